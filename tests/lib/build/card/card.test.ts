import { describe, expect, test } from 'vitest';
import { readCard, sayCard } from '#lib/build/card/card.ts';

const siteName = 'Learning and innovating at work';

describe('what a card says', () => {
  test.each([
    { title: 'Autonomy', kind: 'Factor at level 2, Task', siteName },
    { title: 'This – and that', kind: 'Case', siteName },
    { title: siteName, kind: 'A research model to read, discuss and use', siteName: undefined },
  ])('is read back from its alternative text: $title', (card) => {
    expect(readCard(sayCard(card), siteName)).toEqual(card);
  });
});
