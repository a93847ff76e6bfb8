/** Fills the `{names}` of a text: `fill('{n} of {all}', { n: 4, all: 7 })`. A name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : name));
}

/** A text with a form for one and a form for any other number; `{n}` is filled. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The form that goes with a number. Dutch and English both have one form for 1 and one for the rest. */
export function plural(forms: Plural, n: number): string {
  return fill(n === 1 ? forms.one : forms.other, { n });
}

/** A day or month of the form YYYY-MM-DD or YYYY-MM in words: "16 november 2018". */
export function formatDate(date: string, locale: string): string {
  const [year = '', month = '1', day] = date.split('-');
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** "a, b and c" in the language. */
export function formatList(parts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(parts);
}
