/** The media type of every kind of file that the site has, by the ending of its name. */
export const fileTypes: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  sha256: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
  // Pagefind's index and program, which it packs itself and unpacks in the page.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** The endings of files that become much smaller when packed; pictures, fonts and Pagefind's files are packed already. */
export const packable: readonly string[] = [
  'bib',
  'css',
  'csv',
  'html',
  'js',
  'json',
  'jsonld',
  'md',
  'ris',
  'sha256',
  'svg',
  'ttl',
  'txt',
  'wasm',
  'webmanifest',
  'xml',
];

/** The types of what is packable, each once. */
export const packableTypes = [...new Set(packable.map((ending) => fileTypes[ending] ?? ''))];
