import type { Language } from '#domain/localised.ts';

/**
 * What forms of a word share: plurals, verb forms and the nouns of a verb. A rough rule: it joins "reflecteren", "reflecteert"
 * and "reflectie", and need not be a word. Takes a word as `wordsOf` gives it; a short one stays as it is.
 */
export function stemOf(word: string, language: Language): string {
  return word.length < 4 || /\d/.test(word) ? word : stems[language](word);
}

const stems: Readonly<Record<Language, (word: string) => string>> = { nl: stemDutch, en: stemEnglish };

function stemDutch(word: string): string {
  // "stress" keeps the s that a plural would lose.
  const cutS = (text: string) => (/ss(en|e|t)?$/.test(word) ? text : cut(text, 4, 's'));
  const noun = cutS(word.replace(/heden$/, 'heid'));
  const base = cut(noun, 3, 'en', 'e');
  const verb = cut(base.replace(/^ge(.{4,})(?<!hei)[td]$/, '$1'), 5, 'end');
  const bare = cutS(voiceless(undouble(verb))).replace(/(?<=..[^aeiou])t$|(?<=eer)d$|(?<=^(be|ver).*[lnr])d$/, '');
  const act = cutS(undouble(cut(cut(oneVowel(undouble(bare)), 3, 'heid'), 4, 'ing')));
  return cutS(cut(oneVowel(act), 4, ...dutchEndings));
}

const dutchEndings = ['ativiteit', 'iviteit', 'iteit', 'atief', 'atie', 'ati', 'ief', 'ie', 'i', 'er'];

function stemEnglish(word: string): string {
  const british = word.replaceAll('z', 's').replace(/(?<=avi|lab|fav)or/, 'our');
  const singular = british.replace(/ies$/, 'y').replace(/(?<=s|x|ch|sh)es$|(?<=[^su])s$/, '');
  const noun = cut(cut(singular, 4, 'ly'), 4, 'ership', 'ness', 'ment', 'ful');
  const verb = undouble(cut(noun, 3, 'ing', 'ed'));
  const act = cut(verb, 4, 'ativity', 'ative', 'ation', 'ator', 'ate', 'at', ...englishEndings);
  return cut(act.replace(/(?<=...[^aeiou])er$/, ''), 3, 'e', 'y').replace(/i$/, '');
}

const englishEndings = [
  'osity',
  'ious',
  'ivity',
  'ive',
  'ion',
  'ity',
  'ency',
  'ence',
  'ancy',
  'ance',
  'ent',
  'ous',
  'ure',
];

/** The word without the first of these endings that leaves at least so many letters. */
function cut(word: string, least: number, ...endings: readonly string[]): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= least);
  return ending ? word.slice(0, -ending.length) : word;
}

/** A consonant is written twice to keep a vowel short: "stel", "stellen". */
function undouble(word: string): string {
  return word.replace(/([^aeiou])\1$/, '$1');
}

/** A long vowel is written once in an open syllable: "taak", "taken". */
function oneVowel(word: string): string {
  return word.replace(/([aeou])\1(?=[^aeiou]+$)/, '$1');
}

/** "durven", "durf"; "reizen", "reis". */
function voiceless(word: string): string {
  return word.replace(/v$/, 'f').replace(/z$/, 's');
}
