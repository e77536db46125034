/** What each `custom_id` of /class begins with. */
export const family = 'cls';

/** What stands in a `custom_id`, as regular expressions: ids in Crockford's base 32, and a page that counts from 0. */
export const classPattern = '[0-9A-HJKMNP-TV-Z]{6}';
export const thingPattern = '[0-9A-HJKMNP-TV-Z]{8}';
export const packPattern = '[0-9A-Za-z]{6}';
export const pagePattern = String.raw`\d{1,3}`;

/** Discord's limit for a `custom_id`, in characters. */
const longest = 100;

/** A `custom_id` of these fields, or undefined when it does not fit into one. */
export function idOf(...fields: readonly (string | number)[]): string | undefined {
  const id = [family, ...fields].join(';');
  return id.length <= longest ? id : undefined;
}
