import { useState } from 'preact/hooks';
import { noAnswers } from '#domain/answers.ts';
import { compareRounds } from '#domain/comparison.ts';
import { indexInstrument } from '#domain/instrument.ts';
import type { Round } from '#domain/rounds.ts';
import { formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { FactorLink } from '#islands/check/results/FactorLink.tsx';
import { type NamedResult, readResult, wholeScore } from '#islands/check/results/read-result.ts';
import { sayAnswers, sayBand } from '#islands/check/results/say-result.ts';
import { useStored } from '#islands/check/useStored.ts';
import { today } from '#lib/browser/today.ts';
import { $answers } from '#stores/answers.ts';
import type { NamedRound } from './ClosedRounds.tsx';

/** Two rounds factor by factor: the newest closed one and now, until others are chosen. */
export function Comparison({ data, rounds }: { data: CheckData; rounds: readonly NamedRound[] }) {
  const { rounds: texts } = data.texts;
  const answers = useStored($answers, noAnswers);
  const now: NamedRound = ['now', { label: texts.now, closed: today(), instrument: data.version, answers }];
  const all = [now, ...rounds];
  const [earlierChoice, setEarlier] = useState<string>();
  const [laterChoice, setLater] = useState<string>();
  const [newest = now] = rounds;
  // A round that was chosen may have been deleted since.
  const find = (id: string | undefined, otherwise: NamedRound) => all.find(([known]) => known === id) ?? otherwise;
  const [earlierId, earlier] = find(earlierChoice, newest);
  const [laterId, later] = find(laterChoice, now);
  const choice = (name: string, id: string, onChange: (id: string) => void) => (
    <label>
      {name}{' '}
      <select value={id} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {all.map(([known, { label, closed }]) => (
          <option key={known} value={known}>
            {isolated(label)} ({formatDate(closed, data.locale)})
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <h2 id="compare">{texts.compare}</h2>
      <p class="pair">
        {choice(texts.earlier, earlierId, setEarlier)}
        {choice(texts.later, laterId, setLater)}
      </p>
      <Changes data={data} earlier={earlier} later={later} />
    </>
  );
}

/** What `<bdi>` does, where no element can stand (Unicode: first strong isolate, pop directional isolate). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function Changes({ data, earlier, later }: { data: CheckData; earlier: Round; later: Round }) {
  const { rounds: texts } = data.texts;
  const changes = compareRounds(data, indexInstrument(data.version, data.items), earlier, later);
  if (changes.length === 0) return <p>{texts.nothingToCompare}</p>;
  const [before, after] = [earlier, later].map(({ answers }) => readResult(data, answers));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="table-frame" aria-labelledby="compare" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.factor}</th>
              <th scope="col">{texts.earlier}</th>
              <th scope="col">{texts.later}</th>
              <th scope="col">{texts.change}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ factor, kind }) => (
              <tr key={factor} data-level={before?.named(factor).factor.level}>
                <th scope="row">{before && <FactorLink factor={before.named(factor).factor} />}</th>
                {[before, after].map((result, index) => (
                  <td key={index === 0 ? 'earlier' : 'later'}>
                    {result && <Score named={result.named(factor)} data={data} />}
                  </td>
                ))}
                <td>{texts.changes[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">{texts.rule}</p>
    </>
  );
}

function Score({ named, data }: { named: NamedResult; data: CheckData }) {
  const score = wholeScore(named.result);
  return (
    <>
      {sayAnswers(named, data) || sayBand(named, data)}
      {score !== undefined && <span class="note"> · {score}</span>}
    </>
  );
}
