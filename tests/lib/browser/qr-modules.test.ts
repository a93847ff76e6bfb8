import fc from 'fast-check';
import readQrCode from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrModules } from '#lib/browser/qr-modules.ts';
import { goldenLinks } from '../../fixtures/golden-links.ts';

const address = 'https://example.org/a-site-in-a-folder/nl/zelfcheck/profiel/';
const links = goldenLinks.map(({ link }) => `${address}#${link}`);
const [first = ''] = links;

describe('the QR code of a text', () => {
  test.each([2, 3, 4, 7, 12])('is read by a decoder as the link that it is of, drawn %i pixels a module', (pixels) => {
    for (const link of links.slice(0, 5)) expect(readAt(pixels, link)).toBe(link);
  });

  test.each([
    ['a letter', 'A'],
    ['a short link', 'https://a.nl/#p1-A'],
    ['a long link', `${address}#p1-${'x'.repeat(400)}`],
    ['text that is not ASCII', 'één ‘profiel’ 🧠'],
  ])('is read whatever its size: of %s', (_, text) => {
    expect(readAt(4, text)).toBe(text);
  });

  test('is read of any link', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^https:\/\/[a-z]{1,20}\.nl\/[a-z/]{0,60}#p1-[\w-]{30}$/), (link) => {
        expect(readAt(3, link)).toBe(link);
      }),
      { numRuns: 20 },
    );
  });

  test('is a square with no margin of its own, that begins with the pattern by which scanners find it', () => {
    const modules = qrModules(first);
    expect(new Set(modules.map((row) => row.length))).toEqual(new Set([modules.length]));
    const corner = modules.slice(0, 7).map((row) => row.slice(0, 7).map(Number).join(''));
    expect(corner).toEqual(['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']);
  });

  test('is the same at every call, and another for another text', () => {
    expect(qrModules(first)).toEqual(qrModules(first));
    expect(qrModules(first)).not.toEqual(qrModules(`${first}x`));
  });

  test('is still read where a stain covers a part of it', () => {
    const modules = qrModules(first).map((row) => [...row]);
    const middle = Math.floor(modules.length / 2);
    for (let y = middle; y < middle + 4; y++) for (let x = middle; x < middle + 4; x++) (modules[y] ?? [])[x] = true;
    expect(read(modules, 4)).toBe(first);
  });
});

function readAt(pixels: number, text: string): string | undefined {
  return read(qrModules(text), pixels);
}

/** What a decoder reads from modules that are drawn so many pixels wide, with four empty ones around them. */
function read(modules: readonly (readonly boolean[])[], pixels: number): string | undefined {
  const quietZone = 4;
  const size = (modules.length + 2 * quietZone) * pixels;
  const image = new Uint8ClampedArray(4 * size * size).fill(255);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isDark = modules[Math.floor(y / pixels) - quietZone]?.[Math.floor(x / pixels) - quietZone];
      if (isDark) image.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
    }
  }
  return readQrCode(image, size, size)?.data;
}
