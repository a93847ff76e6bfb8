import type { MarkdownHeading } from 'astro';

/** The main parts of a text, for the list of contents beside it. */
export function partsOf(headings: readonly MarkdownHeading[]): { id: string; title: string }[] {
  return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text }));
}
