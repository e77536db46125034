import type { XmlEvents } from '../archive/xml.ts';

/** Ways of making a font useless outside its book; they keep nobody from reading. */
const FONTS_ONLY = /^(?:http:\/\/www\.idpf\.org\/2008\/embedding|http:\/\/ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Reads `META-INF/encryption.xml`: whether more than fonts is locked. https://www.w3.org/TR/epub-33/#sec-container-metainf-encryption.xml */
export function readProtection(): { readonly events: XmlEvents; readonly isLocked: () => boolean } {
  let locked = false;
  let inKey = 0;
  return {
    events: {
      open: (name, { Algorithm: algorithm = '' }) => {
        if (/(?:^|:)EncryptedKey$/.test(name)) inKey += 1;
        if (/(?:^|:)EncryptionMethod$/.test(name) && inKey === 0 && !FONTS_ONLY.test(algorithm))
          locked = true;
      },
      close: (name) => {
        if (/(?:^|:)EncryptedKey$/.test(name)) inKey -= 1;
      },
    },
    isLocked: () => locked,
  };
}
