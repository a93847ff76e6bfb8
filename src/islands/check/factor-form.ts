import { encodeAnswer, parseAnswer } from '#domain/saved-data.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { plural } from '#i18n/format.ts';
import {
  $answers,
  $keeping,
  $unsaved,
  chooseKeeping,
  currentKeeping,
  openAnswers,
  setAnswer,
} from '#stores/answers.ts';

/** Makes the statements on a factor's page the same as in the self-check: shows what was answered and keeps what is. */
export function openFactorForm(form: HTMLFormElement): void {
  const early = radiosOf(form).filter((radio) => radio.checked && radio.name !== 'keeping');
  openAnswers();
  for (const radio of early) setAnswer(radio.name, parseAnswer(radio.value));

  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'keeping') setAnswer(name, parseAnswer(value));
    else if (value === 'device' || value === 'tab') chooseKeeping(value);
  });
  form.addEventListener('click', ({ target }) => {
    const item = (target as HTMLElement).dataset['clear'];
    if (!item) return;
    setAnswer(item, undefined);
    // The button that had focus is gone; the statement's first answer is where one goes on.
    form.querySelector<HTMLInputElement>(`[name="${CSS.escape(item)}"]`)?.focus();
  });
  const show = () => showAnswers(form);
  $answers.listen(show);
  $keeping.listen(show);
  $unsaved.listen(show);
  show();
}

function showAnswers(form: HTMLFormElement): void {
  const answers = $answers.get();
  const keeping = $keeping.get();
  let isAnswered = false;
  for (const radio of radiosOf(form)) {
    if (radio.name === 'keeping') {
      radio.checked = radio.value === keeping;
      continue;
    }
    const answer = answers.get(radio.name);
    radio.checked = answer !== undefined && encodeAnswer(answer) === radio.value;
    isAnswered ||= radio.checked;
  }
  for (const button of form.querySelectorAll<HTMLElement>('[data-clear]')) {
    button.hidden = !answers.has(button.dataset['clear'] ?? '');
  }
  const keep = form.querySelector<HTMLElement>('[data-keep]');
  if (keep && isAnswered) keep.hidden = false;
  const status = form.querySelector('[role=status]');
  if (status) status.textContent = isAnswered ? sayStatus(JSON.parse(form.dataset['check'] ?? '')) : '';
}

function sayStatus(texts: CheckTexts['status']): string {
  if (currentKeeping() === 'document') return texts.document;
  const unsaved = $unsaved.get().size;
  return unsaved > 0 ? plural(texts.unsaved, unsaved) : texts[$keeping.get() ?? 'undecided'];
}

function radiosOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}
