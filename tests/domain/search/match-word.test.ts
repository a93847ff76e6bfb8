import { describe, expect, test } from 'vitest';
import { matchMistyped, matchStem, seek } from '#domain/search/match-word.ts';
import { soundOf } from '#domain/search/sound.ts';

const matched = (word: string, stem: string, alone = false) => matchStem(seek(word, 'nl', alone), stem);
const mistyped = (word: string, stem: string) => matchMistyped(seek(word, 'nl', false), stem, soundOf(stem));

describe('how well a stem answers a word', () => {
  test('is 1 for the word as it stands, and for a form of it', () => {
    expect(matched('werkdruk', 'werkdruk')).toBe(1);
    expect(matched('ideeën', 'ideeën')).toBe(1);
    expect(matched('factoren', 'factor')).toBe(1);
  });

  test('is between 0.6 and 0.9 for a word that it begins with, more for what is nearer', () => {
    expect(matched('werk', 'werkdruk')).toBeCloseTo(0.75, 10);
    expect(matched('werkdr', 'werkdruk')).toBeCloseTo(0.825, 10);
  });

  test('is 0 for a beginning of fewer than three letters, unless it is all that was typed', () => {
    expect(matched('wer', 'werkdruk')).toBeGreaterThan(0);
    expect(matched('we', 'werkdruk')).toBe(0);
    expect(matched('we', 'werkdruk', true)).toBeCloseTo(0.675, 10);
  });

  test('is between 0.5 and 0.9 for a part of a compound that was typed', () => {
    expect(matched('werkdrukbeleving', 'werkdruk')).toBeCloseTo(0.7, 10);
    expect(matched('teamoverleg', 'overleg')).toBeCloseTo(0.5 + (0.4 * 7) / 11, 10);
  });

  test('is between 0.5 and 0.8 for a compound of which the last part was typed', () => {
    expect(matched('druk', 'werkdruk')).toBeCloseTo(0.65, 10);
  });

  test('is 0 for a part of fewer than four letters, and for what is hardly longer than its part', () => {
    expect(matched('uur', 'avontuur')).toBe(0);
    expect(matched('leer', 'beleer')).toBe(0);
    expect(matched('druk', 'adruk')).toBe(0);
  });

  test('is more than 0 for what is denied with two letters', () => {
    expect(matched('veilig', 'onveilig')).toBeGreaterThan(0.5);
    expect(matched('veilig', 'beveilig')).toBe(0);
    expect(matched('veilig', 'moveilig')).toBe(0);
  });

  test('is 0 for any other word', () => {
    expect(matched('feedback', 'werkdruk')).toBe(0);
  });
});

describe('how well a stem answers a mistyped word', () => {
  test('is less than 0.9 by what is wrong, and more for a longer start that is right', () => {
    // One error in eight letters; seven and two letters right at the start.
    expect(mistyped('werkdruc', 'werkdruk')).toBeCloseTo(0.9 - 1.5 / 8 + 0.7 / 8, 10);
    expect(mistyped('weekdruk', 'werkdruk')).toBeCloseTo(0.9 - 1.5 / 8 + 0.2 / 8, 10);
  });

  test('is less with two errors than with one', () => {
    expect(mistyped('participetief', 'participatief')).toBeGreaterThan(mistyped('partecipetief', 'participatief'));
    expect(mistyped('partecipetief', 'participatief')).toBeGreaterThan(0);
  });

  test('counts a word that is written by ear as one error', () => {
    expect(mistyped('feetbek', 'feedback')).toBe(0);
    expect(mistyped('psygologie', 'psychologie')).toBeGreaterThan(0.75);
  });

  test('is 0 for short words and for more errors than the length allows', () => {
    expect(mistyped('teem', 'team')).toBe(0);
    expect(mistyped('wurkdrok', 'werkdruk')).toBe(0);
  });
});
