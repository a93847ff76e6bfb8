import { expect, test } from '../site-test.ts';
import { problemsSeen } from './looks.ts';
import { type Defect, defects } from './seeded-defects.ts';

// How good the looks are that the other tests rely on: each defect is planted alone, in a page that is opened afresh.
test('of the defects planted in our pages, at least nine in ten are seen by the looks that the other tests take', async ({
  browser,
  baseURL,
}, { annotations }) => {
  test.setTimeout(600_000);
  const seen = new Map<Defect, string>();
  for (const defect of defects) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    // What a defect is planted in must be there.
    page.setDefaultTimeout(10_000);
    await defect.open(page);
    await defect.plant(page);
    const { look } = defect;
    const [problem] = await (typeof look === 'string' ? problemsSeen(page, look) : look(page));
    if (problem) seen.set(defect, problem.replaceAll(/\s+/g, ' ').slice(0, 160));
    await context.close();
  }
  const missed = defects.filter((defect) => !seen.has(defect)).map(({ name }) => name);
  const report = [
    `${seen.size} of ${defects.length} planted defects were seen.`,
    ...missed.map((name) => `Not seen: ${name}.`),
    ...[...seen].map(([{ name }, problem]) => `${name} ← ${problem}`),
  ].join('\n');
  annotations.push({ type: 'planted defects', description: report });
  console.log(report);
  expect(new Set(defects.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
  expect(seen.size / defects.length, report).toBeGreaterThanOrEqual(0.9);
});
