/** Where a line may break: at spaces only, or after a hyphen within a word as well. */
export type Breaks = 'words' | 'hyphens';

/**
 * Breaks a text into as few lines as its width allows, as even as its words allow. Nothing when a part of it that cannot be
 * broken is wider. `widthOf` measures in the unit of `width`.
 */
export function breakLines(
  text: string,
  breaks: Breaks,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] | undefined {
  const parts = text.match(breaks === 'words' ? /\s*\S+/g : /\s*(?:[^\s-]+-?|-)/g) ?? [];
  const lines = fillLines(parts, width, widthOf);
  if (!lines) return undefined;
  // The narrowest column that takes no more lines is the most even.
  let [tooNarrow, enough, most] = [0, width, lines];
  while (enough - tooNarrow > 1) {
    const between = (tooNarrow + enough) / 2;
    const narrower = fillLines(parts, between, widthOf);
    if (narrower?.length === lines.length) [enough, most] = [between, narrower];
    else tooNarrow = between;
  }
  return most;
}

/** Puts as much on each line as fits. */
function fillLines(
  parts: readonly string[],
  width: number,
  widthOf: (text: string) => number,
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else if (widthOf(part.trim()) <= width) lines.push(part.trim());
    else return undefined;
  }
  return lines;
}
