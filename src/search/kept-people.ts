import { personId, type Person } from '../text/person-link.ts';
import { growing } from './growing.ts';
import { nowhere, readSpan, writeSpan } from './kept-mentions.ts';
import type { People } from './people.ts';
import { stringTable } from './string-table.ts';

/** The persons of a library and the words by which they are found, as numbers. */
export type KeptPeople = {
  /** What is known of person `p` stands at `[personAt[p], personAt[p + 1])` of `persons`. */
  readonly personAt: Uint32Array;
  /** Of each: whether nobody else is called so, the name, how many forms, the forms, and each mention's article, span and role. */
  readonly persons: Uint32Array;
  /** The names and forms, each once. */
  readonly forms: readonly string[];
  readonly nameWords: readonly string[];
  /** For each word: how many persons it finds, and which. */
  readonly byName: Uint32Array;
  readonly roleWords: readonly string[];
  readonly byRole: Uint32Array;
};

/** Writes persons down. */
export function packPeople({ all, byName, byRole, readingOf }: People): KeptPeople {
  const forms = stringTable();
  const personAt = new Uint32Array(all.length + 1);
  const persons = growing();
  for (const [at, person] of all.entries()) {
    persons.push(person.id === personId(person.name) ? 1 : 0);
    persons.push(forms.number(person.name));
    persons.push(person.forms.length);
    for (const form of person.forms) persons.push(forms.number(form));
    for (const { article, span, role } of person.mentions) {
      persons.push(readingOf.get(article) ?? 0);
      writeSpan(persons, span);
      writeSpan(persons, role ?? nowhere);
    }
    personAt[at + 1] = persons.length();
  }
  return {
    personAt,
    persons: persons.done(),
    forms: forms.strings(),
    nameWords: [...byName.keys()],
    byName: packLists(byName.values()),
    roleWords: [...byRole.keys()],
    byRole: packLists(byRole.values()),
  };
}

/**
 * The persons that were written down.
 * @param articles the ids of the library's articles, in its order
 */
export function keptPeople(articles: readonly string[], kept: KeptPeople): People {
  return {
    all: Array.from(kept.personAt.subarray(1), (_, at) => new KeptPerson(articles, kept, at)),
    byName: unpackLists(kept.nameWords, kept.byName),
    byRole: unpackLists(kept.roleWords, kept.byRole),
    readingOf: new Map(articles.map((id, at) => [id, at])),
  };
}

/** A person who is put together when somebody looks: 74,000 of 100,000 passages take 4 MB, and 37 as whole objects. */
class KeptPerson implements Person {
  readonly #articles: readonly string[];
  readonly #kept: KeptPeople;
  readonly #number: number;

  constructor(articles: readonly string[], kept: KeptPeople, number: number) {
    this.#articles = articles;
    this.#kept = kept;
    this.#number = number;
  }

  get id() {
    const [isAlone] = this.#numbers();
    return isAlone === 1 ? personId(this.name) : personId(this.name, this.mentions[0]);
  }

  get name() {
    const [, name = 0] = this.#numbers();
    return this.#kept.forms[name] ?? '';
  }

  get forms() {
    const [, , count = 0] = this.#numbers();
    return Array.from(this.#numbers().subarray(3, 3 + count), (form) => this.#kept.forms[form] ?? '');
  }

  get mentions() {
    const numbers = this.#numbers();
    let at = 3 + (numbers[2] ?? 0);
    const next = () => {
      at += 1;
      return numbers[at - 1] ?? 0;
    };
    const mentions: Person['mentions'][number][] = [];
    while (at < numbers.length) {
      const article = this.#articles[next()] ?? '';
      const [span, role] = [readSpan(next), readSpan(next)];
      mentions.push({ article, span, ...(role.end > 0 && { role }) });
    }
    return mentions;
  }

  #numbers(): Uint32Array {
    const { persons, personAt } = this.#kept;
    return persons.subarray(personAt[this.#number], personAt[this.#number + 1]);
  }
}

function packLists(lists: Iterable<readonly number[]>): Uint32Array {
  const packed = growing();
  for (const list of lists) {
    packed.push(list.length);
    for (const number of list) packed.push(number);
  }
  return packed.done();
}

function unpackLists(words: readonly string[], packed: Uint32Array): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, readonly number[]>();
  let at = 0;
  for (const word of words) {
    const end = at + 1 + (packed[at] ?? 0);
    lists.set(word, Array.from(packed.subarray(at + 1, end)));
    at = end;
  }
  return lists;
}
