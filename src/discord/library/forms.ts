import { ComponentType, type APIComponentInLabel, type APISelectMenuOption } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Facts } from '../../library/article.ts';
import type { Pack } from '../../library/pack.ts';
import { field, textInput } from '../card/form-field.ts';
import type { Wording } from '../words/markdown.ts';
import type { Form } from '../respond.ts';
import { libraryId } from './custom-id.ts';
import { fieldsHash } from './correction-in.ts';
import { noPack, packOptions } from './pack-words.ts';
import { correctable, longestFact, typedFacts, type Correctable } from './typed-facts.ts';

/** The extensions that can be read, as many as Discord takes; it checks nothing else of a file. */
const extensions = [
  '.pdf',
  '.docx',
  '.html',
  '.htm',
  '.xhtml',
  '.md',
  '.markdown',
  '.txt',
  '.epub',
  '.zip',
] as const;

/** How many files a form takes at once. */
export const mostFiles = 10;

/** The most that a field takes, in UTF-16 units. */
const longest = { text: 4000, name: 60, description: 200, day: 40 } as const;

/** The form that adds files or pasted text. */
export function addForm(packs: readonly Pack[], pack: Pack['id'] | undefined, { labels }: Wording): Form {
  const none: APISelectMenuOption = { value: noPack, label: labels['select.no-pack'] };
  return {
    custom_id: libraryId({ on: 'form', do: 'add', ...(pack !== undefined && { pack }) }) ?? '',
    title: labels['form.add'],
    components: [
      field(labels['form.files'], files(mostFiles), labels['option.file']),
      field(labels['form.text'], textInput('text', { paragraph: true, most: longest.text })),
      ...(packs.length === 0
        ? []
        : [
            field(labels['form.pack'], {
              type: ComponentType.StringSelect,
              custom_id: 'pack',
              min_values: 0,
              required: false,
              options: [...packOptions(packs, { chosen: pack ?? noPack, before: [none] })],
            }),
          ]),
    ],
  };
}

/** The form whose file or text takes an article's place. */
export function replaceForm(article: string, { labels }: Wording): Form {
  return {
    custom_id: libraryId({ on: 'article', do: 'replace', id: article }) ?? '',
    title: labels['form.replace'],
    components: [
      field(labels['form.file'], files(1), labels['option.file']),
      field(labels['form.text'], textInput('text', { paragraph: true, most: longest.text })),
    ],
  };
}

/** The form that corrects facts, filled in with what is known. */
export function correctForm(on: 'draft' | 'article', id: string, facts: Facts, { labels }: Wording): Form {
  const typed = typedFacts(facts);
  const hints: Partial<Record<Correctable, LabelKey>> = {
    published: 'hint.published',
    byline: 'hint.byline',
  };
  return {
    custom_id: libraryId({ on, do: 'correct', id, was: fieldsHash(facts) }) ?? '',
    title: labels['form.correct'],
    components: correctable.map((name) => {
      const hint = hints[name];
      return field(
        labels[`form.${name}`],
        textInput(name, { most: longestFact, value: typed[name], required: name === 'title' }),
        hint && labels[hint],
      );
    }),
  };
}

/** The form of a new pack, or of one that is changed. */
export function packForm(pack: Pack | undefined, { labels }: Wording): Form {
  const id = libraryId(
    pack === undefined ? { on: 'packs', do: 'new' } : { on: 'pack', do: 'edit', id: pack.id },
  );
  const hint = labels['hint.day'];
  return {
    custom_id: id ?? '',
    title: labels[pack === undefined ? 'form.new-pack' : 'form.edit-pack'],
    components: [
      field(
        labels['form.name'],
        textInput('name', { most: longest.name, value: pack?.name, required: true }),
      ),
      field(
        labels['form.description'],
        textInput('description', { most: longest.description, value: pack?.description }),
      ),
      field(labels['form.opens'], textInput('opens', { most: longest.day, value: pack?.opens }), hint),
      field(labels['form.closes'], textInput('closes', { most: longest.day, value: pack?.closes }), hint),
    ],
  };
}

function files(most: number): APIComponentInLabel {
  return {
    type: ComponentType.FileUpload,
    custom_id: 'files',
    min_values: 0,
    max_values: most,
    required: false,
    file_types: [...extensions],
  };
}
