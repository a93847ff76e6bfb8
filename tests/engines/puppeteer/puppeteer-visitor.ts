import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { finderScript } from '../finder-script.ts';
import { readPaper } from '../paper.ts';
import { savedFile } from '../saved-file.ts';
import type { SavedFile, Thing, Visitor } from '../visitor.ts';
import { waitFor } from '../wait-for.ts';

interface Session {
  readonly page: Page;
  readonly origin: string;
  /** The folder where the browser puts what it saves. */
  readonly downloads: string;
  end(): Promise<void>;
}

/** A visitor in a browser that Puppeteer drives. */
export class PuppeteerVisitor implements Visitor {
  readonly #session: Session;
  readonly #page: Page;
  readonly #problems: string[] = [];

  private constructor(session: Session) {
    this.#session = session;
    this.#page = session.page;
  }

  static async in(session: Session): Promise<PuppeteerVisitor> {
    const visitor = new PuppeteerVisitor(session);
    await visitor.#watch();
    return visitor;
  }

  async #watch(): Promise<void> {
    await this.#page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        console.error(`policy: ${effectiveDirective} refused ${blockedURI} ${sample}`);
      });
    });
    this.#page.on('pageerror', (error) => this.#problems.push(`uncaught: ${error}`));
    this.#page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`console: ${message.text()}`);
    });
    this.#page.on('request', (request) => {
      // Only these go over a network; Firefox has fonts of its own as `data:`.
      const { protocol, origin } = new URL(request.url());
      const isOwn = origin === this.#session.origin && request.method() === 'GET';
      if (/^(http|ws)s?:$/.test(protocol) && !isOwn)
        this.#problems.push(`request: ${request.method()} ${request.url()}`);
    });
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(this.#session.origin + address);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    // As from the page: Puppeteer waits for a page to load that may come back from memory.
    await this.#page.evaluate(() => history.back());
  }

  async address(): Promise<string> {
    const { pathname, search, hash } = new URL(this.#page.url());
    return pathname + search + hash;
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  async see(thing: Thing): Promise<void> {
    await this.#find(thing);
  }

  async press(thing: Thing): Promise<void> {
    await (await this.#find(thing)).asLocator().click();
  }

  async write(field: Thing, text: string): Promise<void> {
    await (await this.#find(field)).asLocator().fill(text);
  }

  async choose(field: Thing, file: string): Promise<void> {
    await ((await this.#find(field)) as ElementHandle<HTMLInputElement>).uploadFile(file);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async key(keys: string): Promise<void> {
    const names = keys.split('+') as KeyInput[];
    for (const name of names) await this.#page.keyboard.down(name);
    for (const name of names.toReversed()) await this.#page.keyboard.up(name);
  }

  async saved(act: () => Promise<void>): Promise<SavedFile> {
    return savedFile(this.#session.downloads, act);
  }

  async ask<Answer, Subject>(question: (subject: Subject) => Answer, subject?: Subject): Promise<Awaited<Answer>> {
    return (await this.#page.evaluate(question as never, subject as never)) as Awaited<Answer>;
  }

  /** What is printed: without scripts Firefox does not let its driver look into the page. */
  async read(): Promise<string> {
    return readPaper(await this.print()).texts.join(' ');
  }

  async print(): Promise<Buffer> {
    return Buffer.from(await this.#page.pdf({ format: 'A4' }));
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot());
  }

  async problems(): Promise<readonly string[]> {
    return this.#problems;
  }

  async leave(): Promise<void> {
    await this.#session.end();
  }

  async #find(thing: Thing): Promise<ElementHandle> {
    const script = await finderScript(thing);
    // A page that is being left takes what was looked up in it with it.
    const look = () =>
      this.#page.evaluateHandle(script).then(
        (found) => found.asElement(),
        () => null,
      );
    return (await waitFor(look, JSON.stringify(thing))) as ElementHandle;
  }
}
