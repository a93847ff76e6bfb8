/** The languages in which everything is said, in the order in which they are offered. */
export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

/** One meaning in every language. */
export type Localised<Value = string> = Readonly<Record<Language, Value>>;
