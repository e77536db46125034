import type { APIButtonComponent, APISelectMenuOption } from 'discord.js';
import type { Answer, Quoted } from '../../answer/answer.ts';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { passage, sheet, type Sheet } from '../../answer/sheet.ts';
import type { QuoteRef } from '../../answering.ts';
import { card, mostPassages, type Card, type Shown } from './card.ts';
import { askId } from '../cards/queue/ask-id.ts';
import { saveId, type SavePress } from '../cards/make/save-id.ts';
import { saveButton } from '../notebook/save-button.ts';
import { button, byFives, ids, limits, pressButton, rows, select } from './component.ts';
import { inline } from '../words/escape.ts';
import type { Wording } from '../words/markdown.ts';
import { customId, type Asked, type Press } from '../press.ts';
import { isWhole, questionText } from '../words/question-text.ts';
import { written } from '../reference.ts';

/** For whom a card is: the person who asked, or everybody in the channel, posted by somebody. */
export type Audience = {
  readonly postedBy?: string;
  /** `false`: the server wants nothing posted where it is asked, so that it is not offered. */
  readonly mayPost?: boolean;
  /** Whether to offer to make a fact card of it, as far as is known who sees it; whoever does so is checked then. */
  readonly maySave?: boolean;
  /** Whether moderators can be asked for a source: in servers. */
  readonly mayRequest?: boolean;
  /** Whether whoever presses can save passages in their notebook: in servers. */
  readonly mayCollect?: boolean;
};

/** Where an answer comes from and where it goes. */
export type Placed = {
  readonly wording: Wording;
  readonly audience: Audience;
  /** The address of the message that was asked about. */
  readonly about?: string;
  /** How many passages were shown before. */
  readonly skip: number;
  /** Shows the closest passages of an abstention. */
  readonly closest: boolean;
  /** What is known on fact cards already, above the answer, and the buttons that lead there, below it. */
  readonly known?: KnownCards;
};

export type KnownCards = { readonly lines: readonly Line[]; readonly row: readonly APIButtonComponent[] };

/** An answer as a card, with the buttons that its reader may press. */
export function answerCard(answer: Answer, placed: Placed): Card {
  const laidOut = sheet(answer, { closest: placed.closest });
  const found = laidOut.passages.length;
  const { seeks, order, published, publisher, text } = answer.question;
  // A posted card leads to the message; a private one says its words too, so that it can be asked again.
  const { about, wording, audience } = placed;
  const repeats = about === undefined || audience.postedBy === undefined;
  const asked =
    repeats && isWhole(text)
      ? {
          seeks,
          ...(order && { order }),
          ...(published && { published }),
          ...(publisher !== undefined && { publisher }),
        }
      : undefined;
  // A claim on which nothing is found is what moderators can be asked for; who is one has no need to.
  const silent = answer.kind === 'abstention' && answer.reason !== 'not-a-question' && seeks === 'claim';
  const moderates = audience.maySave === true && audience.postedBy === undefined;
  const wanting = silent && audience.mayRequest === true && !moderates;
  return card({
    sheet: {
      ...laidOut,
      head: [...(placed.known?.lines ?? []), ...laidOut.head],
      passages: laidOut.passages.slice(placed.skip),
    },
    ...(repeats && { question: questionText(text, wording) }),
    ...(about !== undefined && { about }),
    ...audience,
    skipped: placed.skip,
    found,
    wording,
    rowsFor: (shown) => {
      const next = nextPress(answer, laidOut, asked, placed, shown);
      return audience.postedBy === undefined
        ? privateRows(
            shown,
            next,
            { ...audience, mayRequest: wanting, claim: seeks === 'claim' },
            wording,
            placed.known?.row,
          )
        : postedRows(
            shown,
            {
              ...(next?.key === 'button.closest' && { next }),
              mayRequest: wanting,
              mayCollect: audience.mayCollect === true,
              postedBy: audience.postedBy,
              ...(audience.maySave === true && { save: saved(shown, seeks === 'claim') }),
            },
            wording,
          );
    },
  });
}

type Next = { readonly key: LabelKey; readonly press: Press };

/** The button to what is not on the card: by asking again, or where the question is too long to be kept, by reference. */
function nextPress(
  answer: Answer,
  { passages }: Sheet,
  asked: Asked | undefined,
  { skip, closest }: Placed,
  shown: readonly Shown[],
): Next | undefined {
  const silent = answer.kind === 'abstention';
  const left =
    silent && !closest ? answer.closest : passages.slice(skip + shown.length).map((each) => each.quoted);
  const [first, ...others] = left.slice(0, mostPassages).map(refOf);
  if (first === undefined) return undefined;
  const key = silent && !closest ? 'button.closest' : 'button.more';
  const again: Press | undefined = asked && {
    do: silent ? 'closest' : 'more',
    asked,
    ...(answer.pack !== undefined && { pack: answer.pack && answer.pack.id }),
    skip: silent && !closest ? 0 : skip + shown.length,
  };
  if (again !== undefined && customId(again) !== undefined) return { key, press: again };
  return { key, press: { do: silent ? 'near' : 'rest', refs: [first, ...others] } };
}

/** Passages by their references alone: nothing is known any more of what they were an answer to. */
export function passagesCard(
  all: readonly Quoted[],
  {
    wording,
    closest,
    audience,
  }: { readonly wording: Wording; readonly closest: boolean; readonly audience: Audience },
): Card {
  return card({
    sheet: {
      head: [
        { role: 'note', pieces: [say.label('card.not-compared')] },
        ...(closest ? [{ role: 'note' as const, pieces: [say.label('closest')] }] : []),
      ],
      passages: all.map(passage),
      foot: [],
    },
    skipped: 0,
    found: all.length,
    wording,
    rowsFor: (shown) => privateRows(shown, undefined, { ...audience, mayRequest: false }, wording),
  });
}

export function refOf({ quote }: Quoted): QuoteRef {
  return { article: quote.article.id, span: quote.span };
}

/** Context · Cite · Save · Post publicly · More, and which passage the first four are for. */
function privateRows(
  shown: readonly Shown[],
  next: Next | undefined,
  audience: Audience & { readonly claim?: boolean },
  wording: Wording,
  known: KnownCards['row'] = [],
): ReturnType<typeof rows> {
  const { labels } = wording;
  const options = shown.map(({ number, text }, at) => option(number, text.passage.quoted, at === 0));
  return rows(
    options.length > 1 ? [select(ids.press, 'pick', labels['select.passage'], options)] : [],
    ...byFives([
      ...actButtons(shown[0]?.ref, audience, wording),
      ...(next === undefined ? [] : button(ids.press + 4, labels[next.key], next.press)),
      ...askButton(audience, labels),
    ]),
    known,
    audience.maySave === true ? saveButtons(saved(shown, audience.claim === true), labels) : [],
  );
}

function askButton(
  { mayRequest = false }: Pick<Audience, 'mayRequest'>,
  labels: Wording['labels'],
): readonly APIButtonComponent[] {
  return mayRequest ? pressButton(askId, labels['button.ask-moderators']) : [];
}

/** What a fact card is made of: the passages that are shown, and of a claim also what was asked. */
function saved(shown: readonly Pick<Shown, 'ref'>[], claim: boolean): Omit<SavePress, 'on'> {
  return { refs: shown.map(({ ref }) => ref), claim };
}

/** Save as fact card · Add to a fact card. A claim on which nothing was found can wait as a draft for its quotations. */
export function saveButtons(
  save: Omit<SavePress, 'on'>,
  labels: Wording['labels'],
): readonly APIButtonComponent[] {
  if (save.refs.length === 0)
    return save.claim ? pressButton(saveId({ on: 'save', ...save }), labels['button.save-card']) : [];
  return [
    ...pressButton(saveId({ on: 'save', ...save }), labels['button.save-card']),
    ...pressButton(saveId({ on: 'into', ...save }), labels['button.add-to-card']),
  ];
}

/** The buttons that act on one passage of a private card. */
function actButtons(
  ref: QuoteRef | undefined,
  { mayPost = true, mayCollect = false }: Audience,
  wording: Wording,
): readonly APIButtonComponent[] {
  if (ref === undefined) return [];
  const { labels } = wording;
  return [
    ...button(ids.press + 1, labels['button.context'], { do: 'context', refs: [ref] }),
    ...button(ids.press + 2, labels['button.cite'], { do: 'cite', refs: [ref] }),
    ...(mayCollect ? saveButton([ref], wording) : []),
    ...(mayPost ? button(ids.press + 3, labels['button.post'], { do: 'post', ref }) : []),
  ];
}

/** What can be done with a posted card besides reading on. */
export type PostedActs = {
  readonly next?: Next;
  readonly postedBy: string;
  /** Whether to offer to ask moderators for a source. */
  readonly mayRequest?: boolean;
  /** Whether to offer to save passages in one's notebook. */
  readonly mayCollect?: boolean;
  /** For those who moderate: what a fact card is made of. */
  readonly save?: Omit<SavePress, 'on'> | undefined;
};

/** Context · Cite · Save · Save as fact card · Remove; all but the last answer whoever presses them, privately. */
export function postedRows(
  shown: readonly Pick<Shown, 'ref'>[],
  { next, postedBy, save, mayCollect = false, ...acts }: PostedActs,
  wording: Wording,
): ReturnType<typeof rows> {
  const { labels } = wording;
  const [first, ...others] = shown.map(({ ref }) => ref);
  const buttons = [
    ...(first === undefined
      ? []
      : [
          ...button(ids.press + 1, labels['button.context'], { do: 'context', refs: [first, ...others] }),
          ...button(ids.press + 2, labels['button.cite'], { do: 'cite', refs: [first, ...others] }),
          ...(mayCollect ? saveButton([first, ...others], wording) : []),
        ]),
    ...(next === undefined ? [] : button(ids.press + 3, labels[next.key], next.press)),
    ...askButton(acts, labels),
    ...(save === undefined || save.refs.length === 0
      ? []
      : pressButton(saveId({ on: 'save', ...save }), labels['button.save-card'])),
    ...button(ids.press + 4, labels['button.remove'], { do: 'remove', by: postedBy }, { danger: true }),
  ];
  return rows(...byFives(buttons));
}

/** A passage in a select: its number, publisher and title, as far as each fits. */
export function option(number: number, quoted: Quoted, chosen: boolean): APISelectMenuOption {
  const { publisher, title } = quoted.citation.facts;
  const label = publisher === undefined ? '' : `${number} · ${inline(publisher)}`;
  const description = inline(title);
  return {
    value: written(refOf(quoted)),
    label: label === '' || label.length > limits.option ? String(number) : label,
    ...(description !== '' && description.length <= limits.option && { description }),
    default: chosen,
  };
}
