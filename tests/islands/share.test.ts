import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { share } from '#islands/share.ts';

const url = 'https://example.org/en/factors/autonomy/#learning';

beforeEach(() => {
  vi.stubGlobal('location', { href: url });
  vi.stubGlobal('document', { title: 'Autonomy · Task' });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sharing a page', () => {
  test('opens the device’s own share sheet with the page’s title and address, fragment included', async () => {
    const sheet = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { share: sheet });
    expect(await pressShare()).toBe('');
    expect(sheet).toHaveBeenCalledExactlyOnceWith({ title: 'Autonomy · Task', url });
  });

  test('says nothing and breaks nothing when the visitor closes the share sheet', async () => {
    const sheet = vi.fn().mockRejectedValue(new DOMException('Share canceled', 'AbortError'));
    vi.stubGlobal('navigator', { share: sheet, clipboard: { writeText: neverCalled } });
    expect(await pressShare()).toBe('');
  });

  test('copies the address where there is no share sheet, and says so', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await pressShare()).toBe('Copied.');
    expect(writeText).toHaveBeenCalledExactlyOnceWith(url);
  });

  test('shows the address to copy by hand when the browser refuses the clipboard', async () => {
    const writeText = vi.fn().mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await pressShare()).toBe(`Here it is: ${url}`);
  });

  test('shows the address to copy by hand where there is no clipboard, as on a page without https', async () => {
    vi.stubGlobal('navigator', {});
    expect(await pressShare()).toBe(`Here it is: ${url}`);
  });

  test('shows the address exactly as it is, whatever signs stand in it', async () => {
    vi.stubGlobal('navigator', {});
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withFragments: true, withQueryParameters: true }), async (href) => {
        vi.stubGlobal('location', { href });
        expect(await pressShare()).toBe(`Here it is: ${href}`);
      }),
      { examples: [['https://example.org/?q=$&a']] },
    );
  });

  test('breaks nothing on a page that has no line to say it in', async () => {
    vi.stubGlobal('navigator', {});
    const button = { dataset: {}, closest: () => null } as unknown as HTMLButtonElement;
    await expect(share(button)).resolves.toBeUndefined();
  });
});

/** Presses a share button and gives what the status line beside it then says. */
async function pressShare(): Promise<string> {
  const status = { textContent: '' };
  const section = { querySelector: (selector: string) => (selector === '[role=status]' ? status : null) };
  const button = {
    dataset: { copied: 'Copied.', failed: 'Here it is: {url}' },
    closest: (selector: string) => (selector === 'section' ? section : null),
  };
  await share(button as unknown as HTMLButtonElement);
  return status.textContent;
}

function neverCalled(): never {
  throw new Error('The clipboard is used although there is a share sheet.');
}
