import { negates } from '../../answer/wording/negation.ts';

/** Folded words that call something untrue, a joke, or no more than hearsay. English, German, Spanish. */
const words = new Set(
  `false fake faked untrue wrong hoax lie lies liar liars lying debunked myth nonsense rubbish bullshit bs misinformation
  disinformation propaganda joke kidding jk satire parody sarcasm nope nah rumour rumours rumor rumors unconfirmed unverified
  allegedly supposedly doubtful doubt
  falsch luge lugen gelogen quatsch unsinn blodsinn scherz satire parodie nein gerucht geruchte angeblich unbestatigt
  falso falsa mentira mentiras bulo bulos broma parodia supuestamente rumores`
    .split(/\s+/)
    .filter(Boolean),
);

const phrases =
  /\b(?:yeah right|as if|in your dreams|dream on|april fools?|my foot|oh sure|ja klar|von wegen|schon war|si claro|ni hablar)\b/;

/** How a sentence begins that is about the one before. */
const pointsBack = /^(?:this|that|it|which|das|dies|dieses|es|esto|eso|es|lo)$/;

/** Up to how many words a sentence beside a claim is a remark on it, and up to how many where it says that it is. */
const remark = { beside: 8, pointing: 30 } as const;

/** Whether a sentence beside a claim, in folded words, denies it or makes no more than hearsay of it. */
export function deniesBeside(forms: readonly string[]): boolean {
  const most = pointsBack.test(forms[0] ?? '') ? remark.pointing : remark.beside;
  if (forms.length > most) return false;
  return forms.some((form) => words.has(form) || negates(form)) || phrases.test(forms.join(' '));
}
