import type { XmlEvents } from '../archive/xml.ts';

/** What a paragraph's style makes of it. */
export type StyleRole = 'heading' | 'title' | 'contents';

export type DocxStyles = {
  readonly roleOf: (style: string | undefined) => StyleRole | undefined;
  /** BCP 47, if the document has one for all its text. */
  readonly language?: string;
};

type Style = { name: string; basedOn?: string; outline?: number };

/** How far a style goes back to those that it is based on. */
const GENERATIONS = 10;

/** Reads `styles.xml`: ISO/IEC 29500-1, 17.7. The names of Word's own styles are English in every language. */
export function readStyles(): { readonly events: XmlEvents; readonly styles: () => DocxStyles } {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  const state: { style?: Style; language?: string } = {};
  const events: XmlEvents = {
    open: (name, { 'w:val': value, 'w:styleId': id, 'w:type': type }) => {
      path.push(name);
      if (name === 'w:style' && type === 'paragraph' && id !== undefined) {
        state.style = { name: '' };
        styles.set(id, state.style);
      }
      if (name === 'w:lang' && path.includes('w:docDefaults') && value !== undefined)
        state.language ??= value;
      if (state.style === undefined || value === undefined) return;
      if (name === 'w:name') state.style.name = value.toLowerCase();
      if (name === 'w:basedOn') state.style.basedOn = value;
      if (name === 'w:outlineLvl') state.style.outline = Number(value);
    },
    close: (name) => {
      path.pop();
      if (name === 'w:style') delete state.style;
    },
  };
  const roleOf = (id: string | undefined): StyleRole | undefined => {
    let style = id === undefined ? undefined : (styles.get(id) ?? { name: id.toLowerCase() });
    for (let generation = 0; style !== undefined && generation < GENERATIONS; generation += 1) {
      const role = roleOfOne(style);
      if (role !== undefined) return role;
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return undefined;
  };
  return {
    events,
    styles: () => ({ roleOf, ...(state.language !== undefined && { language: state.language }) }),
  };
}

function roleOfOne({ name, outline }: Style): StyleRole | undefined {
  if (name === 'title') return 'title';
  if (/^toc(?: ?heading| ?\d)$/.test(name)) return 'contents';
  return /^(?:heading ?\d|subtitle)$/.test(name) || (outline !== undefined && outline < 9)
    ? 'heading'
    : undefined;
}
