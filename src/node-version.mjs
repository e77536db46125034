// Loaded before anything else, in plain JavaScript, so that a Node that cannot run TypeScript
// gets one line to act on instead of a stack trace.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Pullquote needs Node.js 22.18 or newer, and this is ${process.versions.node}. Run "npm ci" (it brings Node.js 24 along), then "npm start".\n`,
  );
  process.exit(2);
}
