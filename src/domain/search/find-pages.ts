import { matchMistyped, matchStem, type Sought, seek } from './match-word.ts';
import type { ListedPage, ListedTerm, SearchList } from './search-list.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { foldText, tellingWords, type WordRules } from './words.ts';

/** A page that answers a question, with the terms on it that do. */
export interface Match {
  readonly page: ListedPage;
  readonly terms: readonly ListedTerm[];
}

/** Finds the pages that answer a question, best first, of those that are wanted. */
export type FindPages = (query: string, isWanted?: (page: ListedPage) => boolean) => readonly Match[];

/** What of a list can be matched: a page or a term, with the weight of each stem that names it. */
interface Entry {
  readonly page: ListedPage;
  readonly term: ListedTerm | undefined;
  readonly title: string;
  readonly stems: ReadonlyMap<string, number>;
}

/** The stems that answer a word, each with how well it does, from 0 to 1; a single letter is looked for in titles only. */
interface Answer {
  readonly stems: readonly (readonly [stem: string, how: number])[];
  readonly inTitles: boolean;
}

/** How much words count beside each other: those of a title, other words for a page, and those of a term. */
const titleWeight = 1.2;
const synonymWeight = 1;
const termWeight = 0.8;

const partBesideWhole = 0.6;

/** What people look for is above all a factor. */
const kindWeights: Readonly<Record<string, number>> = { factor: 1, case: 0.9, level: 0.85 };
const otherKindWeight = 0.75;

const mostWords = 12;
const mostPages = 6;
const mostTerms = 3;

/** The part that a page needs of what the best one has. */
const leastShare = 0.4;

/**
 * Makes a list searchable. The order of the words of a question plays no part, nor do capitals, accents and small words; forms
 * of a word, parts of compounds, words written apart and typing errors are known; a page whose title is asked for comes first.
 */
export function findPagesIn(list: SearchList, rules: WordRules): FindPages {
  const entries = entriesOf(list, rules);
  const words = wordsIn(entries);

  return (query, isWanted = () => true) => {
    const title = foldText(query);
    const answers = answersTo(query, words, rules);
    const scored = entries
      .filter(({ page }) => isWanted(page))
      .map((entry) => ({
        entry,
        exact: entry.title === title,
        score: kindWeightOf(entry) * scoreOf(entry, answers, words),
      }))
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score);
    const least = Math.max(...scored.map(({ score }) => score)) * leastShare;
    return groupByPage(scored.filter(({ exact, score }) => exact || (score > 0 && score >= least)));
  };
}

function entriesOf({ pages, glossary, terms }: SearchList, rules: WordRules): Entry[] {
  const stemsIn = (text: string) => tellingWords(text, rules).map((word) => stemOf(word, rules.language));
  const glossaryPage = pages.find(({ path }) => path === glossary);
  const weighed = (stems: readonly string[], weight: number) => stems.map((stem) => [stem, weight] as const);
  return [
    ...pages.map((page) => ({
      page,
      term: undefined,
      title: foldText(page.title),
      stems: new Map([...weighed(page.stems, synonymWeight), ...weighed(stemsIn(page.title), titleWeight)]),
    })),
    ...terms.flatMap((term) =>
      glossaryPage
        ? [
            {
              page: glossaryPage,
              term,
              title: foldText(term.term),
              stems: new Map(weighed([...term.stems, ...stemsIn(`${term.id} ${term.term}`)], termWeight)),
            },
          ]
        : [],
    ),
  ];
}

/** Every stem with how it sounds and how much it tells: less, the more pages and terms it names. */
type Words = ReadonlyMap<string, { readonly sound: string; readonly rarity: number }>;

function wordsIn(entries: readonly Entry[]): Words {
  const counts = new Map<string, number>();
  for (const { stems } of entries) for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(
    [...counts].map(([stem, count]) => [stem, { sound: soundOf(stem), rarity: Math.log(1 + entries.length / count) }]),
  );
}

/** The words of a question, and any two of them as one: "thuis werken" may be written as "thuiswerken". */
function answersTo(query: string, words: Words, rules: WordRules): readonly Answer[] {
  const asked = [...new Set(tellingWords(query, rules))].slice(0, mostWords);
  const alone = asked.length === 1;
  const pairs = asked.flatMap((first) => asked.filter((second) => second !== first).map((second) => first + second));
  return [
    ...asked.map((word) => answerTo(seek(word, rules.language, alone), words)),
    ...pairs.map((pair): Answer => {
      const stem = stemOf(pair, rules.language);
      return { stems: words.has(stem) ? [[stem, 1]] : [], inTitles: false };
    }),
  ];
}

/** A word that is not known, nor begins one that is, may be mistyped, even where it has a part of one that is known. */
function answerTo(sought: Sought, words: Words): Answer {
  const stems = [...words];
  const known = stems.map(([stem]) => [stem, matchStem(sought, stem)] as const).filter(isAnswer);
  const isKnown = known.some(([stem, how]) => how === 1 || stem.startsWith(sought.word));
  const mistyped = () =>
    stems.map(([stem, { sound }]) => [stem, matchMistyped(sought, stem, sound)] as const).filter(isAnswer);
  return {
    stems: isKnown ? discountParts(known) : [...known, ...onlyBest(mistyped())],
    inTitles: sought.word.length === 1,
  };
}

function isAnswer([, how]: readonly [stem: string, how: number]): boolean {
  return how > 0;
}

/** A word that is known as it is says less of words that it is only a part of. */
function discountParts(stems: Answer['stems']): Answer['stems'] {
  if (!stems.some(([, how]) => how === 1)) return stems;
  return stems.map(([stem, how]) => [stem, how === 1 ? 1 : how * partBesideWhole]);
}

/** The answers that are about as good as the best. */
function onlyBest(stems: Answer['stems']): Answer['stems'] {
  const best = Math.max(...stems.map(([, how]) => how));
  return stems.filter(([, how]) => how > best - 0.01);
}

function scoreOf({ stems }: Entry, answers: readonly Answer[], words: Words): number {
  return answers.reduce((sum, { stems: answering, inTitles }) => {
    const scores = answering.map(([stem, how]) => {
      const weight = stems.get(stem) ?? 0;
      return inTitles && weight < titleWeight ? 0 : how * weight * (words.get(stem)?.rarity ?? 0);
    });
    return sum + Math.max(0, ...scores);
  }, 0);
}

function kindWeightOf({ page }: Entry): number {
  return kindWeights[page.kind] ?? otherKindWeight;
}

/** The pages in the order of the best that was found on each, with what was found on the glossary as its terms. */
function groupByPage(found: readonly { entry: Entry }[]): Match[] {
  const termsOn = new Map<ListedPage, ListedTerm[]>();
  for (const { entry } of found) {
    termsOn.set(entry.page, [...(termsOn.get(entry.page) ?? []), ...(entry.term ? [entry.term] : [])]);
  }
  return [...termsOn].slice(0, mostPages).map(([page, terms]) => ({ page, terms: terms.slice(0, mostTerms) }));
}
