import type { ListedPage } from './search-list.ts';
import { foldText } from './words.ts';

const mostSuggested = 3;

/** Pages with less in common are no suggestion. */
const leastAlike = 0.3;

/** The pages whose title looks most like a question that nothing answers, the nearest first; none where nothing does. */
export function suggestPages(pages: readonly ListedPage[], query: string): readonly ListedPage[] {
  return pages
    .map((page) => ({ page, alike: Math.max(...partsOf(page.title).map((part) => howAlike(part, foldText(query)))) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostSuggested)
    .map(({ page }) => page);
}

/** A whole title and each of its words, for a question may be about one of them. */
function partsOf(title: string): string[] {
  const whole = foldText(title);
  return [whole, ...whole.split(' ').filter((word) => word.length > 3)];
}

/** How many pairs of neighbouring letters two texts share, of all they have: 0 to 1 (Dice's coefficient). */
function howAlike(a: string, b: string): number {
  const rest = pairsOf(b);
  const all = pairsOf(a).length + rest.length;
  const shared = pairsOf(a).filter((pair) => {
    const found = rest.indexOf(pair);
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
  return all === 0 ? 0 : (2 * shared.length) / all;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
