import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { Drafted, Upload } from '../../guild/keeping.ts';
import type { Draft } from '../../guild/kept.ts';
import type { Member } from '../../guild/member.ts';
import { DamagedLibrary, Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { withDownload } from './download.ts';
import type { Attached } from './fields.ts';

/** What somebody wants in the library. */
export type Offered = {
  readonly files: readonly Attached[];
  readonly pasted?: string;
} & Pick<Upload, 'pack' | 'replaces'>;

/** What came of it: drafts, files that cannot be read, and files that did not come to be read, each with a line that says why. */
export type TakenIn = {
  readonly drafts: readonly Draft[];
  readonly refused: Drafted['refused'];
  readonly failed: readonly Line[];
};

/**
 * Has each file read, a few at a time, and keeps what was understood for whoever offers them. One that fails does not keep
 * the others out.
 * @throws Refusal where they may not add, or nothing was offered; and the one reason, where nothing came of a single file
 */
export async function takeIn(member: Member, desk: Desk, offered: Offered): Promise<TakenIn> {
  const { files, pasted = '', pack, replaces } = offered;
  // Nothing is fetched for somebody who may not add.
  await demandAdding(member, desk);
  const where = { ...(pack !== undefined && { pack }), ...(replaces !== undefined && { replaces }) };
  const works = [
    ...files.map((file) => () => fetched(member, desk, file, where)),
    ...(pasted.trim() === ''
      ? []
      : [() => desk.app.draft(member, { pasted, file: pastedName(pasted), ...where })]),
  ];
  if (works.length === 0) throw new Refusal('upload.nothing');
  const came = await settled(works);
  const reasons = came.flatMap((each) => (each.status === 'rejected' ? [reasonOf(each)] : []));
  const graver = reasons.find((reason) => !(reason instanceof Refusal) || reason instanceof DamagedLibrary);
  const [first] = reasons;
  if (first !== undefined && (graver !== undefined || works.length === 1)) throw graver ?? first;
  const read = came.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    refused: read.flatMap(({ refused }) => refused),
    failed: reasons.flatMap((reason) => (reason instanceof Refusal ? [lineOf(reason)] : [])),
  };
}

const lineOf = ({ label, values }: Refusal): Line => ({ role: 'text', pieces: [say.label(label, values)] });

const reasonOf = ({ reason }: PromiseRejectedResult): unknown => reason;

/** How many files of one person are fetched and read at once. */
const atOnce = 2;

/** Does a few works at a time; what came of each, in their order. */
async function settled<T>(works: readonly (() => Promise<T>)[]): Promise<readonly PromiseSettledResult<T>[]> {
  const came: PromiseSettledResult<T>[] = [];
  const left = [...works.entries()];
  const workOn = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, work] = next;
      const [done] = await Promise.allSettled([work()]);
      came[at] = done;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
  return came;
}

async function demandAdding(member: Member, { app }: Desk): Promise<void> {
  const rights = await app.rights(member);
  if (!rights.includes('add')) throw new Refusal('refusal.may-not-add');
}

/** In turn, so that the disk never holds more than a few. */
function fetched(member: Member, desk: Desk, file: Attached, where: Pick<Upload, 'pack' | 'replaces'>) {
  return desk.incoming.turn(member.scope, () =>
    withDownload(file, desk.incoming, (path) => desk.app.draft(member, { path, file: file.name, ...where })),
  );
}

/** Pasted text is named after its first line, as a title would be. */
function pastedName(text: string): string {
  const first = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  const name = first
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .toWellFormed();
  return `${name === '' ? 'text' : name}.md`;
}
