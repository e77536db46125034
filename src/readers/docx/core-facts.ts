import type { Facts } from '../../library/article.ts';
import type { XmlEvents } from '../archive/xml.ts';
import { isAuthor, isTitle } from '../no-facts.ts';

/**
 * Reads `docProps/core.xml`: title, author and language. ISO/IEC 29500-2, 8.3. The days on which the file was made and saved say
 * nothing of when its text was published: many are begun as a copy of last year's.
 */
export function readCoreFacts(): { readonly events: XmlEvents; readonly facts: () => Partial<Facts> } {
  const found = new Map<string, string>();
  let current: string | undefined;
  return {
    events: {
      open: (name) => {
        current = name.replace(/^.*:/, '');
      },
      close: () => {
        current = undefined;
      },
      text: (text) => {
        if (current !== undefined) found.set(current, `${found.get(current) ?? ''}${text}`);
      },
    },
    facts: () => {
      const [title = '', byline = '', language = ''] = ['title', 'creator', 'language'].map((name) =>
        found.get(name)?.replaceAll(/\s+/g, ' ').trim(),
      );
      return {
        ...(isTitle(title) && { title }),
        ...(isAuthor(byline) && { byline: byline.replaceAll(/\s*;\s*/g, ', ') }),
        ...(language !== '' && { language }),
      };
    },
  };
}
