import { type Plural, plural } from '#i18n/format.ts';

/** Narrows the examples to a case and a level. The choice stands in the address, so that it can be shared and Back undoes it. */
const form = document.querySelector<HTMLFormElement>('form[data-examples]');
const selects = [...(form?.querySelectorAll('select') ?? [])];

form?.addEventListener('change', () => {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.hash = '';
  history.pushState(null, '', address);
  show();
});
addEventListener('popstate', choose);
choose();

/** Sets the filter as the address says; a value that there is not counts as none. */
function choose(): void {
  const { searchParams } = new URL(location.href);
  for (const select of selects) {
    const wanted = searchParams.get(select.name) ?? '';
    select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
  }
  show();
}

function show(): void {
  const [chosenCase = '', chosenLevel = ''] = selects.map(({ value }) => value);
  let shown = 0;
  for (const level of document.querySelectorAll<HTMLElement>('.example-level')) {
    level.hidden = chosenLevel !== '' && level.dataset['level'] !== chosenLevel;
    for (const example of level.querySelectorAll<HTMLElement>('.example')) {
      const cells = [...example.querySelectorAll<HTMLElement>('[data-case]')];
      for (const cell of cells) cell.hidden = chosenCase !== '' && cell.dataset['case'] !== chosenCase;
      const told = cells.filter((cell) => !cell.hidden && 'has' in cell.dataset);
      example.hidden = chosenCase !== '' && told.length === 0;
      if (!level.hidden) shown += told.length;
    }
  }
  const status = form?.querySelector('[role=status]');
  const texts: Plural = JSON.parse(form?.dataset['examples'] ?? '{}');
  if (status) status.textContent = plural(texts, shown);
}
