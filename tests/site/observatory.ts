/**
 * The scoring rules of MDN's HTTP Observatory, version 6 of its algorithm, for a site on https that sets no cookie and
 * allows no other origin: https://github.com/mdn/mdn-http-observatory, `src/grader/charts.js` and `src/analyzer/tests`
 * at 94042bb. Its package wants a database and lists that it downloads, so the rules that can apply here stand here. That
 * http leads to https is for the host to see to; else it would take 20 points.
 */
export interface Observed {
  /** The headers of the answer, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

export interface Score {
  readonly grade: string;
  readonly points: number;
  /** What each rule gave or took. */
  readonly modifiers: Readonly<Record<string, number>>;
}

/** Half a year, as the Observatory counts it. */
const halfYear = 15_552_000;

const broad = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'];

export function observe({ headers, html }: Observed): Score {
  const modifiers = {
    'content-security-policy': ofPolicy(headers['content-security-policy']),
    cookies: headers['set-cookie'] === undefined ? 0 : -40,
    'cross-origin-embedder-policy': ofValue(headers['cross-origin-embedder-policy'], {
      'require-corp': 10,
      credentialless: 10,
      'unsafe-none': 0,
    }),
    'cross-origin-opener-policy': ofValue(headers['cross-origin-opener-policy'], {
      'same-origin': 10,
      'same-origin-allow-popups': 10,
      'noopener-allow-popups': 10,
      'unsafe-none': 0,
    }),
    'cross-origin-resource-policy': ofValue(headers['cross-origin-resource-policy'], {
      'same-origin': 10,
      'same-site': 10,
      'cross-origin': 0,
    }),
    'cross-origin-resource-sharing': headers['access-control-allow-credentials'] === undefined ? 0 : -50,
    'referrer-policy': ofReferrer(headers['referrer-policy']),
    'strict-transport-security': ofTransport(headers['strict-transport-security']),
    'subresource-integrity': ofScripts(html),
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    'x-frame-options': ofFraming(headers),
  };
  const values = Object.values(modifiers);
  const lost = sum(values.filter((value) => value < 0));
  // Who loses more than ten points gets no extra ones.
  const points = Math.max(0, 100 + (lost >= -10 ? sum(values) : lost));
  return { grade: gradeOf(points), points, modifiers };
}

function ofPolicy(policy: string | undefined): number {
  if (!policy) return -25;
  const directives = directivesOf(policy);
  const sources = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const has = (names: readonly string[], unwanted: readonly string[]) =>
    names.some((name) => sources(name).some((source) => unwanted.includes(source)));
  if (has(['script-src'], [...broad, "'unsafe-inline'", 'data:']) || has(['object-src'], broad)) return -20;
  if (/\b(http|ftp):/.test(policy)) return -20;
  if (has(['script-src', 'style-src'], ["'unsafe-eval'"])) return -10;
  if (has(['style-src'], [...broad, "'unsafe-inline'", 'data:'])) return 0;
  return directives.get('default-src')?.join() === "'none'" ? 10 : 5;
}

/** A header that is not there counts for nothing, one that nobody understands against the site. */
function ofValue(value: string | undefined, known: Readonly<Record<string, number>>): number {
  return value === undefined ? 0 : (known[value] ?? -5);
}

function ofReferrer(value: string | undefined): number {
  if (value === undefined) return 0;
  return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(value) ? 5 : -5;
}

function ofTransport(value: string | undefined): number {
  if (value === undefined || value.includes(',')) return -20;
  const [, age] = /(?:^|;)\s*max-age=(\d+)/.exec(value) ?? [];
  if (age === undefined) return -20;
  return Number(age) < halfYear ? -10 : 0;
}

/** Our scripts come from our own host: integrity would be five points more. */
function ofScripts(html: string): number {
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"[^>]*>/g)];
  if (scripts.some(([, address = '']) => /^(https?:)?\/\//.test(address))) return -50;
  return scripts.some(([tag]) => tag.includes(' integrity=')) ? 5 : 0;
}

function ofFraming(headers: Observed['headers']): number {
  if (directivesOf(headers['content-security-policy'] ?? '').has('frame-ancestors')) return 5;
  return /^(deny|sameorigin)$/i.test(headers['x-frame-options'] ?? '') ? 5 : -20;
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
      return [name, sources];
    }),
  );
}

function gradeOf(points: number): string {
  const grades: [from: number, grade: string][] = [
    ...([
      [100, 'A+'],
      [90, 'A'],
      [85, 'A-'],
      [80, 'B+'],
      [70, 'B'],
      [65, 'B-'],
      [60, 'C+'],
      [50, 'C'],
    ] as const),
    ...([
      [45, 'C-'],
      [40, 'D+'],
      [30, 'D'],
      [25, 'D-'],
    ] as const),
  ].map(([from, grade]) => [from, grade]);
  return grades.find(([from]) => points >= from)?.[1] ?? 'F';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
