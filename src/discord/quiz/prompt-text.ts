import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import type { AskedQuestion } from '../../classroom/quiz/asked.ts';
import type { Quote } from '../../library/quote.ts';
import { quotationBlock } from '../card/quotation-block.ts';
import { bold, markdown, quotation, Unshowable, type Wording } from '../words/markdown.ts';
import type { Written } from './choice-text.ts';

type Prompt = AskedQuestion['prompt'];

/** What is asked, in the bot's words. */
export function promptLabel(prompt: Prompt): LabelKey {
  return prompt.kind === 'gap' ? `quiz.gap-${prompt.of}` : `quiz.${prompt.kind}`;
}

/** What is asked about, in an article's words; none where the choices are all there is. */
export function promptText(prompt: Prompt, wording: Wording): Written | undefined {
  switch (prompt.kind) {
    case 'gap':
      return gapText(prompt, wording);
    case 'who-said':
      return shown([prompt.said], wording, () => quotationBlock([{ quote: prompt.said, look: 'plain' }]));
    case 'which-reading':
      return shown([prompt.says], wording, () => quotationBlock([{ quote: prompt.says, look: 'plain' }]));
    case 'which-first':
      return undefined;
  }
}

/** Two quotations with the label of the gap between them, and a space where the article has white space there. */
function gapText({ before, after }: Extract<Prompt, { readonly kind: 'gap' }>, wording: Wording): Written {
  const gap = bold(markdown(say.label('gap'), wording));
  const quotes = [before, after].filter((each) => each !== undefined);
  return shown(quotes, wording, () => {
    const line = [
      ...(before === undefined ? [] : [quotation(before), spaceAt(before.article.text, before.span.end)]),
      gap,
      ...(after === undefined ? [] : [spaceAt(after.article.text, after.span.start - 1), quotation(after)]),
    ].join('');
    return line
      .split('\n')
      .map((each) => `> ${each}`)
      .join('\n');
  });
}

const spaceAt = (text: string, at: number) => (text.charAt(at).trim() === '' ? ' ' : '');

function shown(quotes: readonly Quote[], wording: Wording, write: () => string): Written {
  try {
    return { text: write(), withheld: [] };
  } catch (error) {
    if (!(error instanceof Unshowable)) throw error;
    return { text: `-# ${markdown(say.label('card.withheld'), wording)}`, withheld: quotes };
  }
}
