import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaFeed, type FeedEvent } from './agenda-feed.ts';

const event = (otherwise: Partial<FeedEvent> = {}): FeedEvent => ({
  id: '0b6f',
  start: Temporal.Instant.from('2026-11-26T08:30:00Z'),
  end: Temporal.Instant.from('2026-11-26T08:40:00Z'),
  title: 'consult',
  status: 'booked',
  changed: Temporal.Instant.from('2026-11-25T09:15:00.123Z'),
  ...otherwise,
});
const feed = (...events: readonly FeedEvent[]) =>
  agendaFeed({ name: 'dokter Jansen, De Linde', address: 'Lindelaan 1, 1234 AB Voorbeeldstad', events });

/** As RFC 5545 says to read it: unfold, split at the first colon, take the escapes out. */
const read = (text: string): readonly (readonly [string, string])[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      return [line.slice(0, colon), value] as const;
    });
const valueNamed = (text: string, name: string) => read(text).find(([key]) => key === name)?.[1];

describe('an agenda as iCalendar', () => {
  it('is one calendar with an event for each appointment, in UTC', () => {
    expect(read(feed(event()))).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Balie//Agenda//NL'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', 'dokter Jansen, De Linde'],
      ['X-WR-CALNAME', 'dokter Jansen, De Linde'],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT15M'],
      ['X-PUBLISHED-TTL', 'PT15M'],
      ['BEGIN', 'VEVENT'],
      ['UID', '0b6f@balie'],
      ['DTSTAMP', '20261125T091500Z'],
      ['LAST-MODIFIED', '20261125T091500Z'],
      ['SEQUENCE', '0'],
      ['DTSTART', '20261126T083000Z'],
      ['DTEND', '20261126T084000Z'],
      ['SUMMARY', 'consult'],
      ['LOCATION', 'Lindelaan 1, 1234 AB Voorbeeldstad'],
      ['STATUS', 'CONFIRMED'],
      ['TRANSP', 'OPAQUE'],
      ['CLASS', 'PRIVATE'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
  });

  it('tells readers who have an appointment that it is cancelled, under the same name', () => {
    const [booked, cancelled] = [feed(event()), feed(event({ status: 'cancelled' }))];
    expect(valueNamed(cancelled, 'UID')).toBe(valueNamed(booked, 'UID'));
    expect(valueNamed(cancelled, 'STATUS')).toBe('CANCELLED');
    expect(Number(valueNamed(cancelled, 'SEQUENCE'))).toBeGreaterThan(Number(valueNamed(booked, 'SEQUENCE')));
    expect(valueNamed(cancelled, 'TRANSP')).toBe('TRANSPARENT');
  });

  it('is a calendar too when there is nothing in it', () => {
    expect(read(feed()).filter(([key]) => key === 'BEGIN')).toEqual([['BEGIN', 'VCALENDAR']]);
  });

  it('escapes what has a meaning, and folds long lines within 75 octets', () => {
    const text = feed(event({ title: 'a;b,c\\d\ne' }));
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n');
    const long = feed(event({ title: 'é'.repeat(100) }));
    expect(valueNamed(long, 'SUMMARY')).toBe('é'.repeat(100));
    expect(long.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('keeps any text whole, whatever is in it, on lines that every reader takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const text = feed(event({ title }));
        const kept = title.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        expect(valueNamed(text, 'SUMMARY')).toBe(kept);
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      }),
    );
  });
});
