import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import { text } from '../card/component.ts';
import { saidIn, type partsIn } from '../card/parts-in.ts';
import { shown } from '../words/escape.ts';
import { markdown, type Wording } from '../words/markdown.ts';

/** A field of a form that was refused, on the message that says why; no line where nothing stood in it. */
export function backLine(number: number, heading: LabelKey, said: string, wording: Wording) {
  return said === '' ? [] : [text(number, `-# ${markdown(say.label(heading), wording)}: ${said}`)];
}

/** The same of what was typed. */
export function typedBack(number: number, heading: LabelKey, typed: string, wording: Wording) {
  return backLine(number, heading, typed === '' ? '' : markdown(say.typed(typed), wording), wording);
}

/** What was typed, as it stands on such a message. */
export function readTypedBack(parts: ReturnType<typeof partsIn>, number: number): string {
  return shown(/\u2068([^\u2068\u2069]*)\u2069$/.exec(saidIn(parts, number))?.[1] ?? '') ?? '';
}
