import { vi } from 'vitest';
import type { Workbook } from '#domain/workbook.ts';
import { FakeStorage } from './fake-storage.ts';

type Store = Awaited<ReturnType<typeof importStore>>;
type Aside = typeof import('#stores/set-aside.ts');
type Kept = typeof import('#lib/browser/kept.ts');
type Listener = (event: unknown) => void;

/** One browser profile: a storage on the device, and tabs with a storage each. Events arrive when the test delivers them. */
export class FakeBrowser {
  readonly device: FakeStorage;
  readonly tabs: FakeTab[] = [];
  canBroadcast = true;
  #active: FakeTab | undefined;
  #events: (() => void)[] = [];
  #messages: (() => void)[] = [];

  constructor(onDevice: Readonly<Record<string, string>> = {}) {
    this.device = new FakeStorage(onDevice);
    this.device.onChange = (change) => {
      const source = this.#active;
      const event = { ...change, storageArea: this.device };
      this.#events.push(() => this.#sendToOthers(source, (tab) => tab.send('storage', event)));
    };
    this.#stubGlobals();
  }

  /** A tab with a store just opened in it. */
  async openTab(inTab: Readonly<Record<string, string>> = {}): Promise<FakeTab> {
    const tab = new FakeTab(this, new FakeStorage(inTab));
    this.tabs.push(tab);
    await tab.reload();
    return tab;
  }

  /** Lets one tab's code run, with its own storage and listeners behind the global names. */
  activate(tab: FakeTab | undefined): void {
    this.#active = tab;
  }

  /** Something else on the origin empties the device's storage, as another app's `localStorage.clear()`. */
  clearFromOutside(): void {
    this.activate(undefined);
    this.device.clear();
  }

  deliverEvents(): void {
    for (const deliver of this.#events.splice(0)) deliver();
  }

  deliverMessages(): void {
    for (const deliver of this.#messages.splice(0)) deliver();
  }

  /** From the given number of changes on, nothing reaches any storage any more. Returns how to see whether it came to that. */
  dieAfter(changes: number): { hasDied: boolean } {
    let left = changes;
    const state = { hasDied: false };
    for (const storage of [this.device, ...this.tabs.map(({ session }) => session)]) {
      storage.isAlive = () => {
        left -= 1;
        state.hasDied ||= left < 0;
        return left >= 0;
      };
    }
    return state;
  }

  comeBack(): void {
    for (const storage of [this.device, ...this.tabs.map(({ session }) => session)]) storage.isAlive = () => true;
  }

  #sendToOthers(source: FakeTab | undefined, send: (tab: FakeTab) => void): void {
    for (const tab of this.tabs) if (tab !== source && !tab.isAsleep) send(tab);
  }

  #stubGlobals(): void {
    const browser = this;
    vi.stubGlobal('addEventListener', (type: string, listener: Listener) => browser.#active?.listen(type, listener));
    vi.stubGlobal('removeEventListener', (type: string, listener: Listener) =>
      browser.#active?.stopListening(type, listener),
    );
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        readonly #tab = browser.#active;
        readonly #name: string;
        constructor(name: string) {
          if (!browser.canBroadcast) throw new DOMException('The operation is insecure.', 'SecurityError');
          this.#name = name;
        }
        addEventListener(type: string, listener: Listener) {
          this.#tab?.listen(`${type} on ${this.#name}`, listener);
        }
        postMessage(data: unknown) {
          const send = (tab: FakeTab) => tab.send(`message on ${this.#name}`, { data });
          browser.#messages.push(() => browser.#sendToOthers(this.#tab, send));
        }
      },
    );
    stubGetter('localStorage', () => browser.device.seenByPage);
    stubGetter('sessionStorage', () => (browser.#active?.session ?? new FakeStorage()).seenByPage);
  }
}

/** A tab with its own storage, its own listeners and its own copy of the store. */
export class FakeTab {
  /** An asleep tab misses every event and message. */
  isAsleep = false;
  readonly session: FakeStorage;
  readonly #browser: FakeBrowser;
  #listeners: (readonly [type: string, listener: Listener])[] = [];
  #store: Store | undefined;
  #aside: Aside | undefined;

  constructor(browser: FakeBrowser, session: FakeStorage) {
    this.#browser = browser;
    this.session = session;
  }

  /** The store of this tab, ready to be used. */
  get store(): Store {
    this.#browser.activate(this);
    if (!this.#store) throw new Error('The tab has no document.');
    return this.#store;
  }

  /** Opens the store anew over what the storages hold. */
  async reload(): Promise<void> {
    vi.resetModules();
    this.#listeners = [];
    this.#store = await importStore();
    this.#aside = await import('#stores/set-aside.ts');
    this.store.openWorkbook();
  }

  async hasKept(): Promise<boolean> {
    vi.resetModules();
    const kept: Kept = await import('#lib/browser/kept.ts');
    this.#browser.activate(this);
    return kept.hasKept();
  }

  listen(type: string, listener: Listener): void {
    this.#listeners.push([type, listener]);
  }

  stopListening(type: string, listener: Listener): void {
    this.#listeners = this.#listeners.filter(([wanted, known]) => wanted !== type || known !== listener);
  }

  /** Whether the browser, about to leave the page, asks whether to. */
  get asksToLeave(): boolean {
    const preventDefault = vi.fn();
    this.send('beforeunload', { preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  /** Whether anything hears that the page is left, which keeps it out of the back-forward cache. */
  get hearsLeaving(): boolean {
    return this.#listeners.some(([type]) => type === 'beforeunload');
  }

  /** An event of this tab's window. What a listener throws, the test gets. */
  send(type: string, event: unknown = {}): void {
    this.#browser.activate(this);
    for (const [wanted, listener] of this.#listeners) if (wanted === type) listener(event);
  }

  get answers(): ReadonlyMap<string, unknown> {
    return this.store.$answers.get();
  }

  get workbook(): Workbook {
    return this.store.$workbook.get();
  }

  get unsaved(): string[] {
    return [...this.store.$unsaved.get()].map((key) => key.replace('lio:answer:', '')).toSorted();
  }

  get setAside(): ReadonlyMap<string, string> | undefined {
    return this.#aside?.$setAside.get();
  }

  /** Whether leaving the page asks first. */
  get wouldLose(): boolean {
    return this.store.$wouldLose.get();
  }

  get notice(): string | undefined {
    return this.store.$notice.get();
  }
}

/** All that the page's code may do with what is kept, as one. */
async function importStore() {
  return {
    ...(await import('#stores/answers.ts')),
    ...(await import('#stores/entries.ts')),
    ...(await import('#stores/header.ts')),
    ...(await import('#stores/leaving.ts')),
    ...(await import('#stores/open.ts')),
    ...(await import('#stores/places.ts')),
    ...(await import('#stores/plan.ts')),
    ...(await import('#stores/rounds.ts')),
    ...(await import('#stores/workbook.ts')),
  };
}

function stubGetter(name: string, get: () => unknown): void {
  // Vitest remembers what stood there and puts it back with vi.unstubAllGlobals.
  vi.stubGlobal(name, undefined);
  Object.defineProperty(globalThis, name, { configurable: true, get });
}
