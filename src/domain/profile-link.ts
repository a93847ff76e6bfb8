import { type FactorLayout, keyOf, layout1, scoresOf } from './profile-layout.ts';
import type { ProfileScore } from './scoring.ts';

/** Whose eyes a profile is seen with, where they say so. */
export type Role = 'employee' | 'manager' | 'hr' | 'other';

/** `hr` stands for HR and works council alike. */
export const roles: readonly Role[] = ['employee', 'manager', 'hr', 'other'];

/** A result as it may be passed on: scores, and no answers, texts, names or dates. */
export interface Profile {
  readonly role: Role | undefined;
  /** Whether the individual level may be in it; left out, it says nothing about that level. */
  readonly hasIndividual: boolean;
  readonly scores: readonly ProfileScore[];
}

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  /** `none`: there is no profile in it. */
  | { readonly ok: false; readonly problem: 'none' | 'newer' | 'damaged' };

/** A link is shorter than this, whatever is appended to it on its way; what is longer is refused unread. */
const lengthLimit = 400;

const prefix = 'p1-';
const payloadBytes = 18;
const checksumBytes = 4;

/**
 * A profile as what stands behind `#` in a link, at most 48 characters. Version 1 is `p1-` and 22 bytes in base64url:
 * 18 bytes of one number and a CRC-32 of them, both with the highest byte first. The number is written in mixed radix, the
 * role first, which counts most (none, then `roles`), then whether the individual level is in it, then for each factor of
 * the layout none or the place of its score among all that it can have, in the order of `keyOf`. It is the first version,
 * and is read like this for ever.
 */
export function encodeProfile({ role, hasIndividual, scores }: Profile): string {
  const byFactor = new Map(scores.map((score) => [score.factor, score]));
  const digits = [
    { digit: role === undefined ? 0 : roles.indexOf(role) + 1, radix: roles.length + 1 },
    { digit: Number(hasIndividual), radix: 2 },
    ...layout1.map((layout) => toDigit(layout, byFactor.get(layout.factor))),
  ];
  const number = digits.reduce((total, { digit, radix }) => total * BigInt(radix) + BigInt(digit), 0n);
  const payload = toBytes(number, payloadBytes);
  return prefix + toBase64Url([...payload, ...toBytes(BigInt(crc32(payload)), checksumBytes)]);
}

/** Reads what stands behind `#`, with or without it. What mail programs append is stripped; anything else that is changed is refused. */
export function parseProfile(fragment: string): ParsedProfile {
  if (fragment.length > lengthLimit) return { ok: false, problem: 'damaged' };
  const text = fragment
    .replace(/^#/, '')
    // In an address, what it may not hold stands as `%…`, which base64url never has.
    .replace(/[&\s%].*$/s, '')
    .replace(/[.,;:!?>)\]"'”’]+$/, '');
  const version = /^p(\d+)-/.exec(text)?.[1];
  if (version === undefined) return { ok: false, problem: 'none' };
  if (Number(version) > 1) return { ok: false, problem: 'newer' };
  const profile = text.startsWith(prefix) ? readVersion1(text.slice(prefix.length)) : undefined;
  // Written anew, it has to be the same: of two spellings of one profile, one is damaged.
  return profile && encodeProfile(profile) === text ? { ok: true, profile } : { ok: false, problem: 'damaged' };
}

function readVersion1(text: string): Profile | undefined {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== payloadBytes + checksumBytes) return undefined;
  const payload = bytes.slice(0, payloadBytes);
  if (toNumber(bytes.slice(payloadBytes)) !== BigInt(crc32(payload))) return undefined;
  let rest = toNumber(payload);
  const take = (radix: number): number => {
    const digit = Number(rest % BigInt(radix));
    rest /= BigInt(radix);
    return digit;
  };
  // The last digit written is the first to be read.
  const scores = layout1.toReversed().flatMap((layout) => {
    const known = scoresOf(layout);
    const score = known[take(known.length + 1) - 1];
    return score ? [score] : [];
  });
  const hasIndividual = take(2) === 1;
  const role = roles[take(roles.length + 1) - 1];
  return { role, hasIndividual, scores: scores.toReversed() };
}

function toDigit(layout: FactorLayout, score: ProfileScore | undefined): { digit: number; radix: number } {
  const known = scoresOf(layout);
  const digit = score ? known.findIndex((other) => keyOf(other) === keyOf(score)) + 1 : 0;
  return { digit, radix: known.length + 1 };
}

function toBytes(number: bigint, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => Number((number >> BigInt(8 * (length - 1 - index))) & 255n));
}

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((total, byte) => total * 256n + BigInt(byte), 0n);
}

function toBase64Url(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): readonly number[] | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return [...atob(text.replaceAll('-', '+').replaceAll('_', '/'))].map((character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The checksum of IEEE 802.3, as in PNG and gzip: 32 bits, which find every change of a few neighbouring characters. */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
