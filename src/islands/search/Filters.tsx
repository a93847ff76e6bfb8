import { type FilterName, filterNames } from '#domain/search/filters.ts';
import type { SearchTexts } from '#i18n/texts.ts';
import type { Wanted } from './address.ts';

/** How many pages each value of a filter would leave. */
export type Counts = Readonly<Record<FilterName, ReadonlyMap<string, number>>>;

interface Props {
  texts: SearchTexts;
  wanted: Wanted;
  /** Nothing while nothing is asked. */
  counts: Counts | undefined;
  onChange(change: Partial<Wanted>): void;
}

/** Narrows a search to a kind of page, to a level and to a case, and says how many pages each would leave. */
export function Filters({ texts, wanted, counts, onChange }: Props) {
  const values = { kind: texts.kinds, level: texts.levels, case: texts.cases };
  return (
    <div class="search-filters">
      {filterNames.map((name) => (
        <label key={name}>
          <span>{texts[name]}</span>
          <select value={wanted[name]} onChange={(event) => onChange({ [name]: event.currentTarget.value })}>
            <option value="">{texts.all}</option>
            {Object.entries(values[name]).map(([value, text]) => (
              <option key={value} value={value}>
                {counts ? `${text} (${counts[name].get(value) ?? 0})` : text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
