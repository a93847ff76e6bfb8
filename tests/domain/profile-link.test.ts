import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, allAnswers, isStep, steps } from '#domain/answers.ts';
import { type ItemOutline, isScored } from '#domain/instrument.ts';
import { keyOf, layout1, scoresOf } from '#domain/profile-layout.ts';
import { encodeProfile, type Profile, parseProfile, roles } from '#domain/profile-link.ts';
import { type ProfileScore, scoreFactor, scoreFactors } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers.ts';
import { arbitraryProfile, profileOf } from '../fixtures/arbitrary-profiles.ts';
import { balanceLinks, goldenLinks } from '../fixtures/golden-links.ts';
import { answersTo } from '../fixtures/small-instrument.ts';
import { encodeAgain } from './second-profile-link.ts';

const model = readModel();
const instrument = readInstrument();

/** Everything that can be passed on, of someone in no role. */
const whole = { role: undefined, hasIndividual: true };
/** In milliseconds: a thousand profiles take a second or two, and more on a busy machine. */
const patience = 60_000;

describe('the link of a profile', () => {
  test.each(layout1)(
    'gives back every score that $factor can have: exactly, with its answers and direction',
    (layout) => {
      for (const score of scoresOf(layout)) {
        const profile: Profile = { role: undefined, hasIndividual: true, scores: [score] };
        expect(readBack(profile)).toStrictEqual(profile);
      }
    },
  );

  test(
    'gives back the scores of any answers to the real items, with and without the individual level, in every role',
    () => {
      fc.assert(
        fc.property(arbitraryProfile, (profile) => {
          expect(readBack(profile)).toStrictEqual(profile);
        }),
        { numRuns: 1000 },
      );
    },
    patience,
  );

  test.each([undefined, ...roles])('tells the role %s and whether the individual level may be in it', (role) => {
    for (const hasIndividual of [false, true]) {
      expect(readBack({ role, hasIndividual, scores: [] })).toStrictEqual({ role, hasIndividual, scores: [] });
    }
  });

  test('gives a score of one answer back as one, coarse, in each of its five places', () => {
    const [item] = instrument.itemsOf('autonomy').filter(({ core }) => core);
    for (const step of steps) {
      const profile = profileOf(new Map([[item?.id ?? '', step]]), { role: undefined, hasIndividual: false });
      expect(readBack(profile).scores).toMatchObject([
        { factor: 'autonomy', score: { numerator: 25 * step, denominator: 1 }, count: 1, coarse: true },
      ]);
    }
  });

  test('keeps thirds exact', () => {
    const answers = answersTo(instrument.itemsOf('autonomy'), [0, 0, 1]);
    const { scores } = readBack(profileOf(answers, { role: undefined, hasIndividual: false }));
    expect(scores[0]?.score).toEqual({ numerator: 25, denominator: 3 });
  });

  test('gives scores back in the order of the model, in whatever order they came', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const backwards = { ...profile, scores: profile.scores.toReversed() };
        expect(encodeProfile(backwards)).toBe(encodeProfile(profile));
      }),
      { numRuns: 50 },
    );
  });

  test('has at most 48 characters, all of which an address and a mail leave as they are', () => {
    const fullest = {
      role: 'other',
      hasIndividual: true,
      scores: layout1.flatMap((layout) => scoresOf(layout).slice(-1)),
    };
    fc.assert(
      fc.property(fc.oneof(arbitraryProfile, fc.constant(fullest as Profile)), (profile) => {
        const link = encodeProfile(profile);
        expect(link.length).toBeLessThanOrEqual(48);
        expect(link).toMatch(/^p1-[\w-]+$/);
        expect(new URL(`https://example.org/#${link}`).hash).toBe(`#${link}`);
      }),
    );
  });

  test('has the same length whatever it says', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        expect(encodeProfile(profile).length).toBe(33);
      }),
    );
  });

  test('is read with and without the # before it', () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        expect(parseProfile(`#${encodeProfile(profile)}`)).toStrictEqual({ ok: true, profile });
      }),
      { numRuns: 50 },
    );
  });
});

describe('nothing but a profile is in its link:', () => {
  test('the same scores of different answers have the same link', () => {
    const ways = new Map(layout1.map(({ factor }) => [factor, waysToScore(factor)]));
    const arbitraryPairs = fc.tuple(
      ...[...ways.values()].map((byScore) =>
        fc.constantFrom(...byScore).chain((same) => fc.tuple(fc.constantFrom(...same), fc.constantFrom(...same))),
      ),
    );
    fc.assert(
      fc.property(arbitraryPairs, fc.boolean(), (pairs, hasIndividual) => {
        const [one, other] = ([0, 1] as const).map((side) =>
          profileOf(new Map(pairs.flatMap((pair) => [...pair[side]])), { role: undefined, hasIndividual }),
        );
        expect(encodeProfile(one as Profile)).toBe(encodeProfile(other as Profile));
      }),
    );
  });

  test('answers that are never scored leave no trace', () => {
    const unscored = instrument.items.filter((item) => !isScored(item));
    expect(unscored.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(arbitraryAnswers(instrument.items), fc.constantFrom(...allAnswers), (answers, answer) => {
        const more = new Map([...answers, ...unscored.map(({ id }) => [id, answer] as const)]);
        expect(encodeProfile(profileOf(more, whole))).toBe(encodeProfile(profileOf(answers, whole)));
      }),
      { numRuns: 50 },
    );
  });

  test('answers beside the scale leave no trace but in whether there is a score', () => {
    fc.assert(
      fc.property(arbitraryAnswers(instrument.items), (answers) => {
        const onScale = new Map([...answers].filter(([, answer]) => isStep(answer)));
        const [one, other] = [profileOf(answers, whole), profileOf(onScale, whole)];
        expect(encodeProfile(withScoresOf(one, other))).toBe(encodeProfile(withScoresOf(other, one)));
      }),
      { numRuns: 50 },
    );
  });

  test('a whole result has the link of its scores alone, without the answers between which they lie', () => {
    fc.assert(
      fc.property(arbitraryAnswers(instrument.items), (answers) => {
        const results = scoreFactors(model, instrument, answers).filter((result) => result.status === 'scored');
        expect(encodeProfile({ ...whole, scores: results })).toBe(encodeProfile(profileOf(answers, whole)));
      }),
      { numRuns: 50 },
    );
  });

  test('a score of a factor that version 1 does not know is left out', () => {
    const [score] = scoresOf(layout1[0] as (typeof layout1)[number]);
    const unknown = { ...(score as ProfileScore), factor: 'personality' };
    expect(encodeProfile({ ...whole, scores: [unknown] })).toBe(encodeProfile({ ...whole, scores: [] }));
  });
});

describe('a link of version 1', () => {
  test.each(goldenLinks)('opens for ever: $what', ({ link, profile }) => {
    expect(parseProfile(link)).toStrictEqual({ ok: true, profile });
  });

  test.each(goldenLinks)('is still written the same: $what', ({ link, profile }) => {
    expect(encodeProfile(profile)).toBe(link);
  });

  test('opens for ever with each score that a factor with a balance can have', () => {
    for (const { link, profile } of balanceLinks) expect(parseProfile(link), link).toStrictEqual({ ok: true, profile });
    for (const factor of ['workload', 'mobility', 'demands-and-control', 'doing-and-reflecting']) {
      const layout = layout1.find((known) => known.factor === factor);
      if (!layout) throw new Error(`Version 1 has no ${factor}.`);
      const opened = balanceLinks.flatMap(({ profile }) => profile.scores.filter((score) => score.factor === factor));
      expect(new Set(opened.map(keyOf)), factor).toEqual(new Set(scoresOf(layout).map(keyOf)));
    }
  });
});

describe('a second encoder, written from the description alone', () => {
  test(
    'writes the same link for 1,000 random profiles',
    () => {
      fc.assert(
        fc.property(arbitraryProfile, (profile) => {
          expect(encodeAgain(profile, layout1)).toBe(encodeProfile(profile));
        }),
        { numRuns: 1000 },
      );
    },
    patience,
  );

  test('writes the golden links', () => {
    for (const { link, profile } of [...goldenLinks, ...balanceLinks]) {
      expect(encodeAgain(profile, layout1)).toBe(link);
    }
  });

  test('would notice a difference', () => {
    const given = { role: undefined, hasIndividual: false };
    const [one, other] = scoresOf({ factor: 'autonomy', balances: 0, rising: 3 });
    if (!one || !other) throw new Error('Autonomy has no scores.');
    const link = encodeProfile({ ...given, scores: [one] });
    expect(encodeAgain({ ...given, scores: [one] }, layout1)).toBe(link);
    expect(encodeAgain({ ...given, scores: [other] }, layout1)).not.toBe(link);
  });
});

function readBack(profile: Profile): Profile {
  const parsed = parseProfile(encodeProfile(profile));
  if (!parsed.ok) throw new Error(`The link of a profile is ${parsed.problem}.`);
  return parsed.profile;
}

/** A profile with only the scores of factors that another has too. */
function withScoresOf(profile: Profile, other: Profile): Profile {
  const factors = new Set(other.scores.map(({ factor }) => factor));
  return { ...profile, scores: profile.scores.filter(({ factor }) => factors.has(factor)) };
}

/** Every way to answer a factor’s items, in groups that give the same score; each has two ways or more. */
function waysToScore(factor: string): readonly (readonly Answers[])[] {
  const items: readonly ItemOutline[] = instrument.itemsOf(factor);
  const ways = Map.groupBy(everyWay(items), (answers) => {
    const result = scoreFactor(factor, items, answers);
    return result.status === 'scored' ? keyOf(result) : '';
  });
  return [...ways].filter(([key, same]) => key !== '' && same.length > 1).map(([, same]) => same);
}

function everyWay(items: readonly ItemOutline[]): readonly Answers[] {
  const [first, ...rest] = items;
  if (!first) return [new Map()];
  return everyWay(rest).flatMap((answers) => [
    answers,
    ...steps.map((step): Answers => new Map([...answers, [first.id, step]])),
  ]);
}
