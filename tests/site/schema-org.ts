import { type Page, theOne } from './built-site.ts';

/** What schema.org says of the types and properties that our pages use. */
export interface Vocabulary {
  readonly source: string;
  /** Each type with those that it is a kind of. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** Each property with the types that have it and those that it may have as a value. */
  readonly properties: Readonly<Record<string, { readonly of: readonly string[]; readonly is: readonly string[] }>>;
}

export const vocabularyFile = 'tests/fixtures/schema-org.json';

/** What a page says of itself to programs. Throws when it has none, more than one, or no JSON. */
export function dataOf(page: Page): unknown {
  return JSON.parse(theOne(page, 'body > script[type="application/ld+json"]').rawText);
}
