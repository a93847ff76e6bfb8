/** Letters that are written one for another because they sound alike, in Dutch or in English; the first that fits changes. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/s?ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/ij|ei|ie|y/g, 'i'],
  [/ou/g, 'au'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/d$/g, 't'],
  [/(.)\1/g, '$1'],
];

/** A word as it sounds, roughly: "psygologisch" as "psychologisch", "feedbek" near "feedback". */
export function soundOf(word: string): string {
  return alike.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word);
}
