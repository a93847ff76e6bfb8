import { useState } from 'preact/hooks';
import { isDay } from '#domain/plan.ts';
import { formatDate } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { nothingPicked } from '#islands/check/nothing-picked.ts';
import { useStored } from '#islands/check/useStored.ts';
import { downloadText } from '#lib/browser/download.ts';
import { $plan, $review, setReview } from '#stores/plan.ts';
import { sayPlan } from './say-plan.ts';

/** The day to look back, which goes into any calendar. The library for that comes when it is asked for. */
export function Review({ data }: { data: CheckData }) {
  const { plan: texts, parts } = data.texts;
  const day = useStored($review, '');
  const plan = useStored($plan, nothingPicked);
  const [message, setMessage] = useState('');
  const save = () =>
    import('#lib/browser/calendar.ts').then(
      ({ toCalendar }) => {
        const description = sayPlan(plan, data).join('\n');
        downloadText('self-check.ics', toCalendar(day, texts.calendarTitle, description, data.locale), 'text/calendar');
      },
      () => setMessage(parts.failed),
    );
  return (
    <>
      <h2 id="review">{texts.reviewTitle}</h2>
      <p class="field">
        <label for="review-day">{texts.review}</label>
        <span class="note" id="review-note">
          {texts.reviewNote}
        </span>
        <input
          id="review-day"
          type="date"
          aria-describedby="review-note"
          value={day}
          // Not on change: Safari tells of that only when the field is left.
          onInput={({ currentTarget }) => setReview(currentTarget.value)}
        />
        <span class="print-only written">{isDay(day) ? formatDate(day, data.locale) : texts.empty}</span>
      </p>
      {isDay(day) && (
        <p class="no-print">
          <button type="button" class="button" aria-describedby="calendar-note" onClick={save}>
            {texts.calendar}
          </button>{' '}
          <span class="note" id="calendar-note">
            {texts.calendarNote}
          </span>
        </p>
      )}
      <p role="status" class="no-print">
        {message}
      </p>
    </>
  );
}
