import { getInstrument, getScales } from '#collections/instrument.ts';
import { getModel } from '#collections/model.ts';
import { getProse } from '#collections/prose.ts';
import type { Case, Factor, Level, Model } from '#domain/model.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { fill } from '#i18n/format.ts';
import { type Locale, otherLocale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { casePlace, checkLevelPlace, factorPlace, type Place, pathOf, sectionPlace } from '#i18n/routes.ts';
import { type CheckData, type CheckFactor, itemsOfView, type LaterTexts } from '#islands/check/check-data.ts';
import { site } from '#site.ts';
import { exportSchemaUrl } from './export-schema.ts';
import { laterFile } from './later-file.ts';

/** A view of the self-check as a page: the start, the quick scan, a level that has its items, or the results. */
export interface CheckView {
  readonly id: string;
  readonly place: Place;
}

/** Every view that can be shown now. */
export async function getCheckViews(): Promise<readonly CheckView[]> {
  return [
    { id: 'start', place: sectionPlace('self-check') },
    { id: 'quick-scan', place: sectionPlace('self-check/quick-scan') },
    ...(await getAskedLevels()).map((level) => ({ id: level.id, place: checkLevelPlace(level) })),
    { id: 'results', place: sectionPlace('self-check/results') },
    { id: 'plan', place: sectionPlace('self-check/plan') },
    { id: 'rounds', place: sectionPlace('self-check/rounds') },
    { id: 'data', place: sectionPlace('self-check/data') },
    { id: 'profile', place: sectionPlace('self-check/profile') },
  ];
}

const made = new Map<Locale, Promise<CheckData>>();

/** All that the self-check shows, in one language. Made once: every factor's page asks for it. */
export function getCheckData(locale: Locale): Promise<CheckData> {
  const data = made.get(locale) ?? makeCheckData(locale);
  made.set(locale, data);
  return data;
}

async function makeCheckData(locale: Locale): Promise<CheckData> {
  const model = await getModel();
  const instrument = await getInstrument();
  const { scales, beside } = await getScales();
  const texts = checkTextsIn(locale);
  const isAsked = (factor: string) => instrument.itemsOf(factor).length > 0;
  const views = await getCheckViews();
  return {
    locale,
    siteName: site.name[locale],
    texts,
    version: instrument.version,
    manualPath: pathOf(sectionPlace('self-check/manual'), locale),
    laterPath: laterFile(locale).path,
    exporting: {
      schema: exportSchemaUrl,
      about: { nl: checkTextsIn('nl').caution, en: checkTextsIn('en').caution },
    },
    views: views.map(({ id, place }) => ({
      id,
      path: pathOf(place, locale),
      otherPath: pathOf(place, otherLocale(locale)),
      title: titleOf(id, model, locale),
    })),
    scales: {
      frequency: inLocale(scales.frequency, locale),
      extent: inLocale(scales.extent, locale),
      balance: inLocale(scales.balance, locale),
      dimension: inLocale(scales.dimension, locale),
    },
    beside: { unknown: beside.unknown[locale], 'not-applicable': beside['not-applicable'][locale] },
    levels: model.levels.map(({ id, number, title }) => ({ id, number, title: title[locale] })),
    factors: await Promise.all(model.factors.map((factor) => factorFor(factor, model, locale))),
    items: instrument.items.map(({ text, facet, ...item }) => ({ ...item, text: text[locale] })),
    relations: model.relations
      .filter(({ from, to }) => isAsked(from) && isAsked(to))
      .map(({ reason, ...relation }) => ({ ...relation, reason: reason[locale] })),
  };
}

/** As much of the data as a view shows before the rest has been fetched. */
export function forFirstView(data: CheckData, view: string): CheckData {
  // The start counts the statements of every level and says none; where the report has them is said with a result.
  const items =
    view === 'start'
      ? data.items.map((item) => ({ ...item, text: '', section: '' }))
      : itemsOfView(data, view).map((item) => ({ ...item, section: '' }));
  const named = new Set(view === 'quick-scan' ? [] : items.map(({ factor }) => factor));
  const factors = data.factors.map(({ id, level, title, path }) => ({
    ...{ id, level, title: '', shortTitle: '', path: '', questions: [], firstSteps: [], cases: [] },
    ...(view !== 'start' && named.has(id) && { title, path }),
  }));
  return { ...data, items, factors, relations: [], texts: textsFor(data.texts, view) };
}

/** What a view says before the rest has been fetched: nothing of what comes later is said before it is there. */
function textsFor(texts: CheckTexts, view: string): CheckTexts {
  const { title, nothing, coming, failed, toCheck, moreOn } = texts.results;
  return {
    ...texts,
    ...withoutLater(texts),
    plan: opening(texts.plan),
    ...(view !== 'start' && { start: only<CheckTexts['start']>({ title: texts.start.title }) }),
    results: only<CheckTexts['results']>({ title, nothing, coming, failed, toCheck, moreOn }),
    insights: only<CheckTexts['insights']>({}),
  };
}

/** All of the data but what comes with the parts that few open at every visit. */
export function forDataFile(data: CheckData): CheckData {
  return { ...data, texts: { ...data.texts, ...withoutLater(data.texts) } };
}

function withoutLater({ rounds, data, profile }: CheckTexts): LaterTexts {
  return {
    rounds: opening(rounds),
    data: opening(data),
    profile: opening(profile),
    summary: only<CheckTexts['summary']>({}),
    share: only<CheckTexts['share']>({}),
  };
}

/** As much of a view's texts as stands there before its script has come. */
function opening<Texts extends { title: string; lead: string }>({ title, lead }: Texts): Texts {
  return only<Texts>({ title, lead } as Partial<Texts>);
}

/** Texts of which some are not sent yet. What says them waits for the whole. */
function only<Texts>(texts: Partial<Texts>): Texts {
  return texts as Texts;
}

async function getAskedLevels(): Promise<readonly Level[]> {
  const model = await getModel();
  const instrument = await getInstrument();
  return model.levels.filter((level) => model.factorsOf(level.id).some(({ id }) => instrument.itemsOf(id).length > 0));
}

async function factorFor(factor: Factor, model: Model, locale: Locale): Promise<CheckFactor> {
  const { questions, firstSteps } = (await getProse('factorProse', locale, factor.id)).data;
  return {
    id: factor.id,
    level: factor.level,
    title: factor.title[locale],
    shortTitle: factor.shortTitle[locale],
    path: pathOf(factorPlace(factor), locale),
    questions,
    firstSteps,
    cases: model.evidenceOn(factor.id).map((cell) => caseFor(model.case(cell.case), factor, locale)),
  };
}

function caseFor(caseStudy: Case, factor: Factor, locale: Locale): CheckFactor['cases'][number] {
  return { name: caseStudy.name, path: pathOf(casePlace(caseStudy), locale, factor.id) };
}

function titleOf(view: string, model: Model, locale: Locale): string {
  const texts = checkTextsIn(locale);
  if (view === 'start') return texts.start.title;
  if (view === 'quick-scan') return `${texts.quickScan.title} · ${texts.name}`;
  if (view === 'results' || view === 'plan' || view === 'rounds' || view === 'data' || view === 'profile') {
    return `${texts[view].title} · ${texts.name}`;
  }
  return fill(texts.level.title, { level: model.level(view).title[locale] });
}

function inLocale<Scale extends { leadIn: Record<Locale, string>; labels: Record<Locale, string[]> }>(
  { leadIn, labels }: Scale,
  locale: Locale,
): CheckData['scales']['extent'] {
  return { leadIn: leadIn[locale], labels: labels[locale] };
}
