import { createHash } from 'node:crypto';

/**
 * What the report says, as hashes: enough to notice that a text repeats it, too little to read it.
 *
 * Stored in `tests/fixtures/report-runs.json` as `{ "runs": "…", "names": "…" }`. Each is one base64 text of hashes of
 * 6 bytes (48 bits) that stand one after the other in ascending order: the first 6 bytes of the SHA-256 of a run of
 * words in small letters with one space between them. `runs` holds every run of eight words without a citation in it;
 * `names` the people who were interviewed, each by full name and by those last names that are no everyday words.
 * `node tools/hash-report.ts` writes the file anew. There is one version; a changed shape needs no migration, because
 * only the test beside it reads it.
 */
export interface ReportHashes {
  readonly runs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** How many words in a row are a repetition. */
const runLength = 8;

/** Full names have from two to this many words. */
const longestName = 4;

/** A last name of fewer letters may well be an everyday word. */
const shortestDistinctName = 4;

const bytesPerHash = 6;

const citation = '§';

/** Hashes a report: all its runs, and the names of those its footnotes say were interviewed. */
export function hashReport(report: string): ReportHashes {
  const runs = runsOf(wordsOf(report)).map(({ text }) => hashOf(text));
  const names = findInterviewed(report).flatMap((name) => [name, ...lastNamesOf(name)]);
  return { runs: new Set(runs), names: new Set(names.map((name) => hashOf(plainWordsOf(name).join(' ')))) };
}

/** The first word of each passage that repeats the report, with the eight words that it begins with. */
export function findRepeats(text: string, { runs }: ReportHashes): string[] {
  let end = 0;
  return runsOf(wordsOf(text)).flatMap(({ start, text: run }) => {
    if (!runs.has(hashOf(run))) return [];
    const goesOn = start < end;
    end = start + runLength;
    return goesOn ? [] : [`word ${start}: ${run} …`];
  });
}

/** Every place in a text, citations included, that names someone who was interviewed. */
export function findNames(text: string, { names }: ReportHashes): string[] {
  const words = plainWordsOf(text);
  return words.flatMap((_, start) =>
    Array.from({ length: longestName }, (_, more) => words.slice(start, start + more + 1))
      .filter((run, more) => run.length === more + 1 && names.has(hashOf(run.join(' '))))
      .map((run) => `word ${start}: ${run.join(' ')}`),
  );
}

export function encodeHashes({ runs, names }: ReportHashes): string {
  const encode = (hashes: ReadonlySet<string>) => Buffer.from([...hashes].sort().join(''), 'hex').toString('base64');
  return `${JSON.stringify({ runs: encode(runs), names: encode(names) }, undefined, 2)}\n`;
}

export function decodeHashes(json: string): ReportHashes {
  const decode = (base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    const count = bytes.length / bytesPerHash;
    return new Set(
      Array.from({ length: count }, (_, n) => bytes.toString('hex', n * bytesPerHash, (n + 1) * bytesPerHash)),
    );
  };
  const { runs, names } = JSON.parse(json) as { runs: string; names: string };
  return { runs: decode(runs), names: decode(names) };
}

/** The people of whom a footnote says that a case rests on interviews with them, each followed by a role in brackets. */
function findInterviewed(report: string): string[] {
  const footnotes = [...report.matchAll(/^\d+ .*?interviews met:? (.*?)\. De interviews zijn afgenomen/gm)];
  const names = footnotes.flatMap(([, people = '']) =>
    [...people.matchAll(/(\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|van|der|den|de|ter|ten))+) \(/gu)].map(
      ([, name = '']) => name,
    ),
  );
  const tooLong = names.filter((name) => plainWordsOf(name).length > longestName);
  if (tooLong.length > 0) throw new RangeError(`A name has more than ${longestName} words: raise longestName.`);
  return names;
}

/** The last names without their particles, but for short ones. */
function lastNamesOf(name: string): string[] {
  return name
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length >= shortestDistinctName);
}

/** Words in small letters; markup, entities and citations in brackets are left out, as in `shared/checks/prose-overlap.mjs`. */
function wordsOf(text: string): string[] {
  return plainWordsOf(
    text
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&[a-z]+;/g, ' ')
      .replace(/[([][^()[\]]*\b(19|20)\d\d[a-z]?\b[^()[\]]*[)\]]/g, ` ${citation} `),
  );
}

function plainWordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+|§/gu) ?? []
  );
}

/** Every run of eight words that has no citation in it. */
function runsOf(words: readonly string[]): { start: number; text: string }[] {
  return words
    .map((_, start) => ({ start, run: words.slice(start, start + runLength) }))
    .filter(({ run }) => run.length === runLength && !run.includes(citation))
    .map(({ start, run }) => ({ start, text: run.join(' ') }));
}

function hashOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, bytesPerHash * 2);
}
