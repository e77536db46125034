import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { longestLookUp } from '../answer/look-up.ts';
import { lookUpSheet } from '../answer/look-up-sheet.ts';
import { say } from '../answer/say.ts';
import { parsePassageId } from '../library/passage-id.ts';
import { parseReceipt } from '../receipts/parse-receipt.ts';
import { receiptSheet } from '../receipts/receipt-sheet.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';
import { linesText, sheetText } from './page.ts';
import { exit, type Exit } from './program.ts';
import type { Streams } from './streams.ts';
import { write } from './write.ts';

/** The most characters of a file that is read here. */
const longest = 1_000_000;

/**
 * `npm run verify -- FILE…`: checks receipts, and looks up the quotations of any other text.
 * @returns 1 when a receipt's words are not confirmed; a text whose quotations stand nowhere was looked up all the same
 * @throws Refusal when a file cannot be read, is too long, or is JSON but no receipt
 */
export async function verifyFiles(
  desk: Desk,
  files: readonly string[],
  { json }: { readonly json?: true },
  streams: Streams,
): Promise<Exit> {
  let ended: Exit = exit.done;
  for (const [at, file] of files.entries()) {
    const text = await contents(file, streams);
    const { shown, confirmed } = /^\ufeff?\s*[{[]/.test(text)
      ? await receiptIn(desk, text, json)
      : await quotationsIn(desk, file, text, json);
    if (!confirmed) ended = exit.failed;
    await write(streams.output, at > 0 && json !== true ? `\n${shown}` : shown, streams.stop);
  }
  return ended;
}

/**
 * `npm run receipt -- ID`: a passage's receipt.
 * @throws Refusal when it is no passage id, or the library has no such passage
 */
export async function writeReceipt(desk: Desk, typed: string, streams: Streams): Promise<Exit> {
  const ref = parsePassageId(typed);
  if (ref === undefined) throw new Refusal('cli.not-passage', { typed: say.typed(typed) });
  const receipt = await desk.app.receipt(desk.scope, ref);
  if (receipt === undefined) throw new Refusal('console.gone');
  await write(streams.output, `${JSON.stringify(receipt, undefined, 2)}\n`, streams.stop);
  return exit.done;
}

type Verified = { readonly shown: string; readonly confirmed: boolean };

async function receiptIn(desk: Desk, text: string, json: true | undefined): Promise<Verified> {
  const parsed = parseReceipt(text);
  if ('wrong' in parsed) throw new Refusal(parsed.wrong);
  const { receipt } = parsed;
  const check = await desk.app.checkReceipt(desk.scope, receipt);
  const confirmed = check.kind === 'there' || check.kind === 'moved';
  if (json !== true) return { shown: sheetText(receiptSheet(receipt, check), desk.look()), confirmed };
  const { kind } = check;
  const { quote, citation } = ('quoted' in check ? check.quoted : undefined) ?? {};
  const found = {
    ...(quote && { exact: quote.exact }),
    ...(citation && {
      file: citation.file,
      start: citation.start,
      end: citation.end,
      textSha256: citation.textSha256,
    }),
    ...('surroundings' in check && { surroundings: check.surroundings }),
    ...('facts' in check && check.facts.length > 0 && { facts: check.facts }),
  };
  return { shown: `${JSON.stringify({ passage: receipt.passage, kind, confirmed, ...found })}\n`, confirmed };
}

async function quotationsIn(
  desk: Desk,
  file: string,
  text: string,
  json: true | undefined,
): Promise<Verified> {
  if (text.length > longestLookUp)
    throw new Refusal('cli.too-long', { path: say.typed(file), limit: say.number(longestLookUp) });
  const looked = await desk.app.lookUp(desk.scope, text);
  if (json === true) {
    const quotations = looked.quotations.map(({ span, asked, checked }) => ({
      ...span,
      asked,
      finding: checked?.finding ?? 'absent',
    }));
    return {
      shown: `${JSON.stringify({ by: looked.by, leftOut: looked.leftOut, quotations })}\n`,
      confirmed: true,
    };
  }
  const { head, each } = lookUpSheet(looked);
  const parts = [linesText(head, desk.look()), ...each.map((sheet) => sheetText(sheet, desk.look()))];
  return { shown: parts.join('\n'), confirmed: true };
}

async function contents(file: string, { input }: Streams): Promise<string> {
  const text = await (file === '-' ? textOf(input) : readFile(file, 'utf8')).catch(() => {
    throw new Refusal('cli.no-file', { path: say.typed(file) });
  });
  if (text.length > longest)
    throw new Refusal('cli.too-long', { path: say.typed(file), limit: say.number(longest) });
  return text;
}
