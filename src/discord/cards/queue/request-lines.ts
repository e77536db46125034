import type { APIButtonComponent } from 'discord.js';
import type { Line, Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import type { QueuedRequest } from '../../../cards/request.ts';
import { dayIn } from '../../../library/day-in.ts';
import { pressButton } from '../../card/component.ts';
import type { Wording } from '../../words/markdown.ts';
import { queueId, type QueuePlace } from './queue-id.ts';
import { typedWords } from '../shown/typed-words.ts';

/** A request, with the titles of the cards that it names, as whoever looks may read them. */
export type SeenRequest = QueuedRequest & {
  /** Of the card that is reported; undefined where not everybody who looks may read it. */
  readonly reported?: string | undefined;
  /** Of the published card that says something on it already. */
  readonly knownTitle?: string | undefined;
};

/** What is asked for in a member's words, how often, and the card that may answer it. Nobody is told who asked. */
export function requestLines(
  request: SeenRequest,
  {
    timeZone,
    atMost,
  }: { readonly timeZone: string; /** UTF-16 units of the words. */ readonly atMost: number },
): readonly Line[] {
  const { card, reported, times, at, known, knownTitle } = request;
  const words = shortened(request.words, atMost);
  const day = dayIn(timeZone, at);
  const date = say.date({ from: day, to: day });
  const asked =
    card === undefined
      ? say.label('queue.claim', { words })
      : say.label('queue.report', {
          card: reported === undefined ? say.label('queue.some-card') : typedWords(reported),
          words,
        });
  return [
    { role: 'text', pieces: [asked] },
    {
      role: 'note',
      pieces: [
        times === 1
          ? say.label('queue.once', { date })
          : say.label('queue.times', { number: say.number(times), date }),
      ],
    },
    ...(known === undefined
      ? []
      : [
          {
            role: 'note' as const,
            pieces: [
              say.label('queue.known', {
                title: knownTitle === undefined ? say.label('queue.some-card') : typedWords(knownTitle),
              }),
            ],
          },
        ]),
  ];
}

function shortened(words: string, atMost: number): Piece {
  if (words.length <= atMost) return typedWords(words);
  const cut = words.slice(0, atMost).replace(/[\ud800-\udbff]$/, '');
  return { is: 'pieces', pieces: [typedWords(cut), say.mark(' '), say.mark('[…]')] };
}

/** What moderators can do with a request, at most five; whether they may is looked up when they do it. */
export function requestButtons(
  { id, card, known }: QueuedRequest,
  at: QueuePlace,
  { labels }: Wording,
): readonly APIButtonComponent[] {
  const dismiss = pressButton(queueId({ do: 'dismiss', request: id, at }), labels['button.dismiss'], {
    as: 'danger',
  });
  const shows = card ?? known;
  const show =
    shows === undefined
      ? []
      : // Several requests may be on the same card, and no two buttons of a message have the same id.
        pressButton(queueId({ do: 'show', request: id, card: shows, at }), labels['button.show-card']);
  // What is wrong with a card is mended on the card, by the buttons that it shows to moderators.
  if (card !== undefined) return [...show, ...dismiss];
  return [
    ...(known === undefined
      ? []
      : pressButton(queueId({ do: 'known', request: id, card: known, at }), labels['button.answer-known'], {
          as: 'main',
        })),
    ...show,
    ...pressButton(queueId({ do: 'answer', request: id, at }), labels['button.answer-with']),
    ...pressButton(queueId({ do: 'make', request: id, at }), labels['button.card-from-it']),
    ...dismiss,
  ];
}
