import type { Plural } from './format.ts';
import type { SharingTexts } from './sharing-texts.ts';
import type { WorkbookTexts } from './workbook-texts.ts';

/** What the self-check says. It reaches the browser as data, in the page's language. */
export interface CheckTexts extends WorkbookTexts, SharingTexts {
  readonly name: string;
  readonly caution: string;
  readonly start: {
    title: string;
    lead: string;
    isTitle: string;
    is: readonly string[];
    isNotTitle: string;
    isNot: readonly string[];
    levelsTitle: string;
    level: string;
    levelNote: string;
    manual: string;
    data: string;
    proofTitle: string;
    proof: readonly string[];
  };
  readonly quickScan: { title: string; lead: string; note: string };
  readonly keep: {
    title: string;
    device: string;
    deviceNote: string;
    tab: string;
    tabNote: string;
    safari: string;
  };
  readonly status: Readonly<Record<'device' | 'tab' | 'document' | 'undecided', string>> & { unsaved: Plural };
  readonly notice: Readonly<
    Record<'newer' | 'damaged' | 'cleared-elsewhere' | 'deleted-elsewhere' | 'moved-elsewhere', string>
  > & {
    download: string;
    saveAgain: string;
    letGo: string;
  };
  readonly level: {
    title: string;
    lead: string;
    part: string;
    progress: string;
    clear: string;
    about: string;
    toResults: string;
    next: string;
    onFactorPage: string;
    whole: string;
  };
  readonly results: {
    title: string;
    lead: string;
    answered: string;
    nothing: string;
    coming: string;
    failed: string;
    toCheck: string;
    summary: string;
    nothingStandsOut: string;
    strengths: string;
    noStrengths: string;
    starts: string;
    startsRule: string;
    noStarts: string;
    outOfBalance: string;
    tie: string;
    perhaps: string;
    figure: string;
    figureNote: string;
    legend: Readonly<Record<'scored' | 'coarse' | 'out' | 'too-few', string>>;
    bars: string;
    table: string;
    columns: Readonly<Record<'factor' | 'answers' | 'score' | 'band' | 'range', string>>;
    startingPoint: string;
    levelScore: string;
    levelNoScore: string;
    bands: Readonly<Record<'low' | 'between' | 'high', string>>;
    directions: Readonly<Record<'too-little' | 'about-right' | 'too-much' | 'both', string>>;
    words: Readonly<Record<'one' | 'mostly' | 'between' | 'mixed', string>>;
    answers: Plural;
    spread: string;
    tooFew: string;
    empty: string;
    notAsked: string;
    missing: string;
    missingLead: string;
    notBegun: string;
    questions: string;
    firstSteps: string;
    moreOn: string;
    connections: string;
    print: string;
    noNorm: string;
  };
  readonly insights: {
    title: string;
    lead: string;
    evidence: string;
    cases: string;
    noCases: string;
    direct: string;
    inferred: string;
    upstream: string;
    upstreamCycle: string;
    atRisk: string;
    crowdingOut: string;
    balance: Readonly<Record<'both-low' | 'high-low' | 'too-little' | 'too-much', string>>;
    planeTitle: string;
    plane: Readonly<Record<'high-strain' | 'active' | 'low-strain' | 'passive', string>>;
    planeNames: Readonly<Record<'high-strain' | 'active' | 'low-strain' | 'passive', string>>;
    planeDemands: string;
    planeControl: string;
    planeBetween: string;
    planeReport: string;
    planeKarasek: string;
    cycleTitle: string;
    cycle: Readonly<Record<'executing' | 'evaluating' | 'norm-setting' | 'aims-only', string>>;
    cycleNames: Readonly<Record<'executing' | 'evaluating' | 'norm-setting', string>>;
    cycleNote: string;
    unseenTitle: string;
    unseen: string;
  };
  readonly remove: { title: string; text: string; button: string; confirm: string; cancel: string; done: string };
}
