import type { CycleStage } from '#domain/control-cycle.ts';
import type { KindOfWork, PlanePoint } from '#domain/demand-control-plane.ts';
import type { Insight } from '#domain/insights.ts';
import type { ItemRole } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import type { CheckData, CheckItem, CheckRelation } from '#islands/check/check-data.ts';
import { CycleFigure } from './CycleFigure.tsx';
import { Evidence } from './Evidence.tsx';
import { PlaneFigure } from './PlaneFigure.tsx';
import type { Result } from './read-result.ts';

interface Props {
  data: CheckData;
  result: Result;
}

type Told = Exclude<Insight<CheckRelation>, { kind: 'upstream' }>;

/** What the answers say together. With nothing to say, it says nothing. What lies upstream stands with its place to start. */
export function Insights({ data, result }: Props) {
  const { title, lead } = data.texts.insights;
  const told = result.insights.filter((insight): insight is Told => insight.kind !== 'upstream');
  if (told.length === 0) return null;
  return (
    <>
      <h2 id="insights">{title}</h2>
      <p>{lead}</p>
      {told.map((insight) => (
        <section key={keyOf(insight)} class="insight">
          <Told insight={insight} data={data} result={result} />
        </section>
      ))}
    </>
  );
}

function Told({ insight, data, result }: Props & { insight: Told }) {
  switch (insight.kind) {
    case 'plane':
      return <Plane point={insight.point} data={data} result={result} />;
    case 'control-cycle':
      return <Cycle stage={insight.stage} data={data} result={result} />;
    case 'unseen':
      return <Unseen items={insight.items.map(({ id }) => id)} data={data} />;
    default:
      return <Related insight={insight} data={data} result={result} />;
  }
}

/** At risk, crowding out or out of step: one relation and the two factors that it joins. */
function Related({ insight, data, result }: Props & { insight: Extract<Told, { relation: CheckRelation }> }) {
  const { insights, results } = data.texts;
  const { relation, coarse } = insight;
  const text =
    insight.kind === 'balance'
      ? insights.balance[relation.tension ?? 'both-low']
      : { 'at-risk': insights.atRisk, 'crowding-out': insights.crowdingOut }[insight.kind];
  const titleOf = (id: string) => `“${result.named(id).factor.title}”`;
  return (
    <>
      <p>
        {coarse && `(${results.perhaps}) `}
        {fill(text, { from: titleOf(relation.from), to: titleOf(relation.to) })}
      </p>
      <Evidence relations={[relation]} factors={[relation.from, relation.to]} data={data} result={result} />
    </>
  );
}

function Plane({ point, data, result }: Props & { point: PlanePoint }) {
  const { insights, results } = data.texts;
  const { kinds, coarse } = point;
  const inReport = (kind: KindOfWork) => kind === 'high-strain' || kind === 'active';
  return (
    <>
      <h3 id="plane">{insights.planeTitle}</h3>
      <PlaneFigure point={point} texts={insights} />
      {kinds.length > 1 && <p>{insights.planeBetween}</p>}
      <ul role="list">
        {kinds.map((kind) => (
          <li key={kind}>
            {coarse && `(${results.perhaps}) `}
            {insights.plane[kind]}{' '}
            <span class="note">{inReport(kind) ? insights.planeReport : insights.planeKarasek}</span>
          </li>
        ))}
      </ul>
      <Evidence factors={['autonomy']} items={itemsFor(data, 'demands', 'control')} data={data} result={result} />
    </>
  );
}

function Cycle({ stage, data, result }: Props & { stage: CycleStage }) {
  const { insights } = data.texts;
  return (
    <>
      <h3 id="cycle">{insights.cycleTitle}</h3>
      {stage !== 'aims-only' && <CycleFigure stage={stage} texts={insights} />}
      <p>{insights.cycle[stage]}</p>
      <p class="note">{insights.cycleNote}</p>
      <Evidence
        factors={['doing-and-reflecting']}
        items={itemsFor(data, 'evaluation', 'aims')}
        data={data}
        result={result}
      />
    </>
  );
}

function Unseen({ items, data }: { items: readonly string[]; data: CheckData }) {
  const { insights } = data.texts;
  return (
    <>
      <h3 id="unseen">{insights.unseenTitle}</h3>
      <p>{insights.unseen}</p>
      <ul>
        {items.map((id) => (
          <li key={id}>{data.items.find((item) => item.id === id)?.text}</li>
        ))}
      </ul>
    </>
  );
}

function itemsFor({ items }: CheckData, ...roles: ItemRole[]): readonly CheckItem[] {
  return items.filter(({ role }) => role && roles.includes(role));
}

function keyOf(insight: Told): string {
  return 'relation' in insight ? `${insight.kind} ${insight.relation.from} ${insight.relation.to}` : insight.kind;
}
