import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Result, RunOptions } from 'axe-core';

/** WCAG 2.2 A and AA; what axe counts as good practice; and what it is still trying out, which looks further than the rest. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** What axe finds in light colours, and in dark ones with the rules that look at colours. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  // In its simple mode, which suits pages without frames, axe needs no second page to put its results together.
  const light = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: tags },
      // Good practice for pages; a figure that is projected shows one part of its page, under a heading of its own.
      rules: { 'page-has-heading-one': { enabled: false } },
    })
    .analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(runAgain, {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  } satisfies RunOptions);
  await page.emulateMedia({ colorScheme: null });
  return [...light.violations.map(tell), ...dark.map((violation) => `dark: ${tell(violation)}`)];
}

/** In the page: runs the axe that the first run left there. */
async function runAgain(options: RunOptions): Promise<Result[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  return (await axe.run(document, options)).violations;
}

/** A violation as its rule and the first elements that break it. */
function tell({ id, nodes }: Result): string {
  const told = nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`);
  return `${id}: ${told.join(' | ')}`;
}
