import type { Plural } from './format.ts';

/** What the self-check says about passing a result on, and about one that was passed on. */
export interface SharingTexts {
  readonly passOn: Readonly<Record<'title', string>>;
  readonly share: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'role'
      | 'noRole'
      | 'individual'
      | 'reveals'
      | 'single'
      | 'nothing'
      | 'onlyIndividual'
      | 'link'
      | 'copy'
      | 'copied'
      | 'failed'
      | 'open'
      | 'qr'
      | 'qrLabel'
      | 'warning',
      string
    >
  > & {
    readonly roles: Readonly<Record<'employee' | 'manager' | 'hr' | 'other', string>>;
    readonly count: Plural;
  };
  readonly profile: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'none'
      | 'newer'
      | 'damaged'
      | 'from'
      | 'noIndividual'
      | 'untouched'
      | 'table'
      | 'theirs'
      | 'own'
      | 'noOwn'
      | 'noScore'
      | 'toCheck',
      string
    >
  >;
}
