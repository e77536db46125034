/** How browsers and word processors call the folder of what belongs to a page that they save, in the languages here. */
const FOLDER = /^(.+?)(?:_files|\.files|[-_]Dateien|[-_]archivos)$/i;

const PAGES = ['.html', '.htm', '.xhtml'];

/**
 * Whether a file lies in the folder that was saved together with a page: `town_files/ad.html` beside `town.html`. Its pictures,
 * scripts and frames are no articles, and nobody wants to hear of each.
 * @param file its path, with `/`
 * @param names the paths of all files around it
 */
export function isPartOfPage(file: string, names: ReadonlySet<string>): boolean {
  const folders = file.split('/').slice(0, -1);
  return folders.some((folder, at) => {
    const page = FOLDER.exec(folder)?.[1];
    const beside = [...folders.slice(0, at), page].join('/');
    return page !== undefined && PAGES.some((ending) => names.has(beside + ending));
  });
}
