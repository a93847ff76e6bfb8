import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds against WCAG 2.2 A and AA in light colours, and in dark ones with the rules that look at colours. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await analyse(builderFor(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyse(builderFor(page).withRules(['color-contrast', 'link-in-text-block']));
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

/** In its simple mode, which suits pages without frames, axe needs no second page to put its results together. */
function builderFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Each violation as its rule and the first elements that break it. */
async function analyse(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}
