/** Folded words that are written together, and the words that they stand for. */
const together: ReadonlyMap<string, string> = new Map(
  `won't will not
  wont will not
  can't can not
  cant can not
  cannot can not
  shan't shall not
  isnt is not
  arent are not
  wasnt was not
  werent were not
  dont do not
  doesnt does not
  didnt did not
  wouldnt would not
  couldnt could not
  shouldnt should not
  hasnt has not
  havent have not
  hadnt had not
  it's it is
  that's that is
  there's there is
  here's here is
  he's he is
  she's she is
  what's what is
  who's who is
  i'm i am`
    .split('\n')
    .map((line): [string, string] => {
      const [first = '', ...rest] = line.trim().split(' ');
      return [first, rest.join(' ')];
    }),
);

const endings: readonly (readonly [RegExp, string])[] = [
  [/n't$/u, ' not'],
  [/'re$/u, ' are'],
  [/'ve$/u, ' have'],
  [/'ll$/u, ' will'],
];

/** The words that a folded word stands for: "doesn't" for two, most for themselves. A possessive loses its apostrophe. */
export function expanded(form: string): readonly string[] {
  const known = together.get(form);
  if (known !== undefined) return known.split(' ');
  for (const [ending, words] of endings) if (ending.test(form)) return form.replace(ending, words).split(' ');
  return [form.replace(/'s$/u, 's')];
}
