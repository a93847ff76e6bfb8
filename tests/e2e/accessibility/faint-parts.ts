import type { Page } from '@playwright/test';

const modes = [
  { forcedColors: 'none', colorScheme: 'light' },
  { forcedColors: 'none', colorScheme: 'dark' },
  { forcedColors: 'active', colorScheme: 'light' },
  { forcedColors: 'active', colorScheme: 'dark' },
] as const;

/** In light and dark colours, the visitor’s own and the site’s: the parts of drawings and the rims of controls that hardly show. */
export async function faintParts(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const mode of modes) {
    await page.emulateMedia(mode);
    const name = `${mode.forcedColors === 'active' ? 'forced ' : ''}${mode.colorScheme}`;
    found.push(...(await page.evaluate(faint)).map((part) => `${name}: ${part}`));
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return found;
}

/**
 * In the page: the texts of drawings with a contrast below 4.5 to 1 with the ground they stand on (the ring of their level, the
 * box of their part, or what lies behind the drawing), and the shapes and the fields below 3 to 1. A shape is told by its own
 * colour or by its rim; what only widens the reach of a pointer shows nothing. axe looks at none of these.
 */
function faint(): string[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas.');
  const luminance = (layers: readonly (readonly [string, number])[]) => {
    for (const [colour, alpha] of layers) {
      context.globalAlpha = alpha;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (colour: string, ground: string, alpha = 1) => {
    if (colour === 'none') return 1;
    const [one, other] = [
      luminance([
        [page, 1],
        [ground, 1],
      ]),
      luminance([
        [page, 1],
        [ground, 1],
        [colour, alpha],
      ]),
    ];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const page = getComputedStyle(document.documentElement).backgroundColor;
  const behind = (element: Element | null): string => {
    if (!element) return page;
    const { backgroundColor } = getComputedStyle(element);
    return /^rgba\(.*, 0\)$|transparent/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor;
  };
  const fillOf = (element: Element | null | undefined) => {
    const fill = element ? getComputedStyle(element).fill : 'none';
    return fill === 'none' ? undefined : fill;
  };
  const groundOf = (part: Element, svg: SVGElement) => {
    const level = part.closest('[data-level]')?.getAttribute('data-level');
    const box = part.matches('text') ? part.closest('.part, .box')?.querySelector('rect') : undefined;
    return fillOf(svg.querySelector(`[data-level="${level}"] .ring`)) ?? fillOf(box) ?? behind(svg);
  };
  const opacityOf = (part: Element, svg: SVGElement): number =>
    Number(getComputedStyle(part).opacity) *
    (part === svg || !part.parentElement ? 1 : opacityOf(part.parentElement, svg));
  const isDrawn = (part: Element) =>
    part.checkVisibility() && !part.closest('defs, clipPath, mask') && !part.matches('.reach, [d=""]');
  const told = (part: Element, seen: number) => `${part.outerHTML.slice(0, 90)} ${seen.toFixed(2)} : 1`;

  const drawn = [...document.querySelectorAll('svg')]
    .filter((svg) => svg.checkVisibility())
    .flatMap((svg) =>
      [...svg.querySelectorAll('text, circle, ellipse, rect, path, line, polygon, polyline')]
        .filter(isDrawn)
        .flatMap((part) => {
          const { fill, stroke } = getComputedStyle(part);
          const [ground, alpha] = [groundOf(part, svg), opacityOf(part, svg)];
          if (fill === 'none' && stroke === 'none') return [];
          // What is nothing but the ground of others need not show.
          if (part.matches('.ring') && stroke === 'none') return [];
          const seen = Math.max(
            contrast(fill, ground, alpha),
            part.matches('text') ? 1 : contrast(stroke, ground, alpha),
          );
          return seen >= (part.matches('text') ? 4.5 : 3) ? [] : [told(part, seen)];
        }),
    );
  const fields = [
    ...document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=file]), select, textarea'),
  ]
    .filter((field) => field.checkVisibility())
    .flatMap((field) => {
      const { borderBlockEndColor, borderBlockEndWidth, backgroundColor } = getComputedStyle(field);
      const ground = behind(field.parentElement);
      const rim = Number.parseFloat(borderBlockEndWidth) >= 1 ? contrast(borderBlockEndColor, ground) : 1;
      const seen = Math.max(rim, contrast(backgroundColor, ground));
      return seen >= 3 ? [] : [told(field, seen)];
    });
  return [...drawn, ...fields];
}
