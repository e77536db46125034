/** What is cut out of a message: an empty line in its place parts the sentences around it. */
const cut = (found: string) => found.replace(/^../su, '\n\n').replaceAll(/[^\n]/gsu, blank);
const blank = (found: string) => ' '.repeat(found.length);

const address = /(?:https?:\/\/|\bwww\.)[^\s<>)\]]+/giu;
/** Custom emoji, and mentions of somebody, a role, a channel or a command; a time stays, because it says something. */
const markup = /<(?:a?:\w{1,40}:\d{1,25}|[@#][!&]?\d{1,25}|\/[^>]{1,60}:\d{1,25})>/gu;
const account = /(?<![\w.])@[\w.]{1,40}/gu;
/** Words that were struck through are not said. */
const struck = /~~(?:(?!~~).){1,4000}~~/gsu;
const quoteMark = /^[ \t]{0,3}>{1,3}(?= )/gmu;

/**
 * A message without what stands in it and says nothing: addresses, mentions, custom emoji, marks of quoted lines, and what its
 * author struck through. The same length, so that places stay.
 */
export function bareMessage(text: string): string {
  return text
    .replace(address, cut)
    .replace(struck, cut)
    .replace(markup, blank)
    .replace(account, blank)
    .replace(quoteMark, blank);
}

/** Custom emoji by whose name something is not so. */
const denying = /<a?:(?:no|not|nope|false|fake|lie|wrong|cap|x)\d*:\d{1,25}>/iu;

/** Whether a message says with a picture or a sign that something is not so, or not meant. */
export function deniesInPictures(text: string): boolean {
  return (
    /[\u{1f44e}\u274c\u274e\u{1f6ab}\u26d4\u{1f9e2}\u{1f925}\u{1f643}\u{1f921}\u00ac]/u.test(text) ||
    denying.test(text)
  );
}
