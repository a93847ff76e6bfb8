import { computed } from 'nanostores';
import { $answers, $keeping, $unsaved, currentKeeping } from './answers.ts';

/** Whether answers stand nowhere but on the page. */
export const $wouldLose = computed(
  [$answers, $unsaved, $keeping],
  (answers, unsaved) => unsaved.size > 0 || (answers.size > 0 && currentKeeping() === 'document'),
);

/** Lets the browser ask, in its own words, before such answers are lost. Listens only then: it costs the back-forward cache. */
export function askBeforeLosing(): void {
  $wouldLose.subscribe((wouldLose) => {
    if (wouldLose) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
