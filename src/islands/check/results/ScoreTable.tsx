import type { CheckData } from '#islands/check/check-data.ts';
import { type NamedResult, type Result, wholeScore } from './read-result.ts';
import { sayAnswers, sayBand } from './say-result.ts';

/** The same scores as a table, with how many answers each rests on and how far they lie apart. */
export function ScoreTable({ data, result }: { data: CheckData; result: Result }) {
  const { table, columns } = data.texts.results;
  return (
    <>
      <h2 id="table">{table}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="table-frame" aria-labelledby="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.factor}</th>
              <th scope="col">{columns.band}</th>
              <th scope="col">{columns.score}</th>
              <th scope="col">{columns.answers}</th>
              <th scope="col">{columns.range}</th>
            </tr>
          </thead>
          <tbody>
            {result.factors.map((named) => (
              <Row key={named.factor.id} named={named} data={data} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ named, data }: { named: NamedResult; data: CheckData }) {
  const { result } = named;
  return (
    <tr>
      <th scope="row">{named.factor.title}</th>
      <td>
        {sayBand(named, data)}
        <br />
        <span class="note">{sayAnswers(named, data)}</span>
      </td>
      <td>{wholeScore(result) ?? '–'}</td>
      <td>
        {result.count}/{result.asked}
      </td>
      <td>{result.status === 'scored' ? result.range.join('–') : '–'}</td>
    </tr>
  );
}
