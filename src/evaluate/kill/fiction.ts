import type { Question } from '../../classroom/quiz/question.ts';
import type { KeptDraft } from '../../guild/guild-store.ts';
import type { Article, Facts } from '../../library/article.ts';
import { sha256 } from '../../library/sound.ts';

/** How many texts there are. */
export const texts = 24;

/** A word that stands in one text and nowhere else. */
export function wordOf(text: number): string {
  return `quay${text}of${texts}`;
}

/** An article of a made-up town: most are short, and some longer than a page of the database. */
export function fiction(text: number, facts: Partial<Facts> = {}): Article {
  const about = `The ${wordOf(text)} was opened by the mayor on Monday. Nobody at the ${wordOf(text)} knew why.`;
  const paragraphs = Array.from(
    { length: text % 6 === 0 ? 60 : 1 + (text % 3) },
    (_, at) => `${about} It was day ${at}.`,
  );
  const whole = paragraphs.join('\n\n');
  const textSha256 = sha256(whole);
  let start = 0;
  const blocks = paragraphs.map((paragraph, at) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return { span, kind: 'paragraph' as const, paragraph: at + 1 };
  });
  return {
    id: textSha256.slice(0, 12),
    file: `${text}.txt`,
    fileSha256: textSha256,
    textSha256,
    text: whole,
    facts: { title: `The ${wordOf(text)}`, flags: [], ...facts },
    blocks,
    marked: [],
  };
}

/** The file that it was read from. */
export function bytesOf({ text }: Article): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The same as a draft. */
export function draftOf(
  article: Article,
  draft: Omit<KeptDraft['draft'], 'article' | 'begins' | 'bytes' | 'warnings'>,
): KeptDraft {
  const { id, file, facts, text } = article;
  const bytes = bytesOf(article);
  return {
    draft: {
      ...draft,
      article: { id, file, facts, pages: 0 },
      begins: text.slice(0, 600),
      bytes: bytes.length,
      warnings: [],
    },
    article,
    bytes,
  };
}

/** Two questions about a text, by places in it alone. */
export function questionsOf(text: number): readonly [Question, ...Question[]] {
  const { id: article } = fiction(text);
  const place = { article, span: { start: 0, end: 20 } };
  const [right, wrong] = [
    { is: 'reading', article } as const,
    { is: 'reading', article: fiction((text + 1) % texts).id } as const,
  ];
  const about = { passages: [place], right, wrong: [wrong] } as const;
  return [
    { id: `ONE${text}`, prompt: { kind: 'which-reading', says: place.span }, ...about },
    { id: `TWO${text}`, prompt: { kind: 'gap', of: 'term', after: place.span }, ...about },
  ];
}
