/**
 * What may be wrong with a browser's storage:
 *
 * - `refused`: its mere mention throws a SecurityError
 * - `missing`: it is null
 * - `corrupt`: every use throws something that is no DOMException, as Firefox does on a damaged profile
 * - `unwritable`: it can be read, and every write throws
 * - `forgetful`: it can be read, and silently drops every change
 */
export type Fault = 'refused' | 'missing' | 'corrupt' | 'unwritable' | 'forgetful';

/** A change as the browser tells it to other tabs. */
export interface Change {
  readonly key: string | null;
  readonly newValue: string | null;
}

/** A Storage in memory whose faults a test switches on and off. */
export class FakeStorage implements Storage {
  fault: Fault | undefined;
  /** Characters that fit, keys included; a write beyond that hits the quota. */
  capacity = Number.POSITIVE_INFINITY;
  onChange: ((change: Change) => void) | undefined;
  /** Asked before every change: false, and the change never happens, as when the process dies before it. */
  isAlive: () => boolean = () => true;
  readonly #entries = new Map<string, string>();

  constructor(entries: Readonly<Record<string, string>> = {}) {
    for (const [key, value] of Object.entries(entries)) this.#entries.set(key, value);
  }

  /** What the global name gives. */
  get seenByPage(): Storage | null {
    if (this.fault === 'refused') throw new DOMException('The operation is insecure.', 'SecurityError');
    return this.fault === 'missing' ? null : this;
  }

  get length(): number {
    this.#use();
    return this.#entries.size;
  }

  key(index: number): string | null {
    this.#use();
    return [...this.#entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.#use();
    return this.#entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#use();
    if (this.fault === 'unwritable') throw new DOMException('Writing is not allowed.', 'InvalidAccessError');
    const old = this.#entries.get(key);
    if (this.used - sizeOf(key, old) + sizeOf(key, value) > this.capacity) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    if (old === value || this.fault === 'forgetful' || !this.isAlive()) return;
    this.#entries.set(key, value);
    this.onChange?.({ key, newValue: value });
  }

  removeItem(key: string): void {
    this.#use();
    if (!this.#entries.has(key) || this.fault === 'forgetful' || !this.isAlive()) return;
    this.#entries.delete(key);
    this.onChange?.({ key, newValue: null });
  }

  clear(): void {
    this.#entries.clear();
    this.onChange?.({ key: null, newValue: null });
  }

  /** Everything in it, whatever its fault: what a look at the disk would show. */
  get entries(): ReadonlyMap<string, string> {
    return new Map(this.#entries);
  }

  get used(): number {
    return [...this.#entries].reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
  }

  #use(): void {
    if (this.fault === 'corrupt') throw { name: 'NS_ERROR_FILE_CORRUPTED' };
  }
}

function sizeOf(key: string, value: string | undefined): number {
  return value === undefined ? 0 : key.length + value.length;
}
