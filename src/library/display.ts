import type { Display, Facts } from './article.ts';

/**
 * Licences under which a whole text may be passed on: every one of Creative Commons (each lets it be shown unchanged, without
 * payment, with its author named), and the public domain. Spelled as people and machines spell them, addresses included.
 */
const free =
  /^(?:cc[ -]?(?:0|zero|by)\b|public domain$|pdm?\b|pddl\b|creative commons\b|https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/)/i;

/**
 * How much of an article is shown to strangers: what its facts say; else all of what is marked free and of the sample library,
 * which is ours, and of everything else a passage with its neighbours.
 */
export function displayOf({ display, license }: Facts, { sample }: { readonly sample: boolean }): Display {
  if (display !== undefined) return display;
  return sample || (license !== undefined && free.test(license.trim())) ? 'whole' : 'excerpt';
}
