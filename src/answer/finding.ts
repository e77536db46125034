/**
 * What became of a quotation that was looked up.
 * - `exact`: these very words stand in the article (up to typography: quotation marks, hyphens, spaces, case of the first letter);
 * - `altered`: the nearest passage has other words, shown as differences;
 * - `spliced`: its pieces stand in the article, but something between them was left out or they were joined from several places;
 * - `misattributed`: the words stand in the library, in another mouth or article than was said.
 * Words that stand nowhere are an abstention.
 */
export type Finding = 'exact' | 'altered' | 'spliced' | 'misattributed';
