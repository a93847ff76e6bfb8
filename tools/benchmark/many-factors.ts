import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const source = resolve(import.meta.dirname, '../..');
const copied = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];
const levels = ['individual', 'task', 'social', 'organisation', 'context'];

/** Copies this project to a folder that is not there yet, without anything that a build made. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of copied) cpSync(join(source, name), join(folder, name), { recursive: true });
  rmSync(join(folder, 'src/styles/fonts'), { recursive: true, force: true });
  symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'));
}

/**
 * Replaces the factors of a copy of this project by so many pages of synthetic ones, half of them in each language: copies
 * of one factor, each linked to the next. Nothing else of the content names a factor any more.
 */
export function writeFactorPages(folder: string, pages: number): void {
  const count = pages / 2;
  const at = (...path: string[]) => join(folder, 'content', ...path);
  const factor = parse(readFileSync(at('model/factors/autonomy.yaml'), 'utf8'));
  const prose = {
    nl: readFileSync(at('factors/nl/autonomy.mdx'), 'utf8'),
    en: readFileSync(at('factors/en/autonomy.mdx'), 'utf8'),
  };
  for (const place of ['model/factors', 'factors/nl', 'factors/en']) {
    rmSync(at(place), { recursive: true });
    mkdirSync(at(place));
  }
  // The page on open data shows one factor by name.
  const ids = ['self-efficacy', ...Array.from({ length: count - 1 }, (_, index) => `factor-${index + 2}`)];
  for (const [index, id] of ids.entries()) {
    const next = ids[(index + 1) % count];
    const items = factor.items.map((item: { id: string }, n: number) => ({ ...item, id: `${id}-${n}` }));
    const own = { ...factor, number: index + 1, level: levels[index % levels.length], slug: { nl: id, en: id }, items };
    writeFileSync(at('model/factors', `${id}.yaml`), stringify(own));
    for (const language of ['nl', 'en'] as const) {
      writeFileSync(at('factors', language, `${id}.mdx`), prose[language].replace(/factor:[a-z-]+/g, `factor:${next}`));
    }
  }
  const reason = { nl: 'Het een maakt het ander mogelijk.', en: 'The one makes the other possible.' };
  const relations = ids.map((id, index) => ({
    from: id,
    kind: 'enables',
    to: ids[(index + 1) % count],
    reading: 'direct',
    sections: ['2.2.2'],
    reason,
  }));
  writeFileSync(at('model/relations.yaml'), JSON.stringify(relations));
  writeFileSync(at('model/evidence.yaml'), '[]');
  writeFileSync(at('synonyms.yaml'), '[]');
  for (const kind of ['levels', 'cases', 'pages', 'figures']) {
    for (const language of ['nl', 'en']) rewriteLinks(at(kind, language), ids[0] ?? '');
  }
}

function rewriteLinks(folder: string, factor: string): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8')
      .replace(/factor:[a-z-]+/g, `factor:${factor}`)
      .replace(/shows="[^"]*"/g, `shows="${factor}"`);
    writeFileSync(path, text);
  }
}
