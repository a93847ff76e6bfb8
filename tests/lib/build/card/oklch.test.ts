import { describe, expect, test } from 'vitest';
import { oklch } from '#lib/build/card/oklch.ts';

describe('a colour in OKLCH', () => {
  // As browsers show them.
  test.each([
    [1, 0, 0, '#ffffff'],
    [0, 0, 0, '#000000'],
    [0.628, 0.2577, 29.23, '#ff0000'],
    [0.452, 0.3132, 264.05, '#0000ff'],
  ])('of lightness %d, chroma %d and hue %d is %s in sRGB', (lightness, chroma, hue, hex) => {
    const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const [expected, found] = [channels(hex), channels(oklch(lightness, chroma, hue))];
    expect(Math.max(...expected.map((channel, index) => Math.abs(channel - (found[index] ?? 0))))).toBeLessThanOrEqual(
      1,
    );
  });

  test('is clipped where sRGB ends', () => {
    expect(oklch(0.9, 0.4, 145)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
