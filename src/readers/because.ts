const faults: Readonly<Record<string, SystemFault>> = {
  ENOENT: 'no-such-file',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EISDIR: 'folder',
  EMFILE: 'too-many-open',
  EIO: 'disk',
};

/** Why the system gives no file; the end of a label's key after `warning.why.`. */
export type SystemFault =
  | 'no-such-file'
  | 'not-allowed'
  | 'folder'
  | 'too-many-open'
  | 'disk'
  // A name in another encoding than UTF-8 is not the one that the system was asked for, so that it knows none such.
  | 'nameless'
  | 'unknown';

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

/** Why a file can't be opened. */
export function because(error: unknown): SystemFault {
  if (isNameless(error)) return 'nameless';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return faults[code] ?? 'unknown';
}
