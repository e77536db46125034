/** Words that turn a statement round. English, Spanish, German; folded. */
const negations: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor nowhere without cannot
  isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't mustn't
  isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint
  nunca jamas nadie nada ningun ninguna tampoco sin nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a folded word negates. */
export function negates(word: string): boolean {
  return negations.has(word);
}
