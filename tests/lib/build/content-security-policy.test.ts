import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { afterEach, describe, expect, test } from 'vitest';
import { inlineScripts, inlineStyles, policyFor } from '#lib/build/content-security-policy.ts';
import { finishPages } from '#lib/build/finish-pages.ts';

/** What the whole site allows; `frame-ancestors` counts only in a header. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'",
  'style-src': "'self' 'sha256-c'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'sw-url',
};

describe('the policy', () => {
  test('has every directive with what it allows and no other, so that nothing is open by oversight', () => {
    const policy = policyFor(["'sha256-a'", "'sha256-b'"], ["'sha256-c'"]);
    const found = Object.fromEntries(policy.split('; ').map((part) => part.split(/ (.*)/s, 2)));
    expect(found).toEqual(directives);
  });

  test('allows no inline script or style when the site has none', () => {
    expect(policyFor([], [])).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; ");
  });

  test('is one line that can stand between double quotation marks', () => {
    expect(policyFor(["'sha256-a'"], [])).not.toMatch(/["\n]/);
  });
});

describe('the inline scripts of a page', () => {
  test('are the code of each, exactly as a browser would hash it', () => {
    const html = '<script>one();\n</script><p>text</p><script type="module"> two() </script>';
    expect(inlineScripts(html)).toEqual(['one();\n', ' two() ']);
  });

  test('leave out scripts that stand in a file of their own', () => {
    const html = '<script type="module" src="/page.js"></script><script src="/a.js"></script>';
    expect(inlineScripts(html)).toEqual([]);
  });

  test('leave out data that no browser runs, such as JSON-LD', () => {
    const html = '<script type="application/ld+json">{"name":"x"}</script><script type="application/json">[]</script>';
    expect(inlineScripts(html)).toEqual([]);
  });

  test('are not left out because an attribute only ends in “src”', () => {
    expect(inlineScripts('<script data-src="/a.js">run()</script>')).toEqual(['run()']);
  });
});

describe('the inline styles of a page', () => {
  test('are the rules of each style element, whatever its attributes', () => {
    expect(inlineStyles('<style>a{}</style><p></p><style media="print">b{\n}</style>')).toEqual(['a{}', 'b{\n}']);
  });
});

describe('the built site', () => {
  let folder: string;

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('has one and the same policy on every page, with the hashes of all of them', async () => {
    folder = await makeSite({
      'index.html': page('<script>first()</script>'),
      'nl/index.html': page('<script>second()</script><style>a{}</style>'),
    });
    await writePolicy(folder);
    const [first, second] = await Promise.all([policyOf('index.html'), policyOf('nl/index.html')]);
    expect(first).toBe(second);
    for (const text of ['first()', 'second()', 'a{}']) expect(first).toContain(hashOf(text));
  });

  test('counts code that many pages share only once', async () => {
    folder = await makeSite(
      Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.html`, page('<script>same()</script>')])),
    );
    await writePolicy(folder);
    expect((await policyOf('7.html')).match(/sha256-/g)).toHaveLength(1);
  });

  test('is the same from build to build', async () => {
    const pages = { 'a.html': page('<script>b()</script>'), 'b.html': page('<script>a()</script>') };
    folder = await makeSite(pages);
    await writePolicy(folder);
    const first = await policyOf('a.html');
    await rm(folder, { recursive: true });
    folder = await makeSite(Object.fromEntries(Object.entries(pages).reverse()));
    await writePolicy(folder);
    expect(await policyOf('a.html')).toBe(first);
  });

  test('is refused when scripts or styles vary so much that the policy would need more than 20 hashes', async () => {
    folder = await makeSite(
      Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${n}.html`, page(`<script>run(${n})</script>`)])),
    );
    await expect(writePolicy(folder)).rejects.toThrow('The policy needs 21 hashes; 20 is the most.');
  });

  async function policyOf(file: string): Promise<string> {
    const html = await readFile(join(folder, file), 'utf8');
    return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  }
});

function page(body: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="">${body}`;
}

async function makeSite(pages: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [name, html] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), html);
  }
  return folder;
}

async function writePolicy(folder: string): Promise<void> {
  const hook = finishPages().hooks['astro:build:done'];
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await hook?.({ dir: pathToFileURL(`${folder}/`), logger, pages: [], assets: new Map() });
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
