/** What the picture of a page says: it goes with a link to the page wherever that is shared. */
export interface Card {
  readonly title: string;
  /** What kind of page it is, or what the site is about. */
  readonly kind: string;
  /** The name of the site, where the title is not that already. */
  readonly siteName?: string | undefined;
}

/** The size that the programs which show cards ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The name of the file, beside the page: an address that lasts as long as the page's. */
export const cardFile = 'card.png';

/** `SITE_CARDS=off` leaves them out, for a build that is only measured. */
export const cardsAreMade = process.env['SITE_CARDS'] !== 'off';

const between = ' – ';

/** The alternative text of a card: all that it says. */
export function sayCard({ title, kind, siteName }: Card): string {
  return [title, kind, ...(siteName ? [siteName] : [])].join(between);
}

/** The card of an alternative text, for a site of this name. */
export function readCard(text: string, siteName: string): Card {
  const lines = text.split(between);
  const isNamed = lines.length > 2 && lines.at(-1) === siteName;
  if (isNamed) lines.pop();
  const kind = lines.pop() ?? '';
  return { title: lines.join(between), kind, siteName: isNamed ? siteName : undefined };
}
