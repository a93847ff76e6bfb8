import { readdirSync } from 'node:fs';
import { conceptFragment, schemeFragment } from '#i18n/routes.ts';
import type { BuiltSite, Page } from './built-site.ts';

/**
 * Every address of the site with the parts of the page that others may link to, so that none is lost unseen:
 * `{ "/nl/factoren/autonomie/": ["balance", "connections"] }`. Addresses are without the site's base.
 */
export type Ledger = Readonly<Record<string, readonly string[]>>;

export const ledgerFile = 'tests/site/ledger.json';

/**
 * The ledger of a built site. Its permanent parts are the first three levels of headings, the factors, the names of
 * concepts and, in the manual, the statements.
 */
export function ledgerOf(site: BuiltSite): Ledger {
  const factors = readdirSync('content/model/factors').map((file) => file.replace(/\.yaml$/, ''));
  const named = new Set([...factors, conceptFragment, schemeFragment]);
  const pages = [...site.pages.values()].filter(({ path }) => path.endsWith('/'));
  return Object.fromEntries(pages.map((page) => [page.path, permanentIds(page, named)]));
}

/** A line per address, all sorted, so that a change is one line of a diff. */
export function formatLedger(ledger: Ledger): string {
  const lines = Object.keys(ledger)
    .sort()
    .map((address) => `  ${JSON.stringify(address)}: [${ledger[address]?.map((id) => JSON.stringify(id)).join(', ')}]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The addresses of a ledger and of its parts: `/nl/`, `/nl/#model`. */
export function addressesIn(ledger: Ledger): Set<string> {
  return new Set(Object.entries(ledger).flatMap(([path, ids]) => [path, ...ids.map((id) => `${path}#${id}`)]));
}

function permanentIds({ document }: Page, named: ReadonlySet<string>): string[] {
  const isHeading = (tag: string) => /^H[1-3]$/.test(tag);
  const ids = document
    .querySelectorAll('[id]')
    .filter((element) => isHeading(element.tagName) || named.has(element.id) || element.closest('.statements'))
    .map(({ id }) => id);
  return [...new Set(ids)].sort();
}
