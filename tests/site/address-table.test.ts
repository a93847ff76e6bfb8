import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Localised } from '#domain/localised.ts';
import { locales } from '#i18n/locales.ts';
import {
  casePlace,
  factorPlace,
  home,
  levelPlace,
  type Place,
  pathOf,
  type Section,
  sectionPlace,
  sitePath,
} from '#i18n/routes.ts';

/** The addresses as they were agreed: permanent from the first release, whether their page is there yet or not. */
const sections: Readonly<Record<Section, string>> = {
  model: 'model model',
  levels: 'niveaus levels',
  factors: 'factoren factors',
  cases: 'praktijkvoorbeelden cases',
  examples: 'voorbeelden examples',
  relations: 'verbanden relations',
  figures: 'figuren figures',
  background: 'achtergrond background',
  conclusions: 'conclusies conclusions',
  glossary: 'begrippen glossary',
  sources: 'bronnen sources',
  'editorial-notes': 'verantwoording editorial-notes',
  handbook: 'handboek handbook',
  about: 'over about',
  privacy: 'privacy privacy',
  accessibility: 'toegankelijkheid accessibility',
  search: 'zoeken search',
  'self-check': 'zelfcheck self-check',
};

const levels: Readonly<Record<string, string>> = {
  individual: 'individu individual',
  task: 'taak task',
  social: 'collegas-en-leidinggevenden colleagues-and-managers',
  organisation: 'organisatie organisation',
  context: 'context context',
};

const factors: Readonly<Record<string, string>> = {
  'willing-and-able': 'willen-en-kunnen willing-and-able',
  'self-efficacy': 'geloof-in-eigen-kunnen self-efficacy',
  personality: 'persoonlijkheid personality',
  'initiative-and-openness': 'initiatief-en-openheid initiative-and-openness',
  creativity: 'creativiteit creativity',
  demographics: 'demografische-kenmerken demographics',
  variety: 'variatie variety',
  'minimal-division-of-labour': 'minimale-arbeidsdeling minimal-division-of-labour',
  'challenging-work': 'uitdagend-werk challenging-work',
  autonomy: 'autonomie autonomy',
  'demands-and-control': 'taakeisen-en-regelmogelijkheden job-demands-and-control',
  workload: 'werkdruk workload',
  'doing-and-reflecting': 'doen-en-reflecteren doing-and-reflecting',
  support: 'steun support',
  'participative-leadership': 'participatief-leiderschap participative-leadership',
  'role-models': 'voorbeeldgedrag role-models',
  'psychological-safety': 'psychologische-veiligheid psychological-safety',
  diversity: 'diversiteit diversity',
  'social-interaction': 'sociale-interactie social-interaction',
  feedback: 'feedback feedback',
  transparency: 'transparantie transparency',
  'long-term-orientation': 'lange-termijn long-term-orientation',
  'formal-learning': 'formeel-leren formal-learning',
  'supporting-technology': 'ondersteunende-technologie supporting-technology',
  'learning-technology': 'leertechnologie learning-technology',
  'user-involvement': 'gebruikers-betrekken user-involvement',
  embedding: 'verweven embedding',
  'external-interaction': 'samenwerking-buiten external-interaction',
  mobility: 'mobiliteit mobility',
  'external-workforce': 'extern-flexibel-personeel external-workforce',
};

const cases: Readonly<Record<string, string>> = {
  surfly: 'surfly surfly',
  experius: 'experius experius',
  'ibm-cic-groningen': 'ibm-cic-groningen ibm-cic-groningen',
};

describe('the addresses', () => {
  test('of home are those of the languages', () => {
    expect(pathsOf(home)).toEqual([sitePath('nl/'), sitePath('en/')]);
  });

  test('of the sections are as agreed', () => {
    expect(Object.keys(sections).map((section) => pathsOf(sectionPlace(section as Section)))).toEqual(
      Object.values(sections).map((agreed) => below('', agreed)),
    );
  });

  test('of the levels are as agreed', () => {
    expect(slugsOf('levels', levelPlace)).toEqual(agreedFor(levels, sections.levels));
  });

  test('of the factors are as agreed', () => {
    expect(slugsOf('factors', factorPlace)).toEqual(agreedFor(factors, sections.factors));
  });

  test('of the cases are as agreed', () => {
    expect(slugsOf('cases', casePlace)).toEqual(agreedFor(cases, sections.cases));
  });
});

interface Thing {
  readonly id: string;
  readonly slug: Localised;
}

/** The addresses that the site makes of the things of a kind, by their id. */
function slugsOf(kind: string, placeOf: (thing: Thing) => Place): Record<string, string[]> {
  return Object.fromEntries(things(kind).map((thing) => [thing.id, pathsOf(placeOf(thing))]));
}

function things(kind: string): Thing[] {
  if (kind !== 'factors') return parse(readFileSync(`content/model/${kind}.yaml`, 'utf8'));
  return readdirSync('content/model/factors').map((file) => ({
    id: file.replace('.yaml', ''),
    ...parse(readFileSync(`content/model/factors/${file}`, 'utf8')),
  }));
}

function agreedFor(slugs: Readonly<Record<string, string>>, section: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(slugs).map(([id, agreed]) => [id, below(section, agreed)]));
}

/** "niveaus levels" and "taak task" → the Dutch and the English path. */
function below(section: string, slugs: string): string[] {
  const folders = section.split(' ');
  return slugs.split(' ').map((slug, index) => {
    const folder = folders[index] ? `${folders[index]}/` : '';
    return sitePath(`${locales[index]}/${folder}${slug}/`);
  });
}

function pathsOf(place: Place): string[] {
  return locales.map((locale) => pathOf(place, locale));
}
