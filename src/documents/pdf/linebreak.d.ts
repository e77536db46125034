declare module 'linebreak' {
  /** Where lines may break, by UAX #14: `position` in UTF-16 units; `required` where one must. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}
