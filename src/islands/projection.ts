/**
 * Shows a figure large with one part of its text at a time: by the buttons, left and right, Page Up and Page Down, as clickers
 * send; up and down scroll a text that is long; Escape ends it. The part stands in the address, so that the drawing lights with it.
 */
const figure = document.querySelector<HTMLElement>('.figure');
const tools = figure?.querySelector<HTMLElement>('.projection-tools');
const text = figure?.querySelector('.prose');
const headings = [...(text?.querySelectorAll<HTMLElement>(':scope > h2') ?? [])];
const column = figure?.querySelector('.figure-text');
const scrollStep = 80;
const start = document.querySelector<HTMLButtonElement>('[data-project]');
let current = -1;

start?.addEventListener('click', () => {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  open(
    Math.max(
      0,
      headings.findIndex(({ id }) => `#${id}` === location.hash),
    ),
  );
  tools?.querySelector<HTMLElement>('[data-step="1"]')?.focus();
});

tools?.addEventListener('click', ({ target }) => {
  const button = target as HTMLElement;
  const { step } = button.dataset;
  if (step === '0') close();
  else if (step) {
    open(current + Number(step));
    // A new part in the address takes the focus away.
    button.focus();
  }
});

addEventListener('keydown', (event) => {
  if (current < 0) return;
  // Escape first closes the meaning of a word.
  if (document.querySelector(':popover-open')) return;
  if (event.key === 'Escape') close();
  else if (['ArrowRight', 'PageDown'].includes(event.key)) open(current + 1);
  else if (['ArrowLeft', 'PageUp'].includes(event.key)) open(current - 1);
  else if (event.key === 'ArrowDown') column?.scrollBy(0, scrollStep);
  else if (event.key === 'ArrowUp') column?.scrollBy(0, -scrollStep);
  else return;
  event.preventDefault();
});

/** Leaving the full screen by the browser's own means ends the projection too; a full screen that comes after the end is left. */
addEventListener('fullscreenchange', () => {
  const isFull = document.fullscreenElement !== null;
  if (!isFull && current >= 0) close();
  if (isFull && current < 0) document.exitFullscreen();
});

function open(wanted: number): void {
  current = Math.min(Math.max(wanted, 0), headings.length - 1);
  document.documentElement.classList.add('projected');
  if (tools) tools.hidden = false;
  let part = -1;
  for (const child of text?.children ?? []) {
    part = headings.includes(child as HTMLElement) ? part + 1 : part;
    (child as HTMLElement).hidden = part !== current;
  }
  const status = tools?.querySelector('[role=status]');
  if (status) status.textContent = `${current + 1} / ${headings.length}`;
  location.replace(`#${headings[current]?.id}`);
}

function close(): void {
  current = -1;
  document.documentElement.classList.remove('projected');
  if (tools) tools.hidden = true;
  for (const child of text?.children ?? []) (child as HTMLElement).hidden = false;
  if (document.fullscreenElement) document.exitFullscreen();
  start?.focus();
}
