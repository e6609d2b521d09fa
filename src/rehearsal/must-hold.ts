import { agreesWithRecord } from './agrees-with-record.ts';
import type { Report } from './report.ts';
import type { Scenario } from './scenario.ts';

type Played = Omit<Report, 'held'>;
type Check = (played: Played, scenario: Scenario) => boolean;

/**
 * What `expected.mustHold` may ask for, by name. `says:` and `never-says:` with words after the colon look for them in what
 * Balie said, `alarm:` for a rule that
 * fired, `on:2026-11-27` for the beginning of a booked moment. A name that is not here is reported as null: not checked is not passed.
 */
const CHECKS: Readonly<Record<string, Check>> = {
  'first-words': ({ said }) => {
    const [whole = ''] = [spokenBy(said, 'balie').join(' ')];
    const beforeQuestion = whole.split('?')[0] ?? '';
    return ['digitale assistent', '112', 'spoed', 'toets 1'].every((part) => beforeQuestion.includes(part));
  },
  'agrees-with-record': (played, { now }) => agreesWithRecord(played, now.toPlainDate()).kind === 'agrees',
  'nothing-booked': ({ rows }) => rows.appointments.every(({ status }) => status !== 'booked'),
  'one-appointment': ({ rows }) => rows.appointments.filter(({ status }) => status === 'booked').length === 1,
  undone: ({ rows }) =>
    rows.appointments.length > 0 && rows.appointments.every(({ status }) => status === 'cancelled'),
  alarm: ({ alarms }) => alarms.length > 0,
  'no-alarm': ({ alarms }) => alarms.length === 0,
  'human-reached': ({ rows }) => rows.transfers.some(({ step }) => step === 'confirmed'),
  'human-tried': ({ rows }) => rows.transfers.some(({ step }) => step === 'dialled'),
  'whole-ladder-tried': ({ rows }) =>
    new Set(rows.transfers.filter(({ step }) => step === 'failed').map(({ rung }) => rung)).size >= 3,
  'transfer-in-time': ({ timesMs }) => timesMs.alarmToTransfer !== null && timesMs.alarmToTransfer <= 1_500,
  'urgent-item': ({ rows }) => rows.worklist.some(({ urgency }) => urgency === 'urgent' || urgency === '112'),
  'callback-item': ({ rows }) => rows.worklist.some(({ kind }) => kind === 'callback'),
  'message-queued': ({ messages }) => messages.length > 0,
  'no-message': ({ messages }) => messages.length === 0,
  'keys-pressed': ({ keys }) => keys.length > 0,
  'advised-112': ({ said }) =>
    spokenBy(said, 'balie').some((text) => /1 ?1 ?2/u.test(text) && /bel nu/u.test(text)),
};

/** Promises in other words than ours. Only what surely means the same: a wrong guess would be worse than "not checked". */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/(read.?back|sentence|message|row).*(agree|equal|match)|agree.*(row|message)/u, 'agrees-with-record'],
  [/^s1\b|greeting.*(112|first|assistent)/u, 'first-words'],
  [/no (appointment|booking|row)|nothing (is )?booked/u, 'nothing-booked'],
  [/(exactly )?one (appointment|booking|row)/u, 'one-appointment'],
  [/no alarm/u, 'no-alarm'],
  [/1[.,]5 ?s|within 1500|transfer.*(in time|within)/u, 'transfer-in-time'],
];

/** Each name of `expected.mustHold` with whether it held in what was played; null for a name that we cannot check. */
export function mustHold(scenario: Scenario, played: Played): Report['held'] {
  return Object.fromEntries(
    scenario.expected.mustHold.map((name) => [name, holds(name, scenario, played)] as const),
  );
}

function holds(name: string, scenario: Scenario, played: Played): boolean | null {
  const balieSaid = spokenBy(played.said, 'balie').join(' ').toLowerCase();
  const [kind = '', ...rest] = name.split(':');
  const about = rest.join(':').trim().toLowerCase();
  switch (kind) {
    case 'says':
      return speaksOf(balieSaid, about);
    case 'never-says':
      return !speaksOf(balieSaid, about);
    case 'on':
      return played.rows.appointments.some(
        ({ status, start }) => status === 'booked' && start.startsWith(rest.join(':').trim()),
      );
    case 'alarm':
      if (about !== '') return played.alarms.some(({ rule }) => rule === about);
  }
  const known = CHECKS[name] ?? CHECKS[NAMED.find(([words]) => words.test(name.toLowerCase()))?.[1] ?? ''];
  return known?.(played, scenario) ?? null;
}

/** A number is spoken digit by digit: "0800-0113" is said as "0 8 0 0, 0 1 1 3", and "112" as "1 1 2". */
const speaksOf = (said: string, words: string): boolean =>
  said.includes(words) || (/\d{3}/u.test(words) && digitsTogether(said).includes(digitsTogether(words)));
const digitsTogether = (text: string): string => text.replaceAll(/(?<=\d)[ ,-]+(?=\d)/gu, '');

const spokenBy = (said: Report['said'], who: Report['said'][number]['who']): readonly string[] =>
  said.filter((line) => line.who === who).map(({ text }) => text);
