import { z } from 'zod';
import { classroomLimits, quizLimits } from '../src/classroom/limits.ts';
import { documentFormats } from '../src/classroom/document.ts';
import { kindOption } from '../src/asking.ts';
import { option } from '../src/command.ts';
import { defineServerCommand } from '../src/server-command.ts';

const { questions, minutes } = quizLimits;

/** A pack that is open to whoever asks: its id, as completion gives it, or its name. Others are chosen on the card that follows. */
const pack = option(z.string().max(100).optional(), { label: 'option.class-pack', idOf: 'pack' });

const howMany = option(z.int().min(questions.least).max(questions.most).optional(), {
  label: 'option.class-questions',
});

/** What teachers do about a class. Who may is looked up by the core. */
export default defineServerCommand({
  name: 'class',
  summary: 'command.class',
  where: 'server',
  subcommands: {
    setup: { summary: 'command.class-setup', options: z.object({}) },
    quiz: {
      summary: 'command.class-quiz',
      options: z.object({
        pack,
        questions: howMany,
        minutes: option(z.int().min(minutes.least).max(minutes.most).optional(), {
          label: 'option.class-minutes',
        }),
        kind: kindOption,
      }),
    },
    quizzes: { summary: 'command.class-quizzes', options: z.object({}) },
    assignment: {
      summary: 'command.class-assignment',
      options: z.object({
        title: option(z.string().max(classroomLimits.assignmentTitle).optional(), {
          label: 'option.assignment-title',
        }),
        due: option(z.string().max(60).optional(), { label: 'option.assignment-due' }),
      }),
    },
    assignments: { summary: 'command.class-assignments', options: z.object({}) },
    'handed-in': { summary: 'command.class-handed-in', options: z.object({}) },
    missing: { summary: 'command.class-missing', options: z.object({}) },
    handout: {
      summary: 'command.class-handout',
      options: z.object({
        pack,
        questions: howMany,
        format: option(z.enum(documentFormats).optional(), {
          label: 'option.class-format',
          values: { markdown: 'button.markdown', docx: 'button.docx', pdf: 'button.pdf' },
        }),
      }),
    },
  },
});
