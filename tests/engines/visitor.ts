import type { Page } from '@playwright/test';

/** Something on a page as a visitor knows it: what it is and what it is called, the words that stand there, or the label of a field. */
export type Thing =
  | { readonly role: Role; readonly name?: string; readonly within?: Thing }
  | { readonly text: string; readonly within?: Thing }
  | { readonly label: string; readonly within?: Thing };

export type Role = Parameters<Page['getByRole']>[0];

/** A file that the site made and the browser saved. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** What a visit needs to know before the browser is opened. */
export interface VisitOptions {
  readonly origin: string;
  /** Whether pages may run scripts. */
  readonly scripts: boolean;
  /** Whether the visitor's device is set to dark colours. */
  readonly dark: boolean;
}

/**
 * Someone with a browser of their own, in which nothing was kept yet. What is looked for is waited for, ten seconds at
 * most; of several things alike the first that shows is meant.
 */
export interface Visitor {
  /** Goes to an address of the site, `/nl/`, and waits until the page has loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Where the visitor is: path, query and fragment. */
  address(): Promise<string>;
  resize(width: number, height: number): Promise<void>;
  see(thing: Thing): Promise<void>;
  press(thing: Thing): Promise<void>;
  /** Puts a text in a field in place of what stood there. */
  write(field: Thing, text: string): Promise<void>;
  choose(field: Thing, file: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses keys together, named as in `Control+k`. */
  key(keys: string): Promise<void>;
  /** Does something by which a file is saved, and gives that file. */
  saved(act: () => Promise<void>): Promise<SavedFile>;
  /** What a function finds in the page. It and its answer are copied there and back. */
  ask<Answer, Subject>(question: (subject: Subject) => Answer, subject: Subject): Promise<Awaited<Answer>>;
  ask<Answer>(question: () => Answer): Promise<Awaited<Answer>>;
  /** The words on the page, also where no script may run. */
  read(): Promise<string>;
  /** What the printer makes of the page: a PDF on A4. */
  print(): Promise<Buffer>;
  /** What the window shows: a PNG. */
  picture(): Promise<Buffer>;
  /** What went wrong so far: errors, violations of the policy, requests that are not for the site itself. */
  problems(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

/** A browser that journeys are made in. */
export interface Engine {
  readonly version: string;
  /** Whether its driver makes a PDF of a page. */
  readonly canPrint: boolean;
  visit(options: VisitOptions): Promise<Visitor>;
  stop(): Promise<void>;
}
