import type { ShippedPackage } from './shipped-package.ts';

const line = '-'.repeat(72);

/**
 * The licences of packages as one text, in the order of their names. Each begins with a line, then its name, version and licence:
 *
 *     ------------------------------------------------------------------------
 *     preact 10.29.8 (MIT)
 */
export function licencesText(introduction: string, packages: readonly ShippedPackage[]): string {
  const ordered = packages.toSorted((one, other) => (headingOf(one) < headingOf(other) ? -1 : 1));
  const parts = ordered.map((shipped) => `${line}\n${headingOf(shipped)}\n\n${withPlainEnds(shipped.text)}\n`);
  return [`${introduction}\n`, ...parts].join('\n');
}

/** The packages that such a text names. */
export function packagesIn(text: string): Omit<ShippedPackage, 'text'>[] {
  const headings = text.matchAll(new RegExp(`^${line}\\n(?<name>\\S+) (?<version>\\S+) \\((?<licence>.+)\\)$`, 'gm'));
  return [...headings].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    version: groups?.['version'] ?? '',
    licence: groups?.['licence'] ?? '',
  }));
}

function headingOf({ name, version, licence }: Omit<ShippedPackage, 'text'>): string {
  return `${name} ${version} (${licence})`;
}

function withPlainEnds(text: string): string {
  return text.replaceAll(/[ \t]*\r?\n/g, '\n');
}
