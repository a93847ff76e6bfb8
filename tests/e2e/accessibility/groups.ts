import type { Page } from '@playwright/test';

/** The choices that stand in no group, and the groups, regions and dialogs that have no name. */
export function namelessGroups(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
    const nameOf = (group: Element) =>
      [
        group.getAttribute('aria-label'),
        ...(group.getAttribute('aria-labelledby')?.split(/\s+/).map(textOf) ?? []),
        group.querySelector(':scope > legend, :scope > caption')?.textContent,
      ]
        .join('')
        .trim();
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    const groups = 'fieldset, [role=group], [role=radiogroup]';
    return [
      ...shown('input[type=radio]')
        .filter((choice) => !choice.closest(groups))
        .map((choice) => `a choice in no group: ${choice.outerHTML.slice(0, 80)}`),
      ...shown(`${groups}, nav, dialog, [role=dialog], [role=region], section[tabindex]`)
        .filter((group) => nameOf(group) === '')
        .map((group) => `no name: ${group.outerHTML.slice(0, 80)}`),
    ];
  });
}
