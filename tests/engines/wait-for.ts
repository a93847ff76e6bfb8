import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until there is something, ten seconds at most. Throws when there is nothing then. */
export async function waitFor<Found>(look: () => Promise<Found | null | undefined>, what: string): Promise<Found> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Ten seconds did not bring ${what}.`);
    await pause(100);
  }
}
