import { matchMistyped, matchStem, type Sought, seek } from './match-word.ts';
import type { ListedPage, ListedTerm, SearchList } from './search-list.ts';
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
const leastShare = 0.5;

/**
 * Makes a list searchable. The order of the words of a question plays no part, nor do capitals, accents and small words; forms
 * of a word, parts of compounds, words written apart and typing errors are known; a page whose title is asked for comes first.
 */
export function findPagesIn(list: SearchList, rules: WordRules): FindPages {
  const entries = entriesOf(list, rules);
  const rarities = raritiesIn(entries);

  return (query, isWanted = () => true) => {
    const title = foldText(query);
    const answers = answersTo(query, rarities, rules);
    const scored = entries
      .filter(({ page }) => isWanted(page))
      .map((entry) => ({
        entry,
        exact: entry.title === title,
        score: kindWeightOf(entry) * scoreOf(entry, answers, rarities),
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

/** How much each stem tells: less, the more pages and terms it names. */
function raritiesIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of entries) for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + entries.length / count)]));
}

/** The words of a question, and any two of them as one: "thuis werken" may be written as "thuiswerken". */
function answersTo(query: string, rarities: ReadonlyMap<string, number>, rules: WordRules): readonly Answer[] {
  const words = [...new Set(tellingWords(query, rules))].slice(0, mostWords);
  const alone = words.length === 1;
  const pairs = words.flatMap((first) => words.filter((second) => second !== first).map((second) => first + second));
  return [
    ...words.map((word) => answerTo(seek(word, rules.language, alone), [...rarities.keys()])),
    ...pairs.map((pair): Answer => {
      const stem = stemOf(pair, rules.language);
      return { stems: rarities.has(stem) ? [[stem, 1]] : [], inTitles: false };
    }),
  ];
}

function answerTo(sought: Sought, stems: readonly string[]): Answer {
  const answer = (match: typeof matchStem) =>
    stems.map((stem) => [stem, match(sought, stem)] as const).filter(([, how]) => how > 0);
  const known = answer(matchStem);
  return {
    stems: known.length > 0 ? discountParts(known, sought) : onlyBest(answer(matchMistyped)),
    inTitles: sought.word.length === 1,
  };
}

/** Beside other words, a word that is known as it is says less of words that it is only a part of. */
function discountParts(stems: Answer['stems'], { alone }: Sought): Answer['stems'] {
  if (alone || !stems.some(([, how]) => how === 1)) return stems;
  return stems.map(([stem, how]) => [stem, how === 1 ? 1 : how * partBesideWhole]);
}

function onlyBest(stems: Answer['stems']): Answer['stems'] {
  const best = Math.max(...stems.map(([, how]) => how));
  return stems.filter(([, how]) => how === best);
}

function scoreOf({ stems }: Entry, answers: readonly Answer[], rarities: ReadonlyMap<string, number>): number {
  return answers.reduce((sum, { stems: answering, inTitles }) => {
    const scores = answering.map(([stem, how]) => {
      const weight = stems.get(stem) ?? 0;
      return inTitles && weight < titleWeight ? 0 : how * weight * (rarities.get(stem) ?? 0);
    });
    return sum + Math.max(0, ...scores);
  }, 0);
}

function kindWeightOf({ page }: Entry): number {
  return kindWeights[page.kind] ?? otherKindWeight;
}

/** The pages in the order of the best that was found on each, with what was found on the glossary as its terms. */
function groupByPage(found: readonly { entry: Entry }[]): Match[] {
  const groups = Map.groupBy(found, ({ entry }) => entry.page);
  return [...groups].slice(0, mostPages).map(([page, entries]) => ({
    page,
    terms: entries.flatMap(({ entry }) => entry.term ?? []).slice(0, mostTerms),
  }));
}
