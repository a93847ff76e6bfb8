import { hostingRules } from '#lib/build/hosting/rules.ts';

const policy = "default-src 'none'; script-src 'self' 'sha256-a/b+c='";

/** The rules of a site in the root of its host, and of one on a sub-path. */
export const rootRules = hostingRules(policy, '/');
export const subPathRules = hostingRules(policy, '/know.ledge/');

/** Files of every kind that rules tell apart, from the root of a site, each with the media type that it has. */
export const kindsOfFiles: Readonly<Record<string, string>> = {
  'nl/factoren/autonomie/index.html': 'text/html; charset=utf-8',
  '_astro/Check.DycXvmAv.js': 'text/javascript; charset=utf-8',
  '_astro/source-serif-400.Bj6idjA2.woff2': 'font/woff2',
  'data/check.nl.69727e7ed7.json': 'application/json',
  'pagefind/fragment/nl_0123456.pf_fragment': 'application/octet-stream',
  'pagefind/wasm.nl.pagefind': 'application/octet-stream',
  'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
  'model.skos.ttl': 'text/turtle; charset=utf-8',
  'nl/index.md': 'text/markdown; charset=utf-8',
  'site.webmanifest': 'application/manifest+json',
  'sw.js': 'text/javascript; charset=utf-8',
};
