/** One appointment as a calendar shows it. It holds no patient: a feed is read by telephones and other people's servers. */
export interface FeedEvent {
  /** Stays the same when the appointment moves or is cancelled. */
  readonly id: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** "consult" */
  readonly title: string;
  readonly status: 'booked' | 'cancelled';
  /** When it was last changed. */
  readonly changed: Temporal.Instant;
}

export interface AgendaFeed {
  /** "dokter Jansen, De Linde" */
  readonly name: string;
  readonly address: string;
  readonly events: readonly FeedEvent[];
}

/** How often readers should come back: a booking of this morning must be seen this morning, and a feed is small. */
const REFRESH = 'PT15M';
/** RFC 5545, 3.1: lines are at most 75 octets, not counting the break. */
const LONGEST_LINE = 75;

/**
 * The agenda as an iCalendar object (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986), as text/calendar in UTF-8. Times are
 * in UTC, so that no time zone has to be described and the days of the clock change cannot be misread.
 */
export function agendaFeed({ name, address, events }: AgendaFeed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Balie//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    // What calendars read that do not know RFC 7986.
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.id}@balie`,
      `DTSTAMP:${utc(event.changed)}`,
      `LAST-MODIFIED:${utc(event.changed)}`,
      // Without it a reader may keep an appointment that was cancelled (RFC 5546, 3.2.1).
      `SEQUENCE:${event.status === 'cancelled' ? 1 : 0}`,
      `DTSTART:${utc(event.start)}`,
      `DTEND:${utc(event.end)}`,
      `SUMMARY:${escaped(event.title)}`,
      `LOCATION:${escaped(address)}`,
      `STATUS:${event.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
      `TRANSP:${event.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20261126T083000Z" */
const utc = (moment: Temporal.Instant): string =>
  moment.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '');

/** RFC 5545, 3.3.11. Control characters have no place in a text; a line break has its own sign. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** Broken after at most 75 octets, never within a character. */
function folded(line: string): string {
  let whole = '';
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > LONGEST_LINE) {
      whole += '\r\n ';
      // The space that begins a continued line counts.
      length = 1;
    }
    whole += character;
    length += octets;
  }
  return whole;
}
