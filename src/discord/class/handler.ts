import type command from '../../../commands/class.ts';
import { refused } from '../cards/refused.ts';
import { packChoices } from '../pack-choices.ts';
import type { ServerHandler } from '../server-handler.ts';
import { handoutPart, runHandout } from './handout/handout.ts';
import { family } from './id-parts.ts';
import { missingPart } from './missing/missing.ts';
import type { ClassPart } from './part.ts';
import { quizPart, runQuiz } from './quiz/open-quiz.ts';
import { quizzesPart } from './quiz/quizzes.ts';
import { runSetup, setupPart } from './setup/setup.ts';
import { handInPart } from './tasks/hand-in.ts';
import { runAssignment, tasksPart } from './tasks/tasks.ts';
import { runWork, worksPart } from './works.ts';

/** What can be pressed and sent, by the kind that stands in its `custom_id`: `cls;KIND;…`. A new kind is a line here. */
const parts: Readonly<Record<string, ClassPart>> = {
  setup: setupPart,
  to: worksPart,
  quiz: quizPart,
  quizzes: quizzesPart,
  task: tasksPart,
  in: handInPart,
  missing: missingPart,
  out: handoutPart,
};

const partOf = (customId: string): ClassPart | undefined => {
  const [, kind = ''] = customId.split(';', 2);
  return Object.hasOwn(parts, kind) ? parts[kind] : undefined;
};

/** /class. Whether somebody may is looked up by the core, each time that something is shown or done. */
export const classes: ServerHandler<typeof command> = {
  family,
  run(to, desk, asked) {
    switch (asked.subcommand) {
      case 'setup':
        return runSetup(to, desk);
      case 'quiz':
        return runQuiz(to, desk, asked.options);
      case 'assignment':
        return runAssignment(to, desk, asked.options);
      case 'handout':
        return runHandout(to, desk, asked.options);
      case 'quizzes':
      case 'assignments':
      case 'handed-in':
      case 'missing':
        return runWork(to, desk, asked.subcommand);
    }
  },
  complete: (to, desk, { typed }) => packChoices(to, desk, typed),
  press: (to, desk) => partOf(to.customId)?.press?.(to, desk) ?? refused(to, desk),
  submit: (to, desk) => partOf(to.customId)?.submit?.(to, desk) ?? refused(to, desk),
};
