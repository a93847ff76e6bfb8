/**
 * A page in which the `uid` of each island is its number: all that is asked of it is to differ from the others'. Astro 7 gives them
 * names that hang on the folder in which the site is built, so that two builds of one commit differ.
 */
export function withNumberedIslands(html: string): string {
  let number = 0;
  return html.replace(/(<astro-island uid=")[^"]*/g, (_, before: string) => {
    number += 1;
    return `${before}${number}`;
  });
}
