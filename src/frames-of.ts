/** Where an error was thrown, the innermost first. A message may look like such a line itself, so what follows it is read. */
export function framesOf({ stack = '', message }: Error): readonly string[] {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^ {4}at .*(?:<anonymous>|:\d+:\d+)\)?$/.test(line))
    .map((line) => line.trim());
}
