/** Something that a person should know about a file: a full English sentence that says what is wrong and what to do. */
export type Warning = { readonly code: string; readonly file: string; readonly message: string };
