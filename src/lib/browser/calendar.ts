import ical from 'ical-generator';

/** A day in someone's calendar, as an iCalendar file (RFC 5545) of one event that lasts the whole day. `day` is YYYY-MM-DD. */
export function toCalendar(day: string, title: string, description: string, language: string): string {
  const calendar = ical({ prodId: { company: 'lio', product: 'self-check', language: language.toUpperCase() } });
  calendar.createEvent({
    id: `${day}-${Date.now()}@lio`,
    // Without a time zone the day is read off in UTC, so that it is the same day wherever the visitor is.
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary: title,
    // RFC 5545 (3.1) has no control characters but tabs and line breaks.
    description: description.replace(/(?![\t\n])\p{Cc}/gu, ''),
  });
  return calendar.toString();
}
