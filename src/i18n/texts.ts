import type { Direction } from '#domain/connections.ts';
import type { Plural } from './format.ts';

/** The texts of the interface. Every language has each of them; the type-checker sees to it. */
export interface Messages {
  readonly site: {
    skip: string;
    navigation: string;
    home: string;
    footer: string;
    report: string;
    reportTitle: string;
    contact: string;
    contactSubject: string;
    contactBody: string;
    version: string;
    changes: string;
    licence: string;
    otherLanguage: string;
    breadcrumb: string;
    toSection: string;
    print: string;
    new: string;
  };
  readonly nav: {
    model: string;
    levels: string;
    factors: string;
    cases: string;
    'self-check': string;
    privacy: string;
    search: string;
  };
  readonly home: {
    title: string;
    description: string;
    lead: string;
    doors: string;
    read: { title: string; text: string };
    check: { title: string; text: string };
    practice: { title: string; text: string };
    model: string;
    modelLead: string;
    sourceTitle: string;
    source: string;
  };
  readonly level: {
    level: string;
    of: string;
    factors: string;
    cases: string;
    factorCount: Plural;
    inner: string;
    outer: string;
    reportSections: string;
  };
  readonly factor: {
    contents: string;
    inPractice: string;
    inPracticeLead: string;
    noExample: string;
    noExamples: string;
    placedByUs: string;
    connections: string;
    connectionsLead: string;
    reading: { direct: string; inferred: string };
    directions: Readonly<Record<Direction, string>>;
    questions: string;
    questionsLead: string;
    firstSteps: string;
    firstStepsLead: string;
    sources: string;
    sourcesLead: string;
    certainty: { certain: string; probable: string; 'as-printed': string };
    previous: string;
    next: string;
    neighbours: string;
  };
  readonly case: {
    facts: string;
    business: string;
    place: string;
    founded: string;
    people: string;
    interviews: string;
    about: string;
    interviewed: Plural;
    shows: string;
    illustration: string;
    read: string;
  };
  readonly prose: {
    beyond: string;
    section: string;
    sections: string;
    citedInReport: string;
  };
  readonly share: {
    heading: string;
    share: string;
    copied: string;
    failed: string;
    cite: string;
  };
  readonly indexes: {
    factors: { title: string; description: string };
    levels: { title: string; description: string };
    cases: { title: string; description: string };
  };
  readonly notFound: { title: string; text: string; search: string; home: string };
  readonly search: Omit<SearchTexts, 'levels' | 'browse'>;
}

/** What the search island says. It reaches the browser as data, in the page's language. */
export interface SearchTexts {
  title: string;
  description: string;
  label: string;
  placeholder: string;
  submit: string;
  close: string;
  kind: string;
  level: string;
  all: string;
  kinds: Readonly<Record<PageKind, string>>;
  /** The levels by id, each by its name. */
  levels: Readonly<Record<string, string>>;
  /** Where to look when nothing is found. */
  browse: { readonly name: string; readonly path: string };
  results: Plural;
  noResults: string;
  suggestion: string;
  loading: string;
  failed: string;
  noScript: string;
  more: string;
  private: string;
}

/** The kinds of page that search can filter on. */
export type PageKind = 'factor' | 'level' | 'case' | 'page';
