import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadDataFile } from '#lib/browser/data-file.ts';

describe('a data file', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is fetched once, however often it is asked for', async () => {
    const fetched = answerWith(() => Response.json({ a: 1 }));
    expect(await Promise.all([loadDataFile('/data/once.json'), loadDataFile('/data/once.json')])).toEqual([
      { a: 1 },
      { a: 1 },
    ]);
    expect(await loadDataFile('/data/once.json')).toEqual({ a: 1 });
    expect(fetched).toHaveBeenCalledOnce();
  });

  test('that is not there is refused, and tried again when it is asked for again', async () => {
    answerWith(() => new Response('', { status: 404 }));
    await expect(loadDataFile('/data/late.json')).rejects.toThrow('/data/late.json answered 404.');
    answerWith(() => Response.json('there'));
    expect(await loadDataFile('/data/late.json')).toBe('there');
  });
});

function answerWith(answer: () => Response) {
  const fetched = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
