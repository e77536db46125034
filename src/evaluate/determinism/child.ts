import { readFileSync, writeFileSync } from 'node:fs';
import { makeLibrary } from '../../library/library-version.ts';
import { read } from '../../library/reading.ts';
import { buildIndex } from '../../search/index.ts';
import { loadIndex, saveIndex } from '../../search/snapshot.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { hashOfAnswer } from './answers.ts';
import { madeQuestions } from './questions.ts';

/*
 * node child.ts build|load SNAPSHOT COUNT SEED
 * Asks the sample library and writes a hash of each answer, a line each. `build` makes the index and keeps it; `load` takes it
 * from there, and asks in the opposite order, so that an answer that depends on what was asked before it shows.
 */
const [how = '', snapshot = '', count = '', seed = ''] = process.argv.slice(2);
const library = makeLibrary('local', await articlesIn(sampleFolder), true);
const index =
  how === 'load'
    ? loadIndex(library, readFileSync(snapshot))
    : buildIndex(library, library.articles.map(read));
if (index === undefined) throw new Error('The index cannot be read from its snapshot');
if (how !== 'load') writeFileSync(snapshot, saveIndex(index));
const answerable = { index, people: index.people };
const questions = madeQuestions(library.articles, Number(count), Number(seed));
const ordered = how === 'load' ? questions.toReversed() : questions;
const hashes = ordered.map((question) => hashOfAnswer(answerable, question));
process.stdout.write((how === 'load' ? hashes.toReversed() : hashes).map((hash) => `${hash}\n`).join(''));
