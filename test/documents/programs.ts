import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What opens what was written, as students and teachers do: `apt install libreoffice-writer-nogui poppler-utils`. */
const programs = ['soffice', 'pdftotext', 'pdfinfo'];

/** Those that this machine does not have. */
export const missing: readonly string[] = programs.filter(
  (program) => !(process.env['PATH'] ?? '').split(delimiter).some((folder) => isThere(join(folder, program))),
);

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Has LibreOffice open files and write them as something else, in one go because it starts slowly.
 * @param folder where the files are, what is written goes, and its profile, which is thrown away with it
 */
export async function convert(
  folder: string,
  files: readonly string[],
  to: 'pdf' | 'txt:Text (encoded):UTF8',
): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'converted');
  await run(
    'soffice',
    [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, ...files],
    { cwd: folder, timeout: 110_000 },
  );
}

/**
 * The text of a PDF as it is copied, without the foot of each page.
 * @param layout keeps hyphens at the ends of lines, which are otherwise taken for divided words
 */
export async function textOf(pdf: string, ...layout: readonly '-layout'[]): Promise<string> {
  const { stdout } = await run('pdftotext', [...layout, '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('\f')
    .map((page) => page.trimEnd().replace(/\n[^\n]*\s+\d+ *\/ *\d+$/u, ''))
    .join('\n');
}

/** What `pdfinfo` says of a PDF, by its lines. */
export async function infoOf(pdf: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Object.fromEntries(
    stdout.split('\n').map((line) => {
      const [name = '', ...rest] = line.split(':');
      return [name, rest.join(':').trim()];
    }),
  );
}
