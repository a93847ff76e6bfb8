import { useRef, useState } from 'preact/hooks';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { deleteEverything } from '#stores/open.ts';

/** One button that asks once more, then removes everything that this site keeps. */
export function DeleteEverything({ texts }: { texts: CheckTexts['remove'] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isDone, setDone] = useState(false);
  const remove = () => {
    deleteEverything();
    dialog.current?.close();
    // What cannot be fetched to remove was not kept for use without a network either.
    import('#lib/browser/offline/keep.ts')
      .then(({ removeSets }) => removeSets())
      .catch(() => undefined)
      .then(() => setDone(true));
  };
  return (
    <section class="remove needs-script no-print">
      <h2 id="remove">{texts.title}</h2>
      <p>{texts.text}</p>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {texts.button}
      </button>
      <p role="status">{isDone && texts.done}</p>
      <dialog ref={dialog} aria-labelledby="remove" class="confirm">
        <p>{texts.text}</p>
        <p class="buttons">
          <button type="button" class="button" onClick={remove}>
            {texts.confirm}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </button>
        </p>
      </dialog>
    </section>
  );
}
