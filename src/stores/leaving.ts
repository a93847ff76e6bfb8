import { computed } from 'nanostores';
import { $entries, $unsaved } from './entries.ts';
import { $keeping, currentKeeping } from './places.ts';

/** Whether something stands nowhere but on the page. */
export const $wouldLose = computed(
  [$entries, $unsaved, $keeping],
  (entries, unsaved) => unsaved.size > 0 || (entries.size > 0 && currentKeeping() === 'document'),
);

/** Lets the browser ask, in its own words, before such work is lost. Listens only then: it costs the back-forward cache. */
export function askBeforeLosing(): void {
  $wouldLose.subscribe((wouldLose) => {
    if (wouldLose) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
