import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { Article } from '../library/article.ts';
import type { Pack } from '../library/pack.ts';
import { slice } from '../text/span.ts';
import { factLabels, factNames, factPiece } from './library-facts.ts';
import { extractionText } from './library-list.ts';
import { shown, words, type LibraryTools } from './library-tools.ts';

/** UTF-16 units of a line that are shown. */
const UNITS = 200;
/** How many of its first blocks are shown. */
const BLOCKS = 3;

/** What is known of an article: facts, hashes, what in it is never quoted, and how it begins. */
export function showText(tools: LibraryTools, article: Article, pack?: Pack): string {
  const { facts, text, blocks, marked } = article;
  const beginning = ({ span }: { readonly span: Article['blocks'][number]['span'] }) => {
    const part = slice(text, span);
    return shown(tools, say.fact(part.length > UNITS ? `${part.slice(0, UNITS).toWellFormed()}…` : part));
  };
  const rows: readonly (readonly [LabelKey, string])[] = [
    ['fact.id', article.id],
    ['fact.file', shown(tools, say.fact(article.file))],
    ...factNames.map((name) => [factLabels[name], shown(tools, factPiece(facts, name))] as const),
    ...(pack === undefined ? [] : [['fact.pack', shown(tools, say.typed(pack.name))] as const]),
    ...(article.pages === undefined
      ? []
      : [['fact.pages', shown(tools, say.number(article.pages.length))] as const]),
    ...(article.extraction === undefined
      ? []
      : [['fact.extraction', extractionText(tools, article)] as const]),
    ['fact.text-hash', article.textSha256],
    ['fact.file-hash', article.fileSha256],
    ['fact.paragraphs', shown(tools, say.number(blocks.length))],
    ...blocks.slice(0, BLOCKS).map((block) => ['fact.begins', beginning(block)] as const),
    ...marked.map((mark) => ['fact.left-out', beginning(mark)] as const),
  ];
  const names = rows.map(([key]) => words(tools, key));
  const width = Math.max(...names.map((name) => name.length));
  return rows
    .map(([, value], at) => {
      // A name stands once for all the lines that it is for.
      const name = names[at] === names[at - 1] && tools.output.isTTY === true ? '' : (names[at] ?? '');
      return tools.output.isTTY === true ? `${name.padEnd(width)}  ${value}\n` : `${name}\t${value}\n`;
    })
    .join('');
}
