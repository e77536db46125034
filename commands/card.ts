import { z } from 'zod';
import { cardLimits, requestLimits } from '../src/cards/limits.ts';
import { option } from '../src/command.ts';
import { defineServerCommand } from '../src/server-command.ts';

/** A published card, as completion gives its id, or its title as somebody types it. */
const published = option(z.string().min(1).max(cardLimits.title), { label: 'option.card', idOf: 'card' });

/** The same for whoever may moderate: in any state. */
const inAnyState = option(z.string().min(1).max(cardLimits.title), {
  label: 'option.card',
  idOf: 'any-card',
});

const words = option(z.string().max(200).optional(), { label: 'option.card-words' });

export default defineServerCommand({
  name: 'card',
  summary: 'command.card',
  where: 'server',
  onMessage: 'message.make-a-card',
  subcommands: {
    post: {
      summary: 'command.card-post',
      options: z.object({
        card: published,
        channel: option(z.string().max(20).optional(), { label: 'option.card-channel', idOf: 'channel' }),
        'reply-to': option(z.string().max(200).optional(), { label: 'option.reply-to' }),
        pin: option(z.boolean().optional(), { label: 'option.pin' }),
      }),
    },
    find: { summary: 'command.card-find', options: z.object({ words }) },
    show: {
      summary: 'command.card-show',
      options: z.object({
        card: inAnyState,
        version: option(z.int().min(1).max(cardLimits.versions).optional(), { label: 'option.version' }),
      }),
    },
    edit: { summary: 'command.card-edit', options: z.object({ card: inAnyState }) },
    history: { summary: 'command.card-history', options: z.object({ card: inAnyState }) },
    correct: { summary: 'command.card-correct', options: z.object({ card: inAnyState }) },
    retire: { summary: 'command.card-retire', options: z.object({ card: inAnyState }) },
    list: {
      summary: 'command.card-list',
      options: z.object({
        state: option(z.enum(['draft', 'in-review', 'published', 'retired']).optional(), {
          label: 'option.card-state',
        }),
        tag: option(z.string().max(cardLimits.tag).optional(), { label: 'option.tag' }),
        words,
        gone: option(z.boolean().optional(), { label: 'option.source-gone' }),
      }),
    },
    request: {
      summary: 'command.card-request',
      options: z.object({
        claim: option(z.string().min(1).max(requestLimits.claim), { label: 'option.request' }),
        tell: option(z.boolean().optional(), { label: 'option.tell' }),
      }),
    },
  },
});
