import { createHash } from 'node:crypto';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslReference } from '#collections/schemas/reference.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import type { CslItem } from './citation-files.ts';
import kept from './kept-citations.json' with { type: 'json' };

const cslLocale: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-US' };

/** "(Karasek, 1979; Karasek & Theorell, 1990)": APA's citation in the text, in the page's language. */
export function citeInText(references: readonly CslReference[], locale: Locale): string {
  return once(keyOf('text', locale, references), () => formatInText(references, locale));
}

/** The full reference in APA's form, as HTML with its address or DOI linked, and its title marked when that is in another language. */
export function formatReference(reference: CslReference, locale: Locale): string {
  return once(keyOf('full', locale, [reference]), () => formatInFull(reference, locale));
}

/** The reference to something of our own in APA's form, as text. */
export function formatAsText(item: CslItem, locale: Locale): string {
  return once(keyOf('own', locale, [item]), () => formatOwn(item, locale));
}

/** What is kept: sources as they are cited together, each source, and something of our own. */
interface Kept {
  readonly cited: readonly (readonly CslReference[])[];
  readonly references: readonly CslReference[];
  readonly own: CslItem;
}

/** What the functions above say of these, made anew and by their keys: what `npm run citations` keeps. */
export function formatAnew({ cited, references, own }: Kept, locale: Locale): ReadonlyMap<string, string> {
  return new Map([
    ...cited.map((group) => [keyOf('text', locale, group), formatInText(group, locale)] as const),
    ...references.map((one) => [keyOf('full', locale, [one]), formatInFull(one, locale)] as const),
    [keyOf('own', locale, [own]), formatOwn(own, locale)],
  ]);
}

const made = new Map<string, string>(Object.entries(kept));

/** Formatting takes milliseconds, and many pages show the same source. One that changed has another key and is made anew. */
function once(key: string, make: () => string): string {
  const text = made.get(key) ?? make();
  made.set(key, text);
  return text;
}

function keyOf(form: 'text' | 'full' | 'own', locale: Locale, items: readonly (CslReference | CslItem)[]): string {
  const whole = createHash('sha256').update(JSON.stringify(items)).digest('hex');
  return `${form} ${locale} ${items.map(({ id }) => id).join(' ')} ${whole.slice(0, 8)}`;
}

function formatOwn(item: CslItem, locale: Locale): string {
  return new Cite([item]).format('bibliography', { template: 'apa', lang: cslLocale[locale], format: 'text' }).trim();
}

function formatInText(references: readonly CslReference[], locale: Locale): string {
  return new Cite(references.map(asCsl)).format('citation', {
    template: 'apa',
    lang: cslLocale[locale],
    entry: references.map(({ id }) => id),
  });
}

function formatInFull(reference: CslReference, locale: Locale): string {
  const list = new Cite([asCsl(reference)]).format('bibliography', {
    template: 'apa',
    lang: cslLocale[locale],
    format: 'html',
    hyperlinks: true,
  });
  const entry = /class="csl-entry">([\s\S]*?)<\/div>/.exec(list)?.[1] ?? '';
  return markLanguage(entry, whatIsKnown(reference), locale);
}

/** So that a screen reader reads the title of a Dutch work as Dutch, and who published it too. */
function markLanguage(entry: string, { title, publisher, language }: Csl, locale: Locale): string {
  if (typeof language !== 'string' || language === locale || !isLocale(language)) return entry;
  const names = [title, publisher].filter((name) => typeof name === 'string');
  return names.reduce((marked, name) => {
    // As APA's form writes it: for HTML, and with the apostrophe of a printer.
    const written = name.replaceAll('&', '&#38;').replaceAll("'", '’');
    return marked.replace(written, () => `<span lang="${language}">${written}</span>`);
  }, entry);
}

/**
 * What may be shown of a source, as CSL-JSON: of an `as-printed` one only author and year, no title or DOI of our own finding. One
 * without an author, an interview, has only the name that says what it is.
 */
export function whatIsKnown(reference: CslReference): Csl {
  const { certainty, asPrinted: _, citedIn: __, ...found } = reference;
  const { id, type, author, issued } = found;
  return certainty === 'as-printed' && author ? { id, type, author, ...(issued && { issued }) } : found;
}

/** A source as CSL-JSON, without what we add to it. */
type Csl = Pick<CslReference, 'id' | 'type' | 'author' | 'issued' | 'title'> & Readonly<Record<string, unknown>>;

/** A source as APA's form needs it. */
function asCsl(reference: CslReference): object {
  const shown = whatIsKnown(reference);
  // APA lists no interviews; these are listed all the same, by what they are.
  const type = shown.type === 'interview' ? 'document' : shown.type;
  return {
    ...shown,
    type,
    issued: issuedOf(reference),
    author: authorsOf(reference),
    publisher: publisherOf(shown),
  };
}

/** APA leaves out a publisher that is the author. */
function publisherOf({ publisher, author }: Partial<CslReference>): unknown {
  return author?.[0]?.family === publisher ? undefined : publisher;
}

/** Works of one author and year keep the letter by which the report tells them apart: "2011a". */
function issuedOf({ id, issued }: CslReference): unknown {
  const [yearAndLetter] = /\d{4}[a-z]$/.exec(id) ?? [];
  return yearAndLetter ? { literal: yearAndLetter } : issued;
}

/** Where the report prints "et al." and only the first author is known, that stays said. */
function authorsOf({ author, asPrinted }: CslReference): unknown {
  const first = author?.[0]?.family;
  const hasOthers = author?.length === 1 && asPrinted.some((text) => text.startsWith(`${first} et`));
  if (hasOthers) return [{ literal: `${first} et al.` }];
  // Without initials APA would leave its comma standing: "Boreham, & Morgan".
  return author?.map((person) => (person.given ? person : { literal: person.family }));
}
