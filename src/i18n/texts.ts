import type { Direction } from '#domain/connections.ts';
import type { CycleStage } from '#domain/control-cycle.ts';
import type { KindOfWork } from '#domain/demand-control-plane.ts';
import type { RelationKind } from '#domain/model.ts';
import type { Plural } from './format.ts';
import type { Locale } from './locales.ts';

/** The texts of the interface. Every language has each of them; the type-checker sees to it. */
export interface Messages {
  readonly site: {
    skip: string;
    navigation: string;
    home: string;
    footer: string;
    data: string;
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
    toStatement: string;
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
    accessibility: string;
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
    toMap: string;
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
  /** What the page for administrators says of this build and of what the site may keep. */
  readonly administration: {
    edition: string;
    released: string;
    commit: string;
    changedSince: string;
    address: string;
    publisher: string;
    /** What each stored name is for, by its name in `stores/storage-keys.ts`. */
    stored: Readonly<
      Record<
        | ('prefix' | 'language' | 'schema' | 'keeping' | 'part' | 'answers')
        | ('plan' | 'review' | 'rounds' | 'pending' | 'aside' | 'offline'),
        string
      >
    >;
  };
  readonly share: {
    heading: string;
    share: string;
    copied: string;
    failed: string;
    cite: string;
    citeReport: string;
    files: string;
    page: string;
    report: string;
    /** What the picture of a page says that it is. */
    kinds: Readonly<Record<'factor' | 'level' | 'case' | 'figure', string>>;
  };
  readonly indexes: {
    factors: Titled;
    levels: Titled;
    cases: Titled;
  };
  readonly examples: Titled & {
    lead: string;
    placing: string;
    case: string;
    allCases: string;
    allLevels: string;
    shown: Plural;
  };
  readonly relations: Titled & {
    lead: string;
    choose: string;
    none: string;
    legend: Readonly<Record<RelationKind | 'inferred', string>>;
  };
  readonly sources: Titled & {
    lead: string;
    report: string;
    cited: string;
    further: string;
    certain: string;
    certainNote: string;
    probableNote: string;
    asPrintedNote: string;
    inReport: string;
    usedOn: string;
  };
  readonly figures: Titled & {
    lead: string;
    project: string;
    back: string;
    forward: string;
    stop: string;
    plane: {
      demands: string;
      control: string;
      strain: string;
      activity: string;
      kinds: Readonly<Record<KindOfWork, string>>;
      notes: Readonly<Record<KindOfWork, string>>;
    };
    cycle: {
      boxes: Readonly<Record<'execute' | 'result' | 'evaluate' | 'adjust' | 'norms', string>>;
      bounds: Readonly<Record<Exclude<CycleStage, 'aims-only'>, string>>;
    };
  };
  readonly handbook: Titled & { lead: string; print: string; toCards: string; contents: string };
  readonly cards: Titled & { lead: string };
  readonly accessibility: {
    criterion: string;
    found: string;
    /** The principles of WCAG, by the first part of a criterion’s number. */
    principles: Readonly<Record<'1' | '2' | '3' | '4', string>>;
    results: Readonly<Record<'met' | 'not-met' | 'not-tested' | 'not-applicable', string>>;
    counts: string;
    level: string;
    tested: string;
    searched: string;
  };
  readonly glossary: Titled & { lead: string; ours: string; report: string };
  readonly notFound: { title: string; text: string; search: string; home: string };
  readonly offline: Titled &
    OfflineTexts & {
      lead: string;
      notesTitle: string;
      notes: readonly string[];
      update: { text: string; reload: string };
      /** What the site is called as an app: a device has room for some 15 characters. */
      appName: string;
    };
  readonly search: Omit<
    SearchTexts,
    'locale' | 'smallWords' | 'root' | 'list' | 'descriptions' | 'levels' | 'cases' | 'browse' | 'glossary'
  >;
}

interface Titled {
  title: string;
  description: string;
}

/** What the page about use without a network says as things go. `{size}` is in megabytes. */
export type OfflineTexts = Readonly<
  Record<
    | 'notHere'
    | 'here'
    | 'site'
    | 'siteText'
    | 'keep'
    | 'keeping'
    | 'kept'
    | 'remove'
    | 'removed'
    | 'full'
    | 'missing'
    | 'refused'
    | 'noScript'
    | 'check'
    | 'checkText'
    | 'checkKept'
    | 'checkNotKept',
    string
  >
>;

/** What the search island says. It reaches the browser as data, in the page's language. */
export interface SearchTexts {
  readonly locale: Locale;
  /** Words that say nothing of what someone looks for, between spaces. */
  readonly smallWords: string;
  /** The path of the start page, with which every path of the language begins. */
  readonly root: string;
  /** The address of the small list of pages. */
  readonly list: string;
  /** The address of what stands on each page, by its path. */
  readonly descriptions: string;
  title: string;
  description: string;
  label: string;
  placeholder: string;
  submit: string;
  close: string;
  kind: string;
  level: string;
  case: string;
  all: string;
  kinds: Readonly<Record<PageKind, string>>;
  /** The levels by id, each by its name. */
  levels: Readonly<Record<string, string>>;
  /** The cases by id, each by its name. */
  cases: Readonly<Record<string, string>>;
  /** Where to look when nothing is found. */
  browse: { readonly name: string; readonly path: string };
  glossary: { readonly name: string; readonly path: string };
  results: Plural;
  noResults: string;
  suggestion: string;
  or: string;
  nearest: string;
  unfiltered: Plural;
  loading: string;
  failed: string;
  noScript: string;
  more: string;
  private: string;
}

/** The kinds of page that search can filter on. */
export type PageKind = 'factor' | 'level' | 'case' | 'page';
