import { getChanges } from '#collections/changes.ts';
import { getModel } from '#collections/model.ts';
import type { Case, Factor, Level } from '#domain/model.ts';
import { casePlace, factorPlace, levelPlace } from '#i18n/routes.ts';
import { site } from '#site.ts';
import { conceptUrl, fileUrl, urlsOf } from './addresses.ts';

/**
 * The model as open data: `/model.json`, in the form that `/model.schema.json` describes.
 *
 *     { "$schema": "…/model.schema.json", version: "0.2.0", date: "2026-11-25", name: { nl, en }, licence: { name, url }, report: { … },
 *       levels: [ … ], factors: [ { id: "autonomy", level: "task", title: { nl, en }, sections: ["2.2.2"], sources: ["karasek-1979"], … } ],
 *       relations: [ … ], cases: [ … ], evidence: [ … ], sources: [ { id: "karasek-1979", certainty: "certain" } ] }
 *
 * Texts stand in both languages, lists in the order of the model. Things name each other by id, and ids never change.
 */
export async function getOpenModel() {
  const [{ id: version, date }] = await getChanges();
  const { levels, factors, relations, cases, evidence, references } = await getModel();
  return {
    $schema: fileUrl('model.schema.json'),
    version,
    date,
    name: site.model,
    licence: site.licences.content,
    report: site.report,
    levels: levels.map(openLevel),
    factors: factors.map(openFactor),
    relations: relations.map(({ from, kind, to, tension, reading, reason, sections }) => ({
      ...{ from, kind, to, tension, reading, reason, sections },
    })),
    cases: cases.map(openCase),
    evidence: evidence.map(({ factor, case: caseId, text, sections, placedByUs }) => ({
      ...{ factor, case: caseId, text, sections, placedByUs },
    })),
    sources: references.map(({ id, certainty }) => ({ id, certainty })),
  };
}

function openLevel(level: Level) {
  const { id, number, title, shortTitle, question, summary, sections } = level;
  const place = levelPlace(level);
  return {
    ...{ id, number, title, shortTitle, question, summary, sections },
    concept: conceptUrl(place),
    pages: urlsOf(place),
  };
}

function openFactor(factor: Factor) {
  const { id, number, level, title, shortTitle, summary, sections, sources, asked } = factor;
  const place = factorPlace(factor);
  return {
    ...{ id, number, level, title, shortTitle, summary, sections, sources, asked },
    concept: conceptUrl(place),
    pages: urlsOf(place),
  };
}

function openCase(caseStudy: Case) {
  const { id, number, name, summary, business, place, founded, people, interviews, sections } = caseStudy;
  return {
    ...{ id, number, name, summary, business, place, founded, people, interviews, sections },
    pages: urlsOf(casePlace(caseStudy)),
  };
}
