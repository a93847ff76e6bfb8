/**
 * A second reading of an export, from what the format says alone: by going through the text's JSON and asking of each
 * thing whether it may be there. It shares no code with the site's own, and says everything in words that can be compared.
 */
export interface SecondReading {
  /** Why the file is refused; undefined where it is not. */
  readonly problem: string | undefined;
  /** What is offered, a line a thing. */
  readonly offered: readonly string[];
  /** What is not, a line a thing. */
  readonly refused: readonly string[];
}

interface Names {
  readonly version: number;
  readonly items: ReadonlySet<string>;
  readonly factors: ReadonlySet<string>;
}

const nothing = { offered: [], refused: [] };

export function readAgain(text: string, names: Names): SecondReading {
  const file = jsonOf(text);
  if (text.length > 262_144) return { problem: 'too-large', ...nothing };
  if (/^[\s\ufeff]*$/.test(text)) return { problem: 'empty', ...nothing };
  if (file === noJson) return { problem: 'not-json', ...nothing };
  if (membersOf(file)?.get('format') !== 'lio-self-check') return { problem: 'other-file', ...nothing };
  const members = membersOf(file) ?? new Map();
  const version = members.get('version');
  if (!isWhole(version)) return { problem: 'damaged', ...nothing };
  if (version > 1) return { problem: 'newer', ...nothing };

  const plan = members.has('plan') ? members.get('plan') : [];
  const rounds = members.has('rounds') ? members.get('rounds') : [];
  const answers = membersOf(members.get('answers'));
  const isFramed = answers && isRealDay(members.get('exported')) && isList(plan) && isList(rounds);
  if (!isFramed) return { problem: 'damaged', ...nothing };

  const offered = new Map<string, string>();
  const refused: string[] = [];
  readAnswers(answers, '', (id) => names.items.has(id), offered, refused);
  for (const step of plan) readStep(step, names, offered, refused);
  for (const round of rounds) readRound(round, names, offered, refused);
  const part = members.has('part') ? members.get('part') : '';
  if (typeof part !== 'string') refused.push('part part');
  else if (part) offered.set('part', JSON.stringify(part));
  const review = members.has('review') ? members.get('review') : '';
  if (isRealDay(review)) offered.set('review', review);
  else if (review !== '') refused.push('review review');
  return { problem: undefined, offered: sayAll(offered), refused: refused.toSorted() };
}

/** A map of what is offered as lines in an order of its own. */
export function sayAll(offered: ReadonlyMap<string, string>): string[] {
  return [...offered].map(([name, value]) => `${name}: ${value}`).toSorted();
}

/** Whether a text is a day of the calendar, reckoned without the language's own dates. */
export function isRealDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 10) return false;
  if (![...value].every((sign, index) => (index === 4 || index === 7 ? sign === '-' : '0123456789'.includes(sign))))
    return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest;
}

function readAnswers(
  answers: ReadonlyMap<string, unknown>,
  where: string,
  mayBeItem: (id: string) => boolean,
  offered: Map<string, string>,
  refused: string[],
): void {
  for (const [id, value] of answers) {
    const isLegal = value === 'unknown' || value === 'not-applicable' || [0, 1, 2, 3, 4].includes(value as number);
    if (!isLegal) refused.push(`answer ${id}`);
    else if (!mayBeItem(id)) refused.push(`item ${id}`);
    else offered.set(`${where}answer ${id}`, `${value}`);
  }
}

function readStep(step: unknown, names: Names, offered: Map<string, string>, refused: string[]): void {
  const members = membersOf(step) ?? new Map();
  const factor = members.get('factor');
  const texts = ['what', 'who', 'when', 'signs'].map((field) => members.get(field));
  if (typeof factor !== 'string') refused.push('plan plan');
  else if (!names.factors.has(factor) || texts.some((text) => typeof text !== 'string')) refused.push(`plan ${factor}`);
  else offered.set(`plan ${factor}`, JSON.stringify(texts));
}

function readRound(round: unknown, names: Names, offered: Map<string, string>, refused: string[]): void {
  const members = membersOf(round) ?? new Map();
  const [id, label, closed, instrument, part] = ['id', 'label', 'closed', 'instrument', 'part'].map((field) =>
    members.get(field),
  );
  const answers = membersOf(members.get('answers'));
  if (typeof id !== 'string') {
    refused.push('round round');
    return;
  }
  const hasPart = members.has('part');
  const isRound =
    isName(id, 40) &&
    typeof label === 'string' &&
    isRealDay(closed) &&
    isWhole(instrument) &&
    (!hasPart || typeof part === 'string') &&
    answers;
  if (!isRound) {
    refused.push(`round ${id}`);
    return;
  }
  // The same round once more takes the place of the one before it, with its answers.
  for (const name of [...offered.keys()]) if (name.startsWith(`round ${id} `)) offered.delete(name);
  offered.set(`round ${id} itself`, JSON.stringify([label, closed, instrument, hasPart ? part : 'no part']));
  const isOlder = instrument < names.version;
  readAnswers(
    answers,
    `round ${id} `,
    (item) => names.items.has(item) || (isOlder && isName(item, 80)),
    offered,
    refused,
  );
}

const noJson = Symbol('no JSON');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return noJson;
  }
}

/** The members of an object, none of them its prototype's. */
function membersOf(value: unknown): Map<string, unknown> | undefined {
  if (Object.prototype.toString.call(value) !== '[object Object]') return undefined;
  return new Map(Object.keys(value as object).map((name) => [name, Reflect.get(value as object, name)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Object.prototype.toString.call(value) === '[object Array]';
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value % 1 === 0;
}

function isName(value: string, longest: number): boolean {
  return (
    value.length >= 1 &&
    value.length <= longest &&
    [...value].every((sign) => 'abcdefghijklmnopqrstuvwxyz0123456789-'.includes(sign))
  );
}
