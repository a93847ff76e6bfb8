import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { termSchema } from '#collections/schemas/term.ts';
import { languages } from '#domain/localised.ts';
import { readAllProse, readableText, readTerms } from './read-content.ts';
import { sectionsOfReport } from './sections-of-report.ts';

const terms = readTerms();

/** What the site calls the things of the report in each language, as the list of its words has it. */
const wordsOfSite: Readonly<Record<string, string>> = {
  'sociale innovatie': 'workplace innovation',
  arbeidsdeling: 'division of labour',
  taakeisen: 'job demands',
  regelmogelijkheden: 'job control',
  taakidentiteit: 'task identity',
  taaksignificantie: 'task significance',
  regelkring: 'control cycle',
  'leerrijke taken': 'learning-rich tasks',
  belastbaarheid: 'what a person can carry',
  'lerende organisatie': 'learning organisation',
  werkplekleren: 'workplace learning',
  'informeel leren': 'informal learning',
  betrokkenheid: 'engagement',
  'betrokkenheid bij de organisatie': 'commitment',
  bevlogenheid: 'work engagement',
  leidinggevende: 'manager',
  intervisie: 'peer consultation',
  werkgeluk: 'happiness at work',
  krijtstrepen: 'chalk lines',
  'zelfsturend of semi-zelfsturend team': 'self-managing or semi-autonomous team',
  detachering: 'secondment',
  verloop: 'turnover',
  machtsafstand: 'power distance',
  'extern flexibel personeel': 'external flexible workforce',
  declarabel: 'billable',
  'kwaliteit van de arbeid': 'quality of work',
  sociotechniek: 'sociotechnical systems design',
  diagnosetool: 'diagnostic instrument',
};

describe('the glossary', () => {
  test('has entries that their schema accepts', () => {
    const entries: { id: string }[] = parse(readFileSync('content/glossary.yaml', 'utf8'));
    for (const entry of entries) expect(termSchema.safeParse(entry).error?.issues ?? [], entry.id).toEqual([]);
  });

  test('has at least forty terms', () => {
    expect(terms.length).toBeGreaterThanOrEqual(40);
  });

  test('has each id once, sorted', () => {
    const ids = terms.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('has every word that the site has chosen for a word of the report, with what the other language calls it', () => {
    const english = new Map(terms.map(({ term }) => [term.nl, term.en]));
    expect(Object.fromEntries(Object.keys(wordsOfSite).map((dutch) => [dutch, english.get(dutch)]))).toEqual(
      wordsOfSite,
    );
  });

  test('names only sections that the report has, and at least one where the meaning is the report’s', () => {
    const wrong = terms.filter(
      ({ sections, ours }) =>
        sections.some((section) => !sectionsOfReport.has(section)) || (!ours && sections.length === 0),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(languages)('the terms in %s', (language) => {
  const names = terms.map(({ term }) => term[language].toLowerCase());

  test('are each explained once', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('have a meaning in one or two sentences, from a capital to a full stop', () => {
    const odd = terms
      .map(({ id, definition }) => ({ id, text: definition[language] }))
      .filter(({ text }) => !/^[“‘’(]?[\p{Lu}\d].*\.$/u.test(text) || text.split(/[.!?]\s+(?=\p{Lu})/u).length > 2);
    expect(odd).toEqual([]);
  });

  test('have a meaning of their own', () => {
    const texts = terms.map(({ definition }) => definition[language]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe.each(languages)('the forms to explain in place in %s', (language) => {
  const forms = terms.flatMap(({ id, find }) => find[language].map((form) => ({ id, form: form.toLowerCase() })));
  const texts = readAllProse().filter((text) => text.language === language);

  test('stand each under one term', () => {
    const twice = forms.filter(({ form }, index) => forms.findIndex((other) => other.form === form) !== index);
    expect(twice).toEqual([]);
  });

  test('are none of them the name of another term', () => {
    const astray = forms.filter(({ id, form }) =>
      terms.some((other) => other.id !== id && other.term[language].toLowerCase() === form),
    );
    expect(astray).toEqual([]);
  });

  test('occur each in some text', () => {
    const all = texts
      .map(({ body }) => readableText(body))
      .join('\n')
      .replaceAll(/\s+/g, ' ');
    const unused = forms.filter(
      ({ form }) => !new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(form)}(?![\\p{L}\\p{N}-])`, 'iu').test(all),
    );
    expect(unused).toEqual([]);
  });
});
