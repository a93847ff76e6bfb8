import { useRef, useState } from 'preact/hooks';
import type { OfflineFailure, OfflineSet } from '#domain/offline-sets.ts';
import { fill } from '#i18n/format.ts';
import type { OfflineTexts } from '#i18n/texts.ts';
import { keepSet, removeSets } from '#lib/browser/offline/keep.ts';
import { watchUpdates } from './updates.ts';

interface Props {
  set: OfflineSet;
  texts: OfflineTexts;
  isKept: boolean;
  /** What is kept may have become other. */
  onChange(): Promise<void>;
}

type Doing = { readonly part: number } | OfflineFailure | 'kept' | 'removed' | undefined;

/** Keeps a language on this device, and says how that goes in a region that was there before. */
export function KeepSite({ set, texts, isKept, onChange }: Props) {
  const [doing, setDoing] = useState<Doing>();
  const region = useRef<HTMLParagraphElement>(null);
  const isBusy = typeof doing === 'object';

  const keep = async () => {
    // The button changes under whoever pressed it: the words that say what happens are where one goes on.
    region.current?.focus();
    setDoing({ part: 0 });
    const end = await keepSet(set, (part) => setDoing({ part: Math.floor(part * 10) / 10 }));
    await onChange();
    setDoing(end);
    if (end === 'kept') await watchUpdates();
  };
  const remove = async () => {
    region.current?.focus();
    await removeSets([set]);
    await onChange();
    setDoing('removed');
  };

  return (
    <>
      <p ref={region} role="status" tabIndex={-1} class="needs-script">
        {say(texts, doing, isKept)}
      </p>
      <p class="buttons needs-script">
        {!isKept && !isBusy && (
          <button type="button" class="button" onClick={keep}>
            {texts.keep}
          </button>
        )}
        {isKept && !isBusy && (
          <button type="button" class="button" onClick={remove}>
            {texts.remove}
          </button>
        )}
      </p>
    </>
  );
}

function say(texts: OfflineTexts, doing: Doing, isKept: boolean): string {
  if (typeof doing === 'object') return fill(texts.keeping, { percent: Math.round(doing.part * 100) });
  if (doing !== undefined && doing !== 'kept') return texts[doing];
  return isKept ? texts.kept : '';
}
