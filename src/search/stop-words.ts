/** English words that carry no subject: they are looked for nowhere, unless a question has no others. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither both all such same other another
  i me my mine myself you your yours ur u we us our ours he him his she her hers it its they them their theirs one ones
  who whom whose whos which what whats when where why how hows wen wat whoever whatever
  am is are was were be been being isn't aren't wasn't weren't ain't isnt arent wasnt werent
  do does did doing done don't doesn't didn't dont doesnt didnt have has had having haven't hasn't hadn't
  will would shall should can could may might must won't wouldn't can't couldn't shouldn't wont wouldnt cant couldnt
  i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll
  she'll we'll they'll that's there's here's what's who's where's when's how's let's im ive thats theres
  and or but nor so if then else than as because while although though unless until
  of at by for with about against between into through during before after to from in on off over under up down out
  upon onto within without via per
  there here again further just only very too also even still yet already quite rather really ever
  please tell know say says said got get gets getting go goes going lol lmao ok okay yeah yes hey hi hello thanks thx`
    .split(/\s+/)
    .filter(Boolean),
);

/** BCP 47, of the languages whose stop words are known. */
export type Language = 'en' | 'es' | 'de';

/** The same in Spanish and German. English has some of these words for other things, as in "the war" and "his son". */
const stopWordsBy: ReadonlyMap<Language, ReadonlySet<string>> = new Map([
  ['en', stopWords],
  [
    'es',
    new Set(
      `el la los las un una unos unas de del al y o que en es son fue era por para con sin se su sus lo le les como mas
      quien quienes cuando donde ha han hay ser esta este esto estan cual cuales porque nos ya muy todo todos`.split(
        /\s+/,
      ),
    ),
  ],
  [
    'de',
    new Set(
      `der die das den dem des ein eine einer eines einem einen und oder aber in im ist sind war waren wird werden wurde wer
      wann wo wie was warum mit von zu zum zur auf fur nach bei aus hat haben sich nicht auch es er sie wir ihr am an als`.split(
        /\s+/,
      ),
    ),
  ],
]);

/** Whether a folded word carries no subject in Spanish or German: counted as saying nothing, but looked for when it is asked. */
export function isStopWordElsewhere(word: string): boolean {
  return [...stopWordsBy].some(([language, list]) => language !== 'en' && list.has(word));
}

/** The language of folded words: the one that more of them are stop words of, English first; undefined where none is any. */
export function languageOf(words: readonly string[]): Language | undefined {
  let most = 0;
  let found: Language | undefined;
  for (const [language, list] of stopWordsBy) {
    const count = words.filter((word) => list.has(word)).length;
    if (count > most) [most, found] = [count, language];
  }
  return found;
}

/** The words that carry no subject in a language; in English unless it is known. */
export function stopWordsIn(language: Language | undefined): ReadonlySet<string> {
  return stopWordsBy.get(language ?? 'en') ?? stopWords;
}

/** Words that say little by themselves in news and in questions about it: a quarter of their weight. */
export const lightWords: ReadonlySet<string> = new Set(
  `thing things stuff guy guys man woman people person lady someone somebody anyone anybody everyone everybody something
  happen happened happens true false real fact actually basically literally never ever always
  mean meant call called name named kind type sort lot many much more most less least way ways
  say tell told claim claimed claims talk talking speak speaking want wants wanted make made makes take took taken
  give gave given come came comes put see saw seen look use used using think thinks thought
  date day month year time times exactly long ago currently recently today now first last next new old
  big small good bad great whole own different several various according seen share facebook twitter read
  anything nothing everything else instead maybe probably apparently supposedly`
    .split(/\s+/)
    .filter(Boolean),
);
