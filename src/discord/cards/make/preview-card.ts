import type { ShownCard } from '../../../cards/carding.ts';
import type { Piece } from '../../../answer/piece.ts';
import { say } from '../../../answer/say.ts';
import { optionSelect, pressButton, rows } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Wording } from '../../words/markdown.ts';
import { historyButton, moreButton } from '../shown/card-buttons.ts';
import { cardPressId } from '../card-press.ts';
import { detailsText } from '../shown/card-words.ts';
import { changeId } from './change-id.ts';
import { moderatorButtons, type Moderating } from '../shown/moderator-buttons.ts';
import { otherText } from './other-text.ts';
import { elsewhereSelect } from '../post/post-elsewhere.ts';
import { quoteOptions } from './quote-options.ts';
import { shownCard, type CardMessage } from '../shown/shown-card.ts';

/** How a card is looked over. */
export type Previewing = {
  readonly moderating: Moderating;
  readonly wording: Wording;
  readonly timeZone: string;
  /** What everybody still sees of it, where that is another text. */
  readonly now?: ShownCard | undefined;
  /** Whether to delete it for good is asked first. */
  readonly asking?: 'delete' | undefined;
};

/**
 * A card as it is going to look, for whoever writes it or looks it over, with what can be done next: publish or send to review,
 * edit, delete; and once it is published, post it. Where everybody still sees another text, it says in what that is another, and
 * leads to it.
 */
export function previewCard(
  card: ShownCard,
  { moderating, wording, timeZone, now, asking }: Previewing,
): CardMessage {
  const note = noteOf(card, now, asking);
  return shownCard({
    card,
    wording,
    timeZone,
    forAll: false,
    details: detailsText(card, wording),
    ...(note !== undefined && { foot: textOf([{ role: 'text', pieces: [note] }], wording) }),
    rowsFor: (on) =>
      asking === 'delete'
        ? rows(sureButtons(card, wording))
        : rows(
            firstSelect(card, wording),
            isShown(card) ? [elsewhereSelect(card.card, wording)] : [],
            [...postButton(card, wording), ...moderatorButtons(card, moderating, wording)],
            [
              ...moreButton(card, on, wording),
              ...(now === undefined ? [] : nowButton(now, wording)),
              ...historyButton(card, wording),
            ],
          ),
  });
}

function noteOf(
  card: ShownCard,
  now: ShownCard | undefined,
  asking: Previewing['asking'],
): Piece | undefined {
  if (asking === 'delete') return say.label('making.delete-sure');
  return now && otherText(now.text, card.text);
}

const seen = ({ card, revision }: ShownCard) => ({ card, revision });

function sureButtons(card: ShownCard, { labels }: Wording) {
  return [
    ...pressButton(changeId({ do: 'delete-sure', ...seen(card) }), labels['button.delete-sure'], {
      as: 'danger',
    }),
    ...pressButton(changeId({ do: 'preview', ...seen(card) }), labels['button.back']),
  ];
}

/** Whether what is looked at is what everybody sees, and can be posted. */
const isShown = ({ state, version, published }: ShownCard) => state === 'published' && version === published;

function postButton(card: ShownCard, { labels }: Wording) {
  if (!isShown(card)) return [];
  return pressButton(cardPressId({ do: 'post', card: card.card }), labels['button.post'], { as: 'main' });
}

function nowButton({ card, version }: ShownCard, { labels }: Wording) {
  return pressButton(cardPressId({ do: 'show', card, number: version }), labels['button.card-now']);
}

/** Which quotation comes first of a draft; chosen again and again, any order comes of it. */
function firstSelect(card: ShownCard, wording: Wording) {
  if (card.state !== 'draft' || card.quotes.length < 2) return [];
  const options = quoteOptions(card.quotes.map(choosable), [], wording);
  return optionSelect(changeId({ do: 'first', ...seen(card) }), wording.labels['select.first'], options);
}

/** A card's quotation as something to choose. */
export function choosable(quote: ShownCard['quotes'][number]) {
  const ref = { article: quote.article, span: quote.span };
  return 'quoted' in quote ? { ref, quoted: quote.quoted } : { ref };
}
