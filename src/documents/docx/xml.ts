/** Text as XML, in an element or an attribute. What XML cannot hold at all is taken care of before (`letters.ts`). */
export function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
