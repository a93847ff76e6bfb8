import { readFileSync } from 'node:fs';
import type { MdastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import { isLocale, type Locale } from '#i18n/locales.ts';

/** What of a term its finding needs. */
interface Findable {
  readonly id: string;
  readonly find: Readonly<Record<Locale, readonly string[]>>;
}

/**
 * Marks the first use of each glossary term in a text: `[regelkring](term:control-cycle)`, which `Link.astro` shows with its
 * meaning. Leaves headings, links and bold words alone: the last are defined where they stand.
 */
export function firstTerms(glossary: string): MdastPluginEntry {
  const terms = parse(readFileSync(glossary, 'utf8')) as Findable[];
  return ({ fileURL }) => {
    const language = /\/(nl|en)\/[^/]*\.mdx$/.exec(fileURL?.pathname ?? '')?.[1];
    if (!isLocale(language)) return undefined;
    const finder = findTerms(terms, language);
    return {
      name: 'first-terms',
      text(node, context) {
        if (!['paragraph', 'listItem'].includes(context.parent(node)?.type ?? '')) return;
        const parts = finder(node.value);
        if (parts.length < 2) return;
        context.replaceNode(
          node,
          parts.map((part) =>
            typeof part === 'string'
              ? { type: 'text', value: part }
              : { type: 'link', url: `term:${part.term}`, children: [{ type: 'text', value: part.text }] },
          ),
        );
      },
    };
  };
}

/** A form as a pattern. By the time that a text is searched, its apostrophes may be set. */
function asPattern(form: string): string {
  return RegExp.escape(form).replace(/(?:'|\\x27|’|\\u2019)/g, "['’]");
}

/** A text in parts: as it is, or a term that was not found before. */
type Part = string | { readonly term: string; readonly text: string };

/** Splits texts at the first use of each term; what was found once is not found again. Longer forms go before shorter ones. */
export function findTerms(terms: readonly Findable[], language: Locale): (text: string) => Part[] {
  const idOf = new Map(terms.flatMap(({ id, find }) => find[language].map((form) => [form.toLowerCase(), id])));
  const forms = [...idOf.keys()].sort((a, b) => b.length - a.length).map(asPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  const found = new Set<string>();
  return (text) => {
    if (forms.length === 0) return [text];
    const parts: Part[] = [];
    let end = 0;
    for (const { 0: form, index } of text.matchAll(pattern)) {
      const term = idOf.get(form.toLowerCase().replaceAll('’', "'"));
      if (!term || found.has(term)) continue;
      found.add(term);
      parts.push(text.slice(end, index), { term, text: form });
      end = index + form.length;
    }
    return [...parts, text.slice(end)].filter((part) => part !== '');
  };
}
