import { hasKept } from '#lib/browser/kept.ts';

/** On a factor's page: fetches what keeps answers once one is given, or at once where some were kept before. */
export function watchFactorCheck(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-check]');
  if (!form) return;
  const open = () => import('./check/factor-form.ts').then(({ openFactorForm }) => openFactorForm(form));
  if (hasKept() || form.querySelector(':checked')) open();
  else form.addEventListener('change', open, { once: true });
}
