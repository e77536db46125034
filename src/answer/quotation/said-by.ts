import type { Reading } from '../../library/reading.ts';
import type { Index } from '../../search/index.ts';
import { foldWord } from '../../text/fold.ts';
import { contains, overlap, slice, type Span } from '../../text/span.ts';
import type { Speech } from '../../text/speech.ts';
import { tokens } from '../../text/token.ts';
import type { Difference } from '../answer.ts';
import { namesOf, type Named } from './named.ts';
import { excerpt } from '../quoted.ts';

/**
 * What is wrong about who is said to have words that stand in an article; undefined when it fits, or when the article
 * leaves it open. Pronouns and words that go on with somebody's quotation count as that person.
 */
export function otherMouth(
  { readings }: Pick<Index, 'readings'>,
  typed: string,
  named: Named,
  { reading, span }: { readonly reading: Reading; readonly span: Span },
): Difference | undefined {
  const { facts } = reading.article;
  const asked = slice(typed, named.span);
  const byline = namesOf(facts.byline ?? '');
  if (named.names.length > 0 && named.names.some((name) => byline.includes(name))) return undefined;
  if (named.names.length === 0 && named.publisher !== undefined)
    return named.publisher === facts.publisher ? undefined : { kind: 'name', asked };
  const [speech] = reading.speeches
    .filter((each) => overlap(each.span, span) > 0)
    .toSorted((a, b) => overlap(b.span, span) - overlap(a.span, span));
  if (speech?.speaker !== undefined) {
    if (isSpeaker(readings, named, reading, speech)) return undefined;
    return { kind: 'name', asked, passage: excerpt(reading, speech.speaker) };
  }
  const fits =
    named.names.length === 0
      ? isOfficeToldOf(readings, named, reading, span)
      : isToldOf(named.names, reading, span);
  return fits ? undefined : { kind: 'name', asked };
}

/** Whether an article's own words tell of the office that is named, or of who has it; where nobody has it, that is left open. */
function isOfficeToldOf(
  readings: Index['readings'],
  { offices }: Named,
  reading: Reading,
  span: Span,
): boolean {
  const holders = readings.flatMap((each) =>
    each.persons.flatMap((mention) => {
      const office = officeOf(each, mention);
      return office !== undefined && offices.includes(office) ? [{ office, person: mention.person }] : [];
    }),
  );
  return (
    holders.length === 0 ||
    holders.some(
      ({ office, person }) =>
        isToldOf([office], reading, span) || isToldOf(namesOf(person).slice(-1), reading, span),
    )
  );
}

/** The word of a role that says what somebody is: "engineer" of "town engineer", "leader" of "leader of the council". */
function officeOf({ article }: Reading, { role }: Reading['persons'][number]): string | undefined {
  if (role === undefined) return undefined;
  const [head = ''] = slice(article.text, role).split(/\s(?:of|for|at|in|de|del|von|der|des)\s/iu);
  return namesOf(head).at(-1);
}

/** Whether the speaker whom the article names, or whoever a pronoun can stand for in it, is the one that was named. */
function isSpeaker(readings: Index['readings'], named: Named, reading: Reading, speech: Speech): boolean {
  if (speech.pronoun === true && speech.person === undefined)
    return antecedents(reading, speech).some((person) => isNamed(readings, named, [], person));
  const said = speech.speaker === undefined ? [] : namesOf(slice(reading.article.text, speech.speaker));
  return isNamed(readings, named, said, speech.person);
}

function isNamed(
  readings: Index['readings'],
  { names, offices }: Named,
  said: readonly string[],
  person: string | undefined,
): boolean {
  const full = namesOf(person ?? '');
  const surname = full.at(-1) ?? said.at(-1);
  // The paper that quotes somebody need not say again what they are.
  const isSame = (mention: Reading['persons'][number]) => namesOf(mention.person).at(-1) === surname;
  const roles = readings.flatMap((each) => rolesOf(each, isSame));
  if (names.length === 0) {
    if (offices.some((office) => said.includes(office) || roles.includes(office))) return true;
    const others = new Set(readings.flatMap((each) => rolesOf(each, (mention) => !isSame(mention))));
    return !offices.some((office) => others.has(office));
  }
  const own = new Set([...full, ...said, ...roles]);
  const at = names.findIndex((name) => name === surname);
  if (at === -1) return names.some((name) => own.has(name));
  const given = names[at - 1];
  return given === undefined || full.length < 2 || given.length === 1 || own.has(given);
}

/** Whom "he" or "she" can stand for: those told of last before it in its paragraph, else anybody in the article. */
function antecedents(reading: Reading, { span, speaker }: Speech): readonly string[] {
  const { article, persons, sentences } = reading;
  const pronoun = speaker === undefined ? '' : foldWord(slice(article.text, speaker));
  const against = /^(?:she|ella|sie)$/.test(pronoun) ? 'm' : /^(?:he|el|er)$/.test(pronoun) ? 'f' : undefined;
  const wrong = new Set(persons.flatMap(({ person, honorific }) => (honorific === against ? [person] : [])));
  const all = [...new Set(persons.map(({ person }) => person))].filter(
    (person) => against === undefined || !wrong.has(person),
  );
  const block = article.blocks.find((each) => contains(each.span, span))?.span;
  const before = sentences.filter(
    (sentence) =>
      block !== undefined && block.start <= sentence.span.start && sentence.span.end <= span.start,
  );
  for (const sentence of before.toReversed()) {
    const told = new Set(namesOf(slice(article.text, sentence.span)));
    const there = all.filter(
      (person) =>
        persons.some((mention) => mention.person === person && contains(sentence.span, mention.span)) ||
        rolesOf(reading, (mention) => mention.person === person).some((role) => told.has(role)),
    );
    if (there.length > 0) return there;
  }
  return all;
}

function rolesOf(
  { article, persons }: Reading,
  whose: (mention: Reading['persons'][number]) => boolean,
): readonly string[] {
  return persons
    .filter(whose)
    .flatMap(({ role }) => (role === undefined ? [] : namesOf(slice(article.text, role))));
}

/** Whether an article's own words tell of somebody: named in the sentence, or meant by "she" in it. */
function isToldOf(names: readonly string[], { article, sentences }: Reading, span: Span): boolean {
  const block = article.blocks.findIndex((each) => contains(each.span, span));
  const first = sentences.findIndex((sentence) => overlap(sentence.span, span) > 0);
  const own = sentences.filter((sentence) => overlap(sentence.span, span) > 0);
  const words = new Set(
    own.flatMap((sentence) => tokens(article.text, sentence.span).map(({ word }) => word)),
  );
  if (names.every((name) => words.has(name))) return true;
  const before = sentences[first - 1];
  if (before?.block !== block || ![...words].some((word) => /^(?:he|she|they|his|her|their)$/.test(word)))
    return false;
  const earlier = new Set(tokens(article.text, before.span).map(({ word }) => word));
  return names.every((name) => words.has(name) || earlier.has(name));
}
