import type { Page } from '@playwright/test';

const presses = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart'];

/** The things that answer a pointer but that no key reaches: neither controls nor around one. Only Chromium can tell. */
export async function onlyForPointers(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.body' });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
      depth: -1,
    });
    const nodes = new Set(
      listeners.filter(({ type }) => presses.includes(type)).flatMap(({ backendNodeId }) => backendNodeId ?? []),
    );
    const found = await Promise.all(
      [...nodes].map(async (backendNodeId) => {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId });
        const told = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId ?? '',
          functionDeclaration: `function () {
            const controls = 'a[href], button, input, select, textarea, summary, label';
            const isReached = this.matches(controls + ', [role][tabindex]') || this.querySelector(controls);
            return isReached ? '' : this.outerHTML.slice(0, 80);
          }`,
        });
        return String(told.result.value);
      }),
    );
    return found.filter((thing) => thing !== '');
  } finally {
    await session.detach();
  }
}
