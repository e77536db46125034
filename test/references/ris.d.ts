declare module '@customcommander/ris' {
  /** The records of a RIS file, each tag with its values; null when it cannot be read. */
  export function read(ris: string): readonly Readonly<Record<string, readonly unknown[]>>[] | null;
}
