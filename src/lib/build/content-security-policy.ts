import { createHash } from 'node:crypto';

/** The meta element that `Head.astro` writes first and that the build fills with the policy. */
const placeholder = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/;

/** More hashes than this means that some script or style varies per page: make it one, or move it to a file. */
const hashLimit = 20;

/** One policy for all pages, with the hashes of the inline scripts and styles of the whole site. Throws when there are too many. */
export function policyOf(pages: readonly string[]): string {
  const scripts = hashesOf(pages.flatMap(inlineScripts));
  const styles = hashesOf(pages.flatMap(inlineStyles));
  if (scripts.length + styles.length > hashLimit) {
    throw new Error(`The policy needs ${scripts.length + styles.length} hashes; ${hashLimit} is the most.`);
  }
  return policyFor(scripts, styles);
}

/** A page that says the policy. */
export function withPolicy(html: string, policy: string): string {
  return html.replace(placeholder, `$1${policy}$2`);
}

/** The policy as one line. `frame-ancestors` counts only in a header, so it is left out here. */
export function policyFor(scripts: readonly string[], styles: readonly string[]): string {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['sw-url'],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** The policy that stands in a built page. Throws when there is none. */
export function policyIn(html: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  if (!policy) throw new Error('The page has no Content-Security-Policy.');
  return policy;
}

/** The code of each inline script that a browser would run; data blocks such as JSON-LD need no hash. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g)]
    .filter(({ groups }) => !/\ssrc=|\stype="application\//.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => groups?.['code'] ?? '');
}

export function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
}

function hashesOf(texts: readonly string[]): string[] {
  const unique = [...new Set(texts)].sort();
  return unique.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
