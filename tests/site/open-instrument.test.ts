import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { partsOfPoint, scoreAgain } from '../domain/second-scoring.ts';
import { builtSite, readSiteFile } from './built-site.ts';

interface OpenInstrument {
  version: number;
  items: {
    id: string;
    factor: string;
    kind: string;
    core: boolean;
    section: string;
    text: { nl: string; en: string };
  }[];
  scales: Record<string, { labels: { nl: string[]; en: string[] }; points?: number[] }>;
  scoring: { low: number; high: number; rules: string[] };
}

interface Vector {
  answers: Record<string, Answer>;
  factors: Record<string, { status: string; score?: [number, number]; band?: string; count: number }>;
  levels: Record<string, { score?: [number, number] }>;
  strengths: string[][];
  placesToStart: string[][];
}

const site = builtSite();
const read = (path: string) => JSON.parse(readSiteFile(site, path).toString()) as unknown;
const open = read('/instrument.json') as OpenInstrument;
const { version, vectors } = read('/instrument.test-vectors.json') as { version: number; vectors: Vector[] };
const instrument = readInstrument();
const { factors } = readModel();
const asked = factors
  .filter(({ id }) => instrument.itemsOf(id).length > 0)
  .map(({ id, level }) => ({ id, level, items: instrument.itemsOf(id) }));

describe('the self-check as open data', () => {
  test('has every statement in both languages, with its factor, kind, core and section', () => {
    expect(open.items.map(({ id }) => id)).toEqual(instrument.items.map(({ id }) => id));
    for (const { id, text, section, factor, core } of open.items) {
      const item = instrument.items.find((known) => known.id === id);
      expect({ text, section, factor, core }, id).toEqual({
        text: item?.text,
        section: item?.section,
        factor: item?.factor,
        core: item?.core,
      });
    }
  });

  test('has the words of every scale in both languages, and the points of those that are scored', () => {
    expect(Object.keys(open.scales).sort()).toEqual(['balance', 'dimension', 'extent', 'frequency']);
    for (const { labels } of Object.values(open.scales)) {
      expect([labels.nl.length, labels.en.length]).toEqual([5, 5]);
    }
    expect(open.scales['frequency']?.points).toEqual([0, 25, 50, 75, 100]);
    expect(open.scales['balance']?.points).toEqual([0, 50, 100, 50, 0]);
    expect(open.scales['dimension']?.points).toBeUndefined();
  });

  test('says where low ends and high begins, and the rules in words', () => {
    expect([open.scoring.low, open.scoring.high]).toEqual([37.5, 62.5]);
    expect(open.scoring.rules.length).toBeGreaterThan(4);
  });
});

describe('the test vectors', () => {
  test('are of the same version, and many', () => {
    expect(version).toBe(open.version);
    expect(vectors.length).toBeGreaterThanOrEqual(50);
  });

  test('hold what a second computation of the scores gives', () => {
    for (const vector of vectors) {
      const answers = new Map(Object.entries(vector.answers));
      const second = scoreAgain(asked, answers);
      for (const [id, factor] of Object.entries(vector.factors)) {
        const again = second.factors.get(id);
        expect(factor.score && (factor.score[0] * partsOfPoint) / factor.score[1], id).toBe(again?.parts);
        expect(factor.band, id).toBe(again?.band);
      }
      expect(vector.strengths.flat().toSorted()).toEqual(second.high);
      expect(vector.placesToStart.map((group) => group.toSorted())).toEqual(second.ties);
    }
  });

  test('have lows, highs, scores from one answer and factors without a score among them', () => {
    const all = vectors.flatMap((vector) => Object.values(vector.factors));
    expect(new Set(all.map(({ band }) => band))).toEqual(new Set(['low', 'between', 'high', undefined]));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['scored', 'too-few', 'empty', 'not-asked']));
  });
});
