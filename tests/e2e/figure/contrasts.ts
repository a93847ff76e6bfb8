/**
 * In the page: the contrast of every text of a drawing, and of every line and dot, with the ground it stands on: the ring of
 * its level, the box of its part, or the page. A dot is told by its own colour or by its rim; what only widens the reach of a pointer shows nothing.
 */
export function contrasts(svg: SVGElement): { texts: number[]; parts: number[] } {
  const canvas = document.createElement('canvas').getContext('2d');
  const luminance = (colour: string) => {
    if (!canvas) return Number.NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const fillOf = (element: Element | null | undefined) => {
    const fill = element ? getComputedStyle(element).fill : 'none';
    return fill === 'none' ? undefined : fill;
  };
  const page = getComputedStyle(document.documentElement).backgroundColor;
  const groundOf = (element: Element) => {
    const level = element.closest('[data-level]')?.getAttribute('data-level');
    const box = element.matches('text') ? element.closest('.part, .box')?.querySelector('rect') : undefined;
    return fillOf(svg.querySelector(`[data-level="${level}"] .ring`)) ?? fillOf(box) ?? page;
  };
  const linesOf = (element: Element) => {
    const { fill, stroke } = getComputedStyle(element);
    return [stroke, ...(element.matches('.dot') ? [fill] : [])].filter((colour) => colour !== 'none');
  };
  const shapes = [...svg.querySelectorAll('circle, rect, path')].filter(
    (shape) => !shape.closest('defs') && !shape.matches('.reach'),
  );
  return {
    texts: [...svg.querySelectorAll('text')].map((text) => contrast(getComputedStyle(text).fill, groundOf(text))),
    parts: shapes
      .map((shape) => linesOf(shape).map((colour) => contrast(colour, groundOf(shape))))
      .filter((found) => found.length > 0)
      .map((found) => Math.max(...found)),
  };
}
