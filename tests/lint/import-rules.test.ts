import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** A folder of `src` with its rule, and imports that break it and that keep to it. */
interface Layer {
  readonly folder: string;
  readonly rule: string;
  readonly ending?: 'astro' | 'ts';
  readonly refused: readonly string[];
  readonly accepted: readonly string[];
}

const layers: readonly Layer[] = [
  {
    folder: 'src/domain',
    rule: 'imports only domain: no package, no Astro, no storage, no text of a language',
    refused: [
      'preact',
      'nanostores',
      'yaml',
      'node:fs',
      'astro:content',
      '#i18n/locales.ts',
      '#stores/storage-keys.ts',
      '#collections/model.ts',
      '#islands/share.ts',
      '#lib/browser/pagefind.ts',
      '#site.ts',
      '../i18n/locales.ts',
    ],
    accepted: ['./localised.ts', '#domain/model.ts'],
  },
  {
    folder: 'src/i18n',
    rule: 'imports only i18n and domain',
    refused: [
      'preact',
      'astro:content',
      '#stores/storage-keys.ts',
      '#collections/model.ts',
      '#islands/share.ts',
      '#components/Mark.astro',
      '#layouts/Base.astro',
      '#lib/build/citations.ts',
      '../stores/storage-keys.ts',
    ],
    accepted: ['./locales.ts', '#i18n/texts.ts', '#domain/localised.ts'],
  },
  {
    folder: 'src/stores',
    rule: 'imports only domain and nanostores',
    refused: [
      'preact',
      'astro:content',
      '#i18n/locales.ts',
      '#collections/model.ts',
      '#islands/share.ts',
      '#components/Mark.astro',
      '#lib/browser/chosen-language.ts',
      '../islands/share.ts',
    ],
    accepted: ['./storage-keys.ts', '#domain/model.ts', 'nanostores', '@nanostores/persistent'],
  },
  {
    folder: 'src/collections',
    rule: 'reads content, and knows no interface, no stores and no texts of the interface',
    refused: [
      'preact',
      '#stores/storage-keys.ts',
      '#islands/share.ts',
      '#components/Mark.astro',
      '#layouts/Base.astro',
      '#lib/build/citations.ts',
      '#i18n/messages.ts',
      '#i18n/routes.ts',
      '../i18n/messages.ts',
    ],
    accepted: ['./identify.ts', '#domain/model.ts', '#i18n/locales.ts', 'astro:content', 'astro/zod', 'yaml'],
  },
  {
    folder: 'src/islands',
    rule: 'gets texts and content as data: no collections, no dictionaries, no Astro, nothing of the build',
    refused: [
      'astro:content',
      '#collections/model.ts',
      '#i18n/messages.ts',
      '#i18n/messages/nl.ts',
      '#i18n/routes.ts',
      '#lib/build/citations.ts',
      '#components/Mark.astro',
      '#layouts/Base.astro',
      '#pages/index.astro',
      '../collections/model.ts',
    ],
    accepted: [
      './share.ts',
      '#islands/share.ts',
      '#stores/storage-keys.ts',
      '#domain/model.ts',
      '#lib/browser/pagefind.ts',
      '#i18n/format.ts',
      'preact',
      'preact/hooks',
    ],
  },
  {
    folder: 'src/components',
    ending: 'astro',
    rule: 'gets its data as props: no collections, no stores, no islands',
    refused: [
      'astro:content',
      '#stores/storage-keys.ts',
      '#collections/model.ts',
      '#islands/share.ts',
      '#layouts/Base.astro',
      '#lib/build/citations.ts',
      '#site.ts',
      '../collections/model.ts',
    ],
    accepted: ['./Mark.astro', '#components/Mark.astro', '#i18n/messages.ts', '#domain/model.ts'],
  },
  {
    folder: 'src/prose',
    ending: 'astro',
    rule: 'imports no stores, no islands, no layouts and nothing of the browser',
    refused: [
      '#stores/storage-keys.ts',
      '#islands/share.ts',
      '#layouts/Base.astro',
      '#pages/index.astro',
      '#lib/browser/pagefind.ts',
      '../stores/storage-keys.ts',
    ],
    accepted: [
      './Cite.astro',
      '#components/Mark.astro',
      '#collections/model.ts',
      '#i18n/messages.ts',
      '#lib/build/citations.ts',
    ],
  },
  {
    folder: 'src/layouts',
    ending: 'astro',
    rule: 'imports what a page is made of, but no stores, nothing of the browser and no pages',
    refused: [
      'nanostores',
      '#stores/storage-keys.ts',
      '#lib/browser/pagefind.ts',
      '#pages/index.astro',
      '../stores/storage-keys.ts',
    ],
    accepted: ['./Base.astro', '#components/Mark.astro', '#collections/model.ts', '#islands/share.ts', 'astro:content'],
  },
  {
    folder: 'src/pages/[locale]',
    ending: 'astro',
    rule: 'imports no stores, nothing of the browser and no other page',
    refused: [
      '#stores/storage-keys.ts',
      '#lib/browser/pagefind.ts',
      '#pages/index.astro',
      '../index.astro',
      './index.astro',
    ],
    accepted: ['#layouts/Base.astro', '#collections/model.ts', '#i18n/routes.ts', '#lib/build/places.ts'],
  },
  {
    folder: 'src/lib/build',
    rule: 'serves the build: no interface, of the stores only their keys, nothing of the browser',
    refused: [
      '#stores/answers.ts',
      '#islands/share.ts',
      '#components/Mark.astro',
      '#prose/parts.ts',
      '#layouts/Base.astro',
      '#pages/index.astro',
      '#lib/browser/pagefind.ts',
      '../browser/pagefind.ts',
    ],
    accepted: [
      './citations.ts',
      'node:fs',
      'pagefind',
      'astro',
      '#collections/model.ts',
      '#i18n/messages.ts',
      '#stores/storage-keys.ts',
      '#site.ts',
    ],
  },
  {
    folder: 'src/lib/browser',
    rule: 'adapts the browser: no packages, no content, no texts, and of the stores only their keys',
    refused: [
      'preact',
      'astro:content',
      'node:fs',
      '#collections/model.ts',
      '#islands/share.ts',
      '#i18n/messages.ts',
      '#stores/answers.ts',
      '#lib/build/citations.ts',
      '../build/citations.ts',
    ],
    accepted: ['./pagefind.ts', '#domain/model.ts', '#i18n/locales.ts', '#stores/storage-keys.ts'],
  },
  {
    folder: 'src/worker',
    rule: 'is the service worker: of the site it knows domain, where it is and what is kept, and of packages workbox',
    refused: [
      'preact',
      'nanostores',
      'node:fs',
      '#i18n/messages.ts',
      '#islands/share.ts',
      '#stores/answers.ts',
      '#lib/browser/pagefind.ts',
      '#lib/build/citations.ts',
      '../domain/model.ts',
    ],
    accepted: [
      './fill.ts',
      '#domain/offline-sets.ts',
      '#lib/browser/offline/kept-lists.ts',
      '#stores/storage-keys.ts',
      'workbox-strategies',
    ],
  },
];

/** Other ways to write an import, with `from` for where it leads. */
const forms = {
  'a type': (from: string) => `import type { x } from '${from}';\nexport type Y = x;\n`,
  'a re-export': (from: string) => `export { x } from '${from}';\n`,
  'a bare import': (from: string) => `import '${from}';\n`,
  'a dynamic import': (from: string) => `export const y = import('${from}');\n`,
};

const sandbox = mkdtempSync(join(tmpdir(), 'import-rules-'));
const config = JSON.parse(readFileSync('biome.json', 'utf8'));
const snippets = new Map<string, string>();

for (const layer of layers) {
  for (const from of [...layer.refused, ...layer.accepted]) snippets.set(fileFor(layer, from), snippet(layer, from));
}
for (const [form, write] of Object.entries(forms)) snippets.set(fileForForm(form), write('#stores/x.ts'));
const inScript = 'src/components/in-script.astro';
snippets.set(inScript, "<p>text</p>\n<script>\n  import '#stores/x.ts';\n</script>\n");
const upAndDown = 'src/domain/up-and-down.ts';
snippets.set(upAndDown, "import './../stores/x.ts';\n");

const refused = lint(snippets);

afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe.each(layers)('$folder', (layer) => {
  test(layer.rule, () => {
    const letThrough = layer.refused.filter((from) => !refused.has(fileFor(layer, from)));
    expect(letThrough).toEqual([]);
  });

  test('may import what it is made of', () => {
    const keptOut = layer.accepted.filter((from) => refused.has(fileFor(layer, from)));
    expect(keptOut).toEqual([]);
  });
});

describe('the rules', () => {
  test('leave out no folder of src but the styles', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['styles', 'lib'].includes(entry.name))
      .map(({ name }) => `src/${name}/**`);
    const ruled = config.overrides.flatMap(({ includes }: { includes: string[] }) => includes);
    expect([...folders, 'src/lib/build/**', 'src/lib/browser/**'].filter((folder) => !ruled.includes(folder))).toEqual(
      [],
    );
  });

  test('are each proven here by a bad import', () => {
    const ruled: string[] = config.overrides.flatMap(({ includes }: { includes: string[] }) => includes);
    const proven = layers.map(({ folder }) => folder);
    const unproven = ruled.filter(
      (pattern) => !proven.some((folder) => `${folder}/`.startsWith(pattern.replace('**', ''))),
    );
    expect(unproven).toEqual([]);
  });

  test.each(Object.keys(forms))('hold for %s too', (form) => {
    expect(refused).toContain(fileForForm(form));
  });

  test('hold for the script of a component too', () => {
    expect(refused).toContain(inScript);
  });

  test('hold for a path that starts in its own folder and then leaves it', () => {
    expect(refused).toContain(upAndDown);
  });
});

function fileFor({ folder, ending = 'ts', refused, accepted }: Layer, from: string): string {
  return `${folder}/import-${[...refused, ...accepted].indexOf(from)}.${ending}`;
}

function fileForForm(form: string): string {
  return `src/domain/${form.replaceAll(' ', '-')}.ts`;
}

function snippet({ ending }: Layer, from: string): string {
  return ending === 'astro'
    ? `---\nimport { x } from '${from}';\n---\n\n<p>{x}</p>\n`
    : `import { x } from '${from}';\n\nexport const y = x;\n`;
}

/** Lints the snippets where they would stand under the project's own configuration; gives those with a refused import. */
function lint(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const { $schema: _, ...rest } = config;
  // The sandbox is no repository, so there is nothing for Biome to read ignored files from.
  writeFileSync(join(sandbox, 'biome.json'), JSON.stringify({ ...rest, vcs: { enabled: false } }));
  for (const [file, text] of files) {
    mkdirSync(join(sandbox, dirname(file)), { recursive: true });
    writeFileSync(join(sandbox, file), text);
  }
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: sandbox, encoding: 'utf8' });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`Biome gave no report: ${stderr}`);
  const { diagnostics, summary } = JSON.parse(stdout.slice(start)) as Report;
  const seen = summary.changed + summary.unchanged;
  if (seen !== files.size) throw new Error(`Biome looked at ${seen} of ${files.size} snippets.`);
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path.replaceAll('\\', '/')),
  );
}

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
  summary: { changed: number; unchanged: number };
}
