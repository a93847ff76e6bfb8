import type { CheckTexts } from '#i18n/check-texts.ts';
import { chooseKeeping } from '#stores/entries.ts';
import { $keeping } from '#stores/places.ts';
import { useStored } from './useStored.ts';

/** Where the answers may stay. Can be changed at any time. */
export function KeepChoice({ texts }: { texts: CheckTexts['keep'] }) {
  const keeping = useStored($keeping, undefined);
  const choice = (value: 'device' | 'tab', name: string, note: string) => (
    <label>
      <input
        type="radio"
        name="keeping"
        value={value}
        checked={keeping === value}
        onChange={() => chooseKeeping(value)}
      />
      <span>
        <strong>{name}</strong> {note}
      </span>
    </label>
  );
  return (
    <fieldset class="keep needs-script" id="keep">
      <legend>{texts.title}</legend>
      {choice('device', texts.device, texts.deviceNote)}
      {choice('tab', texts.tab, texts.tabNote)}
      <p class="note">{texts.safari}</p>
    </fieldset>
  );
}
