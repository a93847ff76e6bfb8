/** How many typing errors a word of so many letters may hold and still be known: one from five letters, two from nine. */
export function errorsAllowed(letters: number): number {
  return letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
}

/**
 * How many typing errors lie between two words: a letter left out, added or replaced, or two neighbours swapped
 * (optimal string alignment). Above `most` it says `most + 1` and stops counting.
 */
export function countErrors(a: string, b: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : tooMany;
      row.push(Math.min(changed, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > most) return tooMany;
    [beforeLast, last] = [last, row];
  }
  return Math.min(at(last, b.length), tooMany);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
