/** What programs write as the title where nobody did. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sin título|(?:word )?document\s?\d*|dokument\s?\d*|documento\s?\d*|microsoft (?:office )?word\b.*|powerpoint.*|.*\.(?:docx?|odt|rtf|dotx?|indd|pages))$/i;

/** And as the author. */
const NO_AUTHOR =
  /^(?:python-docx|unknown(?: author)?|author|autor|user|benutzer|usuario|admin(?:istrator)?|owner|microsoft(?: office)?(?:[- ]?(?:user|anwender|benutzer))?|windows[- ]?(?:user|benutzer)|usuario de (?:microsoft office|windows)|pandoc|apache poi|libreoffice|openoffice.*|.*@.*)$/i;

/** Whether somebody wrote this as a title. */
export function isTitle(title: string): boolean {
  return title !== '' && !NO_TITLE.test(title);
}

/** Whether this is the name of somebody, and not of a program or a machine. */
export function isAuthor(author: string): boolean {
  return author !== '' && !NO_AUTHOR.test(author);
}
