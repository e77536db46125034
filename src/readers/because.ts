const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not open it',
  EPERM: 'you may not open it',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk cannot read it',
};

/** A name in another encoding than UTF-8 is not the one that the system was asked for, so that it knows none such. */
export const NAMELESS = 'its name is not in UTF-8; rename it';

function isNameless(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ENOENT' &&
    'path' in error &&
    isGarbled(String(error.path))
  );
}

/** Whether a name has a character that stands for bytes which are none. */
export function isGarbled(name: string): boolean {
  return name.includes('\u{fffd}');
}

/** Why a file can't be opened, without its path: the beginning of a sentence or the end of one. */
export function because(error: unknown): string {
  if (isNameless(error)) return NAMELESS;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences[code] ?? `it can't be opened (${code || String(error)})`;
}
