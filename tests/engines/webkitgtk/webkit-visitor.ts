import { setTimeout as pause } from 'node:timers/promises';
import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { finderScript } from '../finder-script.ts';
import { savedFile } from '../saved-file.ts';
import type { SavedFile, Thing, Visitor } from '../visitor.ts';
import { waitFor } from '../wait-for.ts';

interface Session {
  readonly driver: WebDriver;
  readonly origin: string;
  /** The folder where the browser puts what it saves. */
  readonly downloads: string;
  /** What the browser has printed, its console among it. */
  printed(): string;
  end(): Promise<void>;
}

const keyNames: Readonly<Record<string, string>> = {
  Control: Key.CONTROL,
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowDown: Key.ARROW_DOWN,
};

/** A visitor in WebKitGTK, driven by WebDriver. */
export class WebKitVisitor implements Visitor {
  readonly #session: Session;
  readonly #driver: WebDriver;

  constructor(session: Session) {
    this.#session = session;
    this.#driver = session.driver;
  }

  async open(address: string): Promise<void> {
    await this.#driver.get(this.#session.origin + address);
  }

  async reload(): Promise<void> {
    await this.#driver.navigate().refresh();
  }

  async back(): Promise<void> {
    await this.#driver.navigate().back();
  }

  async address(): Promise<string> {
    const { pathname, search, hash } = new URL(await this.#driver.getCurrentUrl());
    return pathname + search + hash;
  }

  /** The window is made as much larger than the page as its own bars take. The page is laid out anew a moment later. */
  async resize(width: number, height: number): Promise<void> {
    const window = this.#driver.manage().window();
    for (let tries = 0; tries < 20; tries++) {
      const inner = await this.ask(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width === width && inner.height === height) return pause(500);
      const outer = await window.getRect();
      await window.setRect({
        x: 0,
        y: 0,
        width: outer.width + width - inner.width,
        height: outer.height + height - inner.height,
      });
      await pause(100);
    }
    throw new Error(`The window could not be made ${width} by ${height}.`);
  }

  async see(thing: Thing): Promise<void> {
    await this.#find(thing);
  }

  async press(thing: Thing): Promise<void> {
    const found = await this.#find(thing);
    // The driver does not bring everything into view by itself.
    await this.#driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', found);
    await found.click();
  }

  async write(field: Thing, text: string): Promise<void> {
    const found = await this.#find(field);
    await found.clear();
    if ((await found.getAttribute('type')) === 'date') await this.#typeDay(found, text);
    else await found.sendKeys(text);
  }

  async choose(field: Thing, file: string): Promise<void> {
    await (await this.#find(field)).sendKeys(file);
  }

  async type(text: string): Promise<void> {
    await this.#driver.actions().sendKeys(text).perform();
  }

  async key(keys: string): Promise<void> {
    const pressed = keys.split('+').map((name) => keyNames[name] ?? name);
    const actions = this.#driver.actions();
    for (const key of pressed) actions.keyDown(key);
    for (const key of pressed.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  async saved(act: () => Promise<void>): Promise<SavedFile> {
    return savedFile(this.#session.downloads, act);
  }

  async ask<Answer, Subject>(question: (subject: Subject) => Answer, subject?: Subject): Promise<Awaited<Answer>> {
    return this.#driver.executeScript<Awaited<Answer>>(`return (${question})(arguments[0])`, subject) as Promise<
      Awaited<Answer>
    >;
  }

  async read(): Promise<string> {
    return this.#driver.executeScript('return document.body.innerText');
  }

  async print(): Promise<Buffer> {
    throw new Error('The driver of WebKitGTK does not print.');
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  async problems(): Promise<readonly string[]> {
    const foreign = await this.ask(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin)),
    );
    const errors = this.#session
      .printed()
      .split('\n')
      .filter((line) => /^CONSOLE .*\bERROR\b/.test(line));
    return [...errors, ...foreign.map((address) => `request: ${address}`)];
  }

  async leave(): Promise<void> {
    await this.#driver.quit();
    await this.#session.end();
  }

  /** A field for a date has three parts here, month first, and Tab leads from one to the next. */
  async #typeDay(field: WebElement, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    await this.#driver.executeScript('arguments[0].focus()', field);
    await this.type([month, date, year].join(Key.TAB));
  }

  async #find(thing: Thing): Promise<WebElement> {
    const script = `return ${await finderScript(thing)}`;
    return waitFor(() => this.#driver.executeScript<WebElement | null>(script), JSON.stringify(thing));
  }
}
