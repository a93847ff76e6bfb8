import type { SearchTexts } from '#i18n/texts.ts';
import type { Wanted } from './address.ts';

interface Props {
  texts: SearchTexts;
  wanted: Wanted;
  onChange(change: Partial<Wanted>): void;
}

/** Narrows a search to a kind of page and to a level. */
export function Filters({ texts, wanted, onChange }: Props) {
  return (
    <div class="search-filters">
      <Choice
        name={texts.kind}
        all={texts.all}
        value={wanted.kind}
        options={Object.entries(texts.kinds)}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        name={texts.level}
        all={texts.all}
        value={wanted.level}
        options={Object.entries(texts.levels)}
        onChange={(level) => onChange({ level })}
      />
    </div>
  );
}

interface ChoiceProps {
  name: string;
  all: string;
  value: string;
  options: [id: string, name: string][];
  onChange(value: string): void;
}

function Choice({ name, all, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
