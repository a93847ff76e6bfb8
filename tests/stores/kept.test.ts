import { describe, expect, test } from 'vitest';
import { FakeBrowser } from './fake-browser.ts';
import { schema1, watchInvariants } from './invariants.ts';

watchInvariants();

describe('whether answers were kept', () => {
  test('is no, and writes nothing, on a first visit', async () => {
    const browser = new FakeBrowser({ theirs: 'kept', 'lio:locale': 'nl' });
    const tab = await browser.openTab();
    expect(await tab.hasKept()).toBe(false);
    expect(browser.device.entries.size).toBe(2);
    expect(tab.session.entries.size).toBe(0);
  });

  test('is yes for answers on the device and for answers in the tab', async () => {
    expect(await (await new FakeBrowser(schema1({ a: '3' })).openTab()).hasKept()).toBe(true);
    expect(await (await new FakeBrowser().openTab(schema1({ a: '3' }, 'tab'))).hasKept()).toBe(true);
  });

  test.each(['refused', 'missing', 'corrupt'] as const)('is no where the browser’s storages are %s', async (fault) => {
    const browser = new FakeBrowser();
    browser.device.fault = fault;
    const tab = await browser.openTab();
    tab.session.fault = fault;
    expect(await tab.hasKept()).toBe(false);
  });

  test.each(['refused', 'missing', 'corrupt'] as const)(
    'is yes for answers in the tab where the device’s storage is %s',
    async (fault) => {
      const browser = new FakeBrowser();
      browser.device.fault = fault;
      const tab = await browser.openTab(schema1({ a: '3' }, 'tab'));
      expect(await tab.hasKept()).toBe(true);
    },
  );

  test('is yes after a damaged schema was set aside', async () => {
    const browser = new FakeBrowser({ ...schema1({ a: '3' }), 'lio:schema': '{' });
    const tab = await browser.openTab();
    expect(await tab.hasKept()).toBe(true);
  });
});
