import type { Plural } from './format.ts';

/** What the self-check says about someone's plan, rounds and data. */
export interface WorkbookTexts {
  readonly nav: Readonly<Record<'label' | 'start' | 'results' | 'plan' | 'rounds' | 'data', string>>;
  /** Where something has still to come. */
  readonly parts: Readonly<Record<'coming' | 'failed', string>>;
  readonly part: Readonly<Record<'label' | 'hint' | 'named', string>>;
  readonly resume: Readonly<Record<'title' | 'go' | 'haveFile', string>>;
  /** Stands in every view once there is something to lose. */
  readonly copy: Readonly<Record<'title' | 'note' | 'button' | 'tooLarge', string>>;
  readonly summary: Readonly<Record<'button' | 'done' | 'failed' | 'label', string>>;
  readonly plan: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'pick'
      | 'written'
      | 'pickTitle'
      | 'pickLead'
      | 'pickAny'
      | 'full'
      | 'tooMany'
      | 'nothing'
      | 'drop'
      | 'dropped'
      | 'putBack'
      | 'reviewTitle'
      | 'review'
      | 'reviewNote'
      | 'calendar'
      | 'calendarNote'
      | 'calendarTitle'
      | 'toPlan'
      | 'print'
      | 'empty',
      string
    >
  > & { readonly fields: Readonly<Record<'what' | 'who' | 'when' | 'signs', string>> };
  readonly rounds: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'current'
      | 'nothing'
      | 'close'
      | 'label'
      | 'begins'
      | 'blank'
      | 'same'
      | 'closed'
      | 'noRoom'
      | 'list'
      | 'none'
      | 'on'
      | 'show'
      | 'hide'
      | 'remove'
      | 'removed'
      | 'putBack'
      | 'compare'
      | 'earlier'
      | 'later'
      | 'now'
      | 'factor'
      | 'change'
      | 'rule'
      | 'nothingToCompare',
      string
    >
  > & {
    readonly changes: Readonly<Record<'higher' | 'lower' | 'same' | 'missing' | 'changed-items', string>>;
    readonly answers: Plural;
  };
  readonly data: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'kept'
      | 'importTitle'
      | 'importText'
      | 'choose'
      | 'drop'
      | 'preview'
      | 'from'
      | 'mergeText'
      | 'replaceText'
      | 'merge'
      | 'replace'
      | 'cancel'
      | 'nothingNew'
      | 'merged'
      | 'replaced'
      | 'cancelled'
      | 'noRoom'
      | 'undo'
      | 'undone'
      | 'raw'
      | 'rawText',
      string
    >
  > & {
    readonly counts: Readonly<Record<'answers' | 'plan' | 'rounds', Plural>>;
    readonly columns: Readonly<Record<'what' | 'added' | 'changed' | 'removed', string>>;
    readonly rows: Readonly<Record<'part' | 'answers' | 'plan' | 'review' | 'rounds', string>>;
    readonly problems: Readonly<
      Record<'too-large' | 'empty' | 'not-json' | 'other-file' | 'newer' | 'damaged' | 'unreadable', string>
    >;
    readonly refused: Plural;
    readonly refusedKinds: Readonly<Record<'item' | 'answer' | 'part' | 'plan' | 'review' | 'round', string>>;
  };
}
