/** Words that turn a statement round. English, Spanish, German; folded. */
const negations: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor nowhere without cannot
  isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't mustn't needn't
  isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint mustnt
  untrue false deny denies denied denying
  nunca jamas nadie nada ningun ninguna tampoco sin niega niegan nego
  nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne bestreitet bestritt dementierte`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a folded word negates or denies. */
export function negates(word: string): boolean {
  return negations.has(word);
}

/** What stands before "no" when it is an answer or the name of a side: "voted no", "a No". */
const beforeAnswer = /^(?:vote|votes|voted|voting|yes|or|a|an|the|for|say|says|said)$/;

/** Whether the word at a place is a negation of what follows it, and neither a side ("voted no") nor "not only". */
export function negatesThere(forms: readonly string[], at: number): boolean {
  const form = forms[at];
  if (form === undefined || !negates(form)) return false;
  if (form === 'not' && forms[at + 1] === 'only') return false;
  return form !== 'no' || !beforeAnswer.test(forms[at - 1] ?? '');
}
