import { z } from 'astro/zod';
import { setQuotes } from '#collections/typography.ts';

/** A text in every language. `what` says what it is; it is also what the build prints when it is missing. */
export function localised(what: string, limit = 400) {
  const text = sentence(what, limit);
  return z.strictObject({ nl: text, en: text }, `${what} Write it in both languages, as nl: and en:.`);
}

/** A text that may not be empty, of at most `limit` characters. */
export function sentence(what: string, limit = 400) {
  return z
    .string(what)
    .trim()
    .min(1, what)
    .max(limit, `${what} Shorten it to at most ${limit} characters.`)
    .transform(setQuotes)
    .describe(what);
}

/** The id of another thing. Whether that thing exists is for `indexModel` to say. */
export function idOf(what: string) {
  return z
    .string(what)
    .regex(/^[a-z0-9-]+$/, `${what} Use its id: small letters, digits and hyphens.`)
    .describe(what);
}

/** The id of a thing itself. */
export const ownId = idOf('The id by which others name it, which nothing else of its kind has.');

/** The last part of a page's address, per language: never changed after the first release. */
export const slugs = z.strictObject({
  nl: idOf('The last part of the address of the Dutch page.'),
  en: idOf('The last part of the address of the English page.'),
});

export const section = z
  .string('A section of the report between quotation marks, such as "2.2.2".')
  .regex(/^[1-4](\.\d){0,2}$/, { error: 'A section of the report between quotation marks, such as "2.2.2" or "4".' });

/** Sections of the report, in order. */
export const sections = z
  .array(section, 'The sections of the report it stands on, as a list: ["2.2.2"].')
  .min(1, 'Name at least one section of the report.');

export const placeInOrder = z.int('Its place in the order of the model, counted from 1.').min(1);
