import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { inLanguage, openPages, pageKinds, request } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  // Whoever could change our files could change their hashes in our pages too.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

const broken: unknown[] = [];
const pages = await openPages((error) => String(broken.push(error)));
const kinds = await pageKinds(pages);

// What writes references takes seconds to load, and ten times as long where the machine is busy.
describe('every kind of page', { timeout: 120_000 }, () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s is valid HTML', async (_, kind) => {
    for (const language of ['en', 'de', 'es']) {
      const response = await request(pages[kind.of], { ...kind, path: inLanguage(kind.path, language) });
      const body = await response.text();
      expect(response.status).toBe(kind.status);
      expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
      expect(body).toContain(`<html lang="${language}">`);
      const { results } = await validator.validateString(body);
      const found = results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line }) =>
            `${ruleId}: ${message} | ${body.split('\n')[line - 1]?.trim().slice(0, 160) ?? ''}`,
        ),
      );
      expect(found).toEqual([]);
    }
  });

  it('breaks nowhere', () => expect(broken).toEqual([]));
});

describe('what a page loads', () => {
  it.each([
    ['style.css', 20_000],
    ['script.js', 10_240],
  ])('%s is smaller than %i bytes', (file, most) => {
    expect(readFileSync(new URL(`../../src/web/assets/${file}`, import.meta.url)).length).toBeLessThan(most);
  });
});
