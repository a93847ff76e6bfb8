import { h, hydrate } from 'preact';
import { encodeAnswer, parseAnswer } from '#domain/answer-codes.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';
import { $answers, setAnswer } from '#stores/answers.ts';
import { askBeforeLosing } from '#stores/leaving.ts';
import { openWorkbook } from '#stores/open.ts';
import { followKeeping } from './follow-keeping.ts';
import { KeepChoice } from './KeepChoice.tsx';
import { StorageStatus } from './StorageStatus.tsx';

/** Makes the statements on a factor's page the same as in the self-check: shows what was answered and keeps what is. */
export function openFactorForm(form: HTMLFormElement): void {
  const early = radiosOf(form).filter(({ checked }) => checked);
  openWorkbook();
  askBeforeLosing();
  followKeeping();
  for (const { name, value } of early) setAnswer(name, parseAnswer(value));

  form.addEventListener('change', ({ target }) => {
    const radio = target as HTMLInputElement;
    if (isAnswer(radio)) setAnswer(radio.name, parseAnswer(radio.value));
  });
  form.addEventListener('click', ({ target }) => {
    const item = (target as HTMLElement).dataset['clear'];
    if (!item) return;
    setAnswer(item, undefined);
    // The button that had focus is gone; the statement's first answer is where one goes on.
    form.querySelector<HTMLInputElement>(`[name="${CSS.escape(item)}"]`)?.focus();
  });
  $answers.subscribe(() => showAnswers(form));

  const texts: Pick<CheckTexts, 'status' | 'notice' | 'keep'> = JSON.parse(form.dataset['check'] ?? '');
  wake(form, 'status', h(StorageStatus, { texts }));
  wake(form, 'keep', h(KeepChoice, { texts: texts.keep }));
}

function showAnswers(form: HTMLFormElement): void {
  const answers = $answers.get();
  const radios = radiosOf(form);
  for (const radio of radios) {
    const answer = answers.get(radio.name);
    radio.checked = answer !== undefined && encodeAnswer(answer) === radio.value;
  }
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-clear]')) {
    button.disabled = !answers.has(button.dataset['clear'] ?? '');
  }
  const keep = form.querySelector<HTMLElement>('[data-keep]');
  if (keep && radios.some(({ checked }) => checked)) keep.hidden = false;
}

/** Brings to life what the page was built with. */
function wake(form: HTMLFormElement, name: 'status' | 'keep', part: Parameters<typeof hydrate>[0]): void {
  const place = form.querySelector(`[data-${name}]`);
  if (place) hydrate(part, place);
}

/** The radios of the statements: the question where answers may stay has its own. */
function radiosOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(isAnswer);
}

function isAnswer({ name }: HTMLInputElement): boolean {
  return name !== 'keeping';
}
