import { type BrowserContext, test as base, expect, type Request } from '@playwright/test';

export { expect };

/**
 * Every test watches the whole visit: it fails on an error in the console, an uncaught error, a violation of the
 * Content-Security-Policy, and any request that is not a GET to the site itself.
 */
export const test = base.extend<{ visit: Visit }>({
  // Pages pass into each other in a quarter of a second; only the tests of motion and of journeys wait for that.
  contextOptions: { reducedMotion: 'reduce' },
  visit: [
    async ({ context, baseURL }, use) => {
      const visit = new Visit(new URL(baseURL ?? '').origin);
      await visit.watch(context);
      await use(visit);
      expect(visit.problems, 'problems during the visit').toEqual([]);
    },
    { auto: true },
  ],
});

/** What happened during a visit, over all its pages. */
export class Visit {
  readonly requests: Request[] = [];
  /** Everything that went wrong, also what the test lets pass. */
  readonly found: string[] = [];
  readonly #tolerated: RegExp[] = [];
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  get problems(): readonly string[] {
    return this.found.filter((problem) => !this.#tolerated.some((pattern) => pattern.test(problem)));
  }

  /** The addresses asked for so far. */
  get addresses(): readonly string[] {
    return this.requests.map((request) => request.url());
  }

  /** Lets problems pass that the test brings about itself. */
  tolerate(pattern: RegExp): void {
    this.#tolerated.push(pattern);
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(reportViolations);
    context.on('weberror', (error) => this.found.push(`uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() !== 'error' || this.#isMissingPage(message.location().url)) return;
      this.found.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('request', (request) => {
      this.requests.push(request);
      const own = new URL(request.url()).origin === this.#origin;
      if (!own || request.method() !== 'GET') this.found.push(`request: ${request.method()} ${request.url()}`);
    });
  }

  /** The browser also remarks on a page that is not there, but such a page says so itself. */
  #isMissingPage(address: string): boolean {
    return this.requests.some((request) => request.isNavigationRequest() && request.url() === address);
  }
}

function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
  });
}
