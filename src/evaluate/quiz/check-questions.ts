import { join } from 'node:path';
import { questionsFrom } from '../../classroom/quiz/make/questions-from.ts';
import type { Question } from '../../classroom/quiz/question.ts';
import { checkedPack, questionFaults } from './check-question.ts';
import { quizPacks } from './packs.ts';

const shared = process.env['SHARED'] ?? join(import.meta.dirname, '../../../../shared');

/** Asked for by the issue. */
const LEAST = 2000;

const byKind = new Map<string, { all: number; bad: number }>();
const different = new Set<string>();
const prompts = new Set<string>();
let all = 0;
let bad = 0;
for (const { name, readings, set, pack } of await setsOf()) {
  const ids = new Set<string>();
  let here = 0;
  for (const question of questionsFrom(readings, { set })) {
    if (question === undefined) continue;
    here += 1;
    const faults = [
      ...questionFaults(question, pack),
      ...(ids.has(question.id) ? ['there are two questions with its id'] : []),
    ];
    ids.add(question.id);
    prompts.add(question.id);
    different.add(JSON.stringify([question.id, question.wrong]));
    const counted = byKind.get(kindOf(question)) ?? { all: 0, bad: 0 };
    byKind.set(kindOf(question), { all: counted.all + 1, bad: counted.bad + (faults.length > 0 ? 1 : 0) });
    if (faults.length > 0) {
      bad += 1;
      print(
        `${name}, ${question.id}, ${kindOf(question)}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
      );
    }
  }
  all += here;
  print(`${String(here).padStart(5)}  ${name}`);
}
print('');
for (const [kind, counted] of [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  print(
    `${String(counted.all).padStart(5)}  ${kind}${counted.bad === 0 ? '' : `, ${counted.bad} with a fault`}`,
  );
print(
  `${String(all).padStart(5)}  questions in all: ${prompts.size} prompts, ${different.size} with other choices; ${bad} with a fault`,
);
if (all < LEAST) print(`That is fewer than ${LEAST}.`);
if (bad > 0 || all < LEAST) process.exitCode = 1;

async function setsOf() {
  return (await quizPacks(shared)).flatMap(({ name, readings, sets = 1 }) => {
    const pack = checkedPack(readings);
    return Array.from({ length: sets }, (_, set) => ({
      name: set === 0 ? name : `${name}, other choices`,
      readings,
      set,
      pack,
    }));
  });
}

function kindOf({ prompt }: Question): string {
  return prompt.kind === 'gap' ? `gap, ${prompt.of}` : prompt.kind;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
