import { describe, expect, test } from 'vitest';
import type { Today } from '../../../../src/http/contract/today.ts';
import { nl } from '../../language/nl.ts';
import { hoursWritten, workWritten } from './today-written.ts';

const at = (time: string) => `2026-11-25T${time}:00+01:00`;
const OPEN = [
  { from: at('08:00'), to: at('12:30') },
  { from: at('13:30'), to: at('17:00') },
];
const today = (otherwise: Partial<Today> = {}): Today => ({
  at: at('10:14'),
  practiceOpen: true,
  changesAt: at('12:30'),
  openToday: OPEN,
  lastCallAt: null,
  callbacks: { open: 6, until: { at: at('12:30'), promised: 6, room: 8 } },
  waitingList: { waiting: 6, offered: 2 },
  night: { since: '2026-11-24T17:00:00+01:00', calls: 9, toPost: 2, open: 1 },
  worklist: { '112': 0, urgent: 0, today: 0, normal: 0, late: 0 },
  toDo: { messages: 0, intake: 0 },
  appointments: 31,
  free: { places: 3, type: 'consult' },
  attempts: {
    all: 0,
    finishedByBalie: { x: 0, of: 0 },
    staffLater: { x: 0, of: 0 },
    humanAtOnce: { x: 0, of: 0 },
    lost: { x: 0, of: 0 },
  },
  ...otherwise,
});
const plain = (written: string) => written.replaceAll('\u00A0', ' ');

describe('the page of today', () => {
  test.each<[string, Partial<Today>, string]>([
    ['in the morning', {}, 'open tot 17:00 · dicht 12:30–13:30'],
    ['in the afternoon', { at: at('14:00'), changesAt: at('17:00') }, 'open tot 17:00'],
    [
      'in the break',
      { at: at('12:40'), practiceOpen: false, changesAt: at('13:30') },
      'gesloten; open 13:30',
    ],
    [
      'in the evening',
      { at: at('18:00'), practiceOpen: false, changesAt: '2026-11-26T08:00:00+01:00' },
      'gesloten; open do 26 nov 2026 08:00',
    ],
    [
      'in a long holiday',
      { practiceOpen: false, changesAt: null, openToday: [] },
      'gesloten; de komende week geen openingstijden',
    ],
  ])('%s says until when the practice is open', (_when, given, hours) => {
    const now = given.at ?? at('10:14');
    expect(plain(hoursWritten(today(given), nl))).toBe(`wo 25 nov 2026, ${now.slice(11, 16)} · ${hours}`);
  });

  test('says who takes callers in danger after closing, and says nothing of it while nobody does or it is closed already', () => {
    const said = (given: Partial<Today>) => plain(hoursWritten(today(given), nl, 'de huisartsenpost'));
    expect(said({})).toMatch(/· open tot 17:00 · dicht 12:30–13:30 · de huisartsenpost vanaf 17:00$/);
    expect(
      said({ at: at('18:00'), practiceOpen: false, changesAt: '2026-11-26T08:00:00+01:00' }),
    ).not.toContain('huisartsenpost');
  });

  test('says what is promised and what there is room for, what is free, and what the night brought', () => {
    expect(workWritten(today(), nl)).toEqual([
      'Terugbellen: 6 beloofd tot 12:30, ruimte voor nog 8.',
      'Agenda: 31 afspraken · nog 3 vrij (consult) · wachtlijst 6, 2 aangeboden',
      'Vannacht: 9 gesprekken, 2 naar de dienst, 1 wacht op u.',
    ]);
  });

  test('says since when, after more than a night', () => {
    const night = { since: '2026-11-20T17:00:00+01:00', calls: 0, toPost: 0, open: 0 };
    expect(plain(workWritten(today({ night }), nl)[2] ?? '')).toBe(
      'Sinds vr 20 nov 2026 17:00: niemand belde.',
    );
    expect(workWritten(today({ night: null }), nl)).toHaveLength(2);
  });

  test.each<[string, Partial<Today>, string]>([
    [
      'what is promised for later',
      { callbacks: { open: 7, until: { at: at('12:30'), promised: 0, room: 0 } } },
      'Terugbellen: niets beloofd tot 12:30, geen ruimte meer, 7 voor later.',
    ],
    [
      'the day on which it opens again',
      { callbacks: { open: 1, until: { at: '2026-11-26T12:30:00+01:00', promised: 1, room: 3 } } },
      'Terugbellen: 1 beloofd tot do 26 nov 2026 12:30, ruimte voor nog 3.',
    ],
    [
      'that nobody is there to ring',
      { callbacks: { open: 2, until: null } },
      'Terugbellen: 2 beloofd; er zijn geen openingstijden om ze te doen.',
    ],
  ])('names %s', (_what, given, line) => {
    expect(plain(workWritten(today(given), nl)[0] ?? '')).toBe(line);
  });
});
