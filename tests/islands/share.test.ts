import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyLink, hush, share } from '#islands/share.ts';

const page = 'https://example.org/en/factors/autonomy/';
const url = `${page}#learning`;

let status: { textContent: string; dataset: Record<string, string> };

beforeEach(() => {
  vi.useFakeTimers();
  status = { textContent: '', dataset: { copied: 'Copied.', failed: 'Here it is: {url}' } };
  vi.stubGlobal('location', new URL(url));
  vi.stubGlobal('document', {
    title: 'Autonomy · Task',
    querySelector: (selector: string) => (selector === '.share-status' ? status : null),
  });
});

afterEach(() => {
  hush();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('sharing a page', () => {
  test('opens the device’s own share sheet with the page’s title and address, fragment included', async () => {
    const sheet = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { share: sheet });
    await share();
    expect(sheet).toHaveBeenCalledExactlyOnceWith({ title: 'Autonomy · Task', url });
    expect(status.textContent).toBe('');
  });

  test('says nothing and breaks nothing when the visitor closes the share sheet', async () => {
    const sheet = vi.fn().mockRejectedValue(new DOMException('Share canceled', 'AbortError'));
    vi.stubGlobal('navigator', { share: sheet, clipboard: { writeText: neverCalled } });
    await share();
    expect(status.textContent).toBe('');
  });

  test('copies the address where there is no share sheet, and says so', async () => {
    const writeText = stubClipboard();
    await share();
    expect(status.textContent).toBe('Copied.');
    expect(writeText).toHaveBeenCalledExactlyOnceWith(url);
  });

  test('shows the address to copy by hand when the browser refuses the clipboard', async () => {
    stubClipboard(() => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')));
    await share();
    expect(status.textContent).toBe(`Here it is: ${url}`);
  });

  test('shows the address to copy by hand where there is no clipboard, as on a page without https', async () => {
    vi.stubGlobal('navigator', {});
    await share();
    expect(status.textContent).toBe(`Here it is: ${url}`);
  });

  test('shows the address exactly as it is, whatever signs stand in it', async () => {
    vi.stubGlobal('navigator', {});
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withFragments: true, withQueryParameters: true }), async (href) => {
        vi.stubGlobal('location', { href });
        await share();
        expect(status.textContent).toBe(`Here it is: ${href}`);
      }),
      { examples: [['https://example.org/?q=$&a']] },
    );
  });

  test('breaks nothing on a page that has no line to say it in', async () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', { querySelector: () => null });
    await expect(share()).resolves.toBeUndefined();
    expect(hush).not.toThrow();
  });
});

describe('pressing the link of a part of a page', () => {
  test('copies the address of that part, and leads there', async () => {
    const writeText = stubClipboard();
    const press = await pressLink(`${page}#questions`);
    expect(writeText).toHaveBeenCalledExactlyOnceWith(`${page}#questions`);
    expect(press.defaultPrevented).toBe(false);
    expect(status.textContent).toBe('Copied.');
  });

  test('opens no share sheet, so that one press is enough', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { share: neverCalled, clipboard: { writeText } });
    await pressLink(`${page}#questions`);
    expect(writeText).toHaveBeenCalledOnce();
  });

  test('copies an address on another page and stays on this one', async () => {
    const writeText = stubClipboard();
    const manual = 'https://example.org/en/self-check/manual/#autonomy-how-we-work';
    const press = await pressLink(manual);
    expect(writeText).toHaveBeenCalledExactlyOnceWith(manual);
    expect(press.defaultPrevented).toBe(true);
  });
});

describe('what is said', () => {
  test('goes after a while when the address has been copied', async () => {
    stubClipboard();
    await share();
    vi.advanceTimersByTime(60_000);
    expect(status.textContent).toBe('');
  });

  test('stays when it is an address to copy by hand', async () => {
    vi.stubGlobal('navigator', {});
    await share();
    vi.advanceTimersByTime(60_000);
    expect(status.textContent).toBe(`Here it is: ${url}`);
  });

  test('goes at once when it is taken back', async () => {
    vi.stubGlobal('navigator', {});
    await share();
    hush();
    expect(status.textContent).toBe('');
  });

  test('stays its whole time when it is said again', async () => {
    stubClipboard();
    await share();
    vi.advanceTimersByTime(7000);
    hush();
    await share();
    vi.advanceTimersByTime(7000);
    expect(status.textContent).toBe('Copied.');
  });
});

async function pressLink(href: string): Promise<Event> {
  const press = new Event('click', { cancelable: true });
  const { pathname } = new URL(href);
  await copyLink({ href, pathname } as HTMLAnchorElement, press);
  return press;
}

function stubClipboard(writeText: (text: string) => Promise<void> = () => Promise.resolve()) {
  const write = vi.fn(writeText);
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
  return write;
}

function neverCalled(): never {
  throw new Error('This is not wanted here.');
}
