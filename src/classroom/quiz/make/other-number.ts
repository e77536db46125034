import { tokens } from '../../../text/token.ts';
import type { Filler } from './filler.ts';
import type { AreKin } from './kin.ts';
import type { PackTold } from './pack.ts';
import { contentOf } from './stem.ts';

/** Units that anything may be counted in: crowns, minutes, people. */
const COMMON_UNIT =
  /^(?:%|per ?cent|percent|prozent|por ciento|million\p{L}*|crowns?|euros?|dollars?|pounds?|kronen|coronas|seconds?|minutes?|hours?|days?|weeks?|months?|years?|m|km|met(?:er|re)s?|kilomet\p{L}+|minuten|stunden|tagen?|wochen|jahren?|metern?|minutos|horas|d[ií]as|a[nñ]os|metros|people|persons?|residents|members|votes?|menschen|personen|stimmen|personas|votos)$/iu;

/**
 * Whether a number is given of the same, in the same unit, where anything else of the sentence is said too. Of a unit that says what is
 * counted, as books or boats do, a reading of the same matter is enough, whatever else it says.
 */
export function isCountedSo(
  pack: PackTold,
  filler: Filler,
  other: Filler,
  frame: ReadonlySet<string>,
  areKin: AreKin,
): boolean {
  if (filler.of !== 'number' || other.of !== 'number') return false;
  const unit = contentOf(tokens(filler.is.unit), filler.told.language);
  const rest = frame.difference(unit);
  const isTelling = unit.size > 0 && !COMMON_UNIT.test(filler.is.unit);
  return (pack.byNumber.get(other.is.value) ?? []).some((at) => {
    const said = pack.told[at];
    const alike = said?.numerals.some(
      ({ value, unit: its }) => value === other.is.value && its === filler.is.unit,
    );
    if (alike !== true || said === undefined) return false;
    return said.content.intersection(rest).size > 0 || (isTelling && areKin(said.from, filler.told.from));
  });
}

/** What leads in a number that is round. */
const ABOUT =
  /(?<!\p{L})(?:about|around|some|nearly|almost|roughly|approximately|an estimated|etwa|rund|circa|ca\.|fast|knapp|ungefähr|cerca de|unos|unas|casi|alrededor de)\s$/iu;

/** Whether a number is less round than one that is said to be about right: nobody would say "about 37" for it. */
export function isTooExact(filler: Filler, other: Filler): boolean {
  if (filler.of !== 'number' || other.of !== 'number') return false;
  const { text } = filler.told.reading.article;
  if (!ABOUT.test(text.slice(Math.max(0, filler.span.start - 20), filler.span.start))) return false;
  return zeros(other.is.value) < Math.min(zeros(filler.is.value), 1);
}

/** How many zeros a number ends in: 2 of 300, and 0 of 37 and 2.5. */
const zeros = (value: number) => /0*$/.exec(String(value))?.[0].length ?? 0;
