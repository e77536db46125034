import type { Attributes, XmlEvents } from '../archive/xml.ts';

/** A paragraph as it stands after all tracked changes, with `\n` where a line was broken by hand and `\f` where a page was. */
export type DocxParagraph = {
  readonly text: string;
  /** The id of its style. */
  readonly style?: string;
  /** Its own level in the outline, 0 to 8, if it says so itself. */
  readonly outline?: number;
};
export type DocxTable = { readonly rows: readonly (readonly (readonly DocxBlock[])[])[] };
export type DocxBlock = DocxParagraph | DocxTable;

/** The blocks of a document's part, and whether changes in it were tracked. */
export type DocxBody = { readonly blocks: readonly DocxBlock[]; readonly tracked: boolean };

/** Contents that are not shown: deleted, instead of something else, about formatting, a field's instructions, readings of signs. */
const UNSEEN =
  /^(?:mc:Fallback|w:(?:del|moveFrom|\w+PrChange|instrText|delText|delInstrText|rt|numberingChange|cellDel))$/;

const TRACKED = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel)$/;

type Open = {
  readonly parts: string[];
  /** What stands in its text boxes: it comes after it. */
  readonly after: DocxBlock[];
  /** How many containers are open around it. */
  readonly level: number;
  style?: string;
  outline?: number;
  /** Its end was deleted, so that the next paragraph goes on with it. */
  endless: boolean;
};

type Row = { readonly cells: (readonly DocxBlock[])[]; deleted: boolean };

/**
 * Reads what is between the tags of a part of WordprocessingML: ISO/IEC 29500-1, 17. Headers, comments and the like are parts of
 * their own; numbers of lists and notes are made by whoever shows them, and stand in no text.
 */
export function readBody(): { readonly events: XmlEvents; readonly body: () => DocxBody } {
  const blocks: DocxBlock[] = [];
  const path: string[] = [];
  const containers: DocxBlock[][] = [blocks];
  const paragraphs: Open[] = [];
  const tables: { readonly rows: Row[] }[] = [];
  const rows: Row[] = [];
  const fields: { instructions: boolean }[] = [];
  const controls: { unseen: boolean }[] = [];
  const state = { tracked: false, hidden: false, unseenAt: Infinity };

  const emit = (found: DocxBlock) => containers.at(-1)?.push(found);
  const write = (text: string) => {
    if (state.hidden || fields.some(({ instructions }) => instructions)) return;
    paragraphs.at(-1)?.parts.push(text);
  };

  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => {
      const level = containers.length;
      const carried = isEndless() ? paragraphs.pop() : undefined;
      paragraphs.push({ parts: [], after: [], level, ...carried, endless: false });
    },
    'w:tab': () => {
      if (parentIs('w:r')) write('\t');
    },
    'w:ptab': () => write('\t'),
    'w:cr': () => write('\n'),
    'w:br': ({ 'w:type': type }) => write(type === 'page' || type === 'column' ? '\f' : '\n'),
    'w:noBreakHyphen': () => write('\u2011'),
    'w:sym': ({ 'w:char': char = '' }) => write(symbol(char)),
    'w:vanish': (attributes) => {
      if (parentIs('w:rPr') && path.at(-3) === 'w:r' && isOn(attributes)) state.hidden = true;
    },
    'w:pStyle': ({ 'w:val': style }) => {
      const paragraph = paragraphs.at(-1);
      if (paragraph && style !== undefined) paragraph.style = style;
    },
    'w:outlineLvl': ({ 'w:val': level }) => {
      const paragraph = paragraphs.at(-1);
      if (paragraph && level !== undefined) paragraph.outline = Number(level);
    },
    'w:fldChar': ({ 'w:fldCharType': type }) => {
      if (type === 'begin') fields.push({ instructions: true });
      const field = fields.at(-1);
      if (type === 'separate' && field) field.instructions = false;
      if (type === 'end') fields.pop();
    },
    'w:sdt': () => void controls.push({ unseen: false }),
    'w:showingPlcHdr': (attributes) => hideControl(isOn(attributes)),
    'w:docPartGallery': ({ 'w:val': gallery }) => hideControl(gallery === 'Table of Contents'),
    'w:txbxContent': () => void containers.push([]),
    'w:tbl': () => {
      closeEndless();
      tables.push({ rows: [] });
    },
    'w:tr': () => void rows.push({ cells: [], deleted: false }),
    'w:tc': () => void containers.push([]),
  };

  const closed: Readonly<Record<string, () => void>> = {
    'w:p': () => {
      // No instructions go on over the end of a paragraph; where a field never ends, the rest of the text is not its own.
      if (paragraphs.length === 1) for (const field of fields) field.instructions = false;
      if (paragraphs.at(-1)?.endless === true) return;
      finish();
    },
    'w:r': () => {
      state.hidden = false;
    },
    'w:sdt': () => void controls.pop(),
    'w:txbxContent': () => {
      closeEndless();
      const inside = containers.length > 1 ? containers.pop() : undefined;
      const around = paragraphs.at(-1);
      for (const each of inside ?? []) (around?.after ?? blocks).push(each);
    },
    'w:tc': () => {
      closeEndless();
      const cell = containers.length > 1 ? containers.pop() : undefined;
      rows.at(-1)?.cells.push(cell ?? []);
    },
    'w:tr': () => {
      const row = rows.pop();
      if (row && !row.deleted) tables.at(-1)?.rows.push(row);
    },
    'w:tbl': () => {
      const table = tables.pop();
      if (table) emit({ rows: table.rows.map(({ cells }) => cells) });
    },
  };

  const parentIs = (name: string) => path.at(-2) === name;
  const hideControl = (unseen: boolean) => {
    const control = controls.at(-1);
    if (control && unseen) control.unseen = true;
  };
  const finish = () => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const { parts, after, style, outline } = paragraph;
    emit({
      text: parts.join(''),
      ...(style !== undefined && { style }),
      ...(outline !== undefined && { outline }),
    });
    after.forEach(emit);
  };
  // In a text box, a paragraph stands in another one and does not go on with it.
  const isEndless = () =>
    paragraphs.at(-1)?.endless === true && paragraphs.at(-1)?.level === containers.length;
  const closeEndless = () => {
    if (isEndless()) finish();
  };

  /** Whether what has just been opened, and all in it, is passed over. */
  const isUnseen = (name: string, attributes: Attributes): boolean => {
    if (name === 'w:sdtContent') return controls.at(-1)?.unseen === true;
    // The lines above notes are kept as notes, too.
    if (name === 'w:footnote' || name === 'w:endnote') return attributes['w:type'] !== undefined;
    if (name !== 'w:del') return UNSEEN.test(name);
    const paragraph = paragraphs.at(-1);
    const row = rows.at(-1);
    if (parentIs('w:rPr') && path.at(-3) === 'w:pPr' && paragraph) paragraph.endless = true;
    if (parentIs('w:trPr') && row) row.deleted = true;
    return true;
  };

  const events: XmlEvents = {
    open: (name, attributes) => {
      path.push(name);
      if (path.length > state.unseenAt) return;
      if (TRACKED.test(name)) state.tracked = true;
      if (isUnseen(name, attributes)) state.unseenAt = path.length;
      else if (Object.hasOwn(opened, name)) opened[name]?.(attributes);
    },
    close: (name) => {
      const isSeen = path.length < state.unseenAt;
      if (path.length === state.unseenAt) state.unseenAt = Infinity;
      path.pop();
      if (isSeen && Object.hasOwn(closed, name)) closed[name]?.();
    },
    text: (text) => {
      if (path.length < state.unseenAt && /^[wm]:t$/.test(path.at(-1) ?? '')) write(text);
    },
  };
  return {
    events,
    body: () => {
      while (paragraphs.length > 0) finish();
      return { blocks, tracked: state.tracked };
    },
  };
}

function isOn({ 'w:val': value }: Attributes): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

/** A sign of a symbol font stands for a letter only where its code is a letter's own. */
function symbol(code: string): string {
  const found = /^[0-9a-f]{4}$/i.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : '';
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(found) ? found : '';
}
