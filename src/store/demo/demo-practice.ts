import { type AppointmentTypeId, asId, type PatientId, type PractitionerId } from '../../domain/ids.ts';
import { type Weekday, WISHES, type Wish } from '../../domain/meaning.ts';
import type { MessageChannel, Patient } from '../../domain/patient.ts';
import type {
  AppointmentType,
  HumanLine,
  LadderRung,
  OpeningHours,
  Practice,
  Practitioner,
} from '../../domain/practice.ts';

/** A practice with the people who are registered there. All of them are invented. */
export interface DemoPractice {
  readonly practice: Practice;
  readonly patients: readonly Patient[];
}

/** Telephones that a human answers, as SIP URIs or numbers; null where the demo has none. */
export interface DemoLines {
  readonly emergencyLine: string | null;
  readonly secondNumber: string | null;
  readonly doctor: string | null;
  readonly outOfHoursPost: string | null;
  readonly desk: string | null;
  /** For professional callers; absent: there is none. */
  readonly consultLine?: string | null;
}

/** Fixed ids, so that a test or a script can name a row: `id('d1', 3)` is the third of its kind in the first demo practice. */
export const demoId = (kind: string, index: number): string =>
  `00000000-0000-4000-8000-${kind.padStart(6, '0')}${index.toString(16).padStart(6, '0')}`;

export const practitioner = (
  kind: string,
  index: number,
  spokenName: string,
  role: Practitioner['role'],
): Practitioner => ({ id: asId<PractitionerId>(demoId(kind, index)), spokenName, role });

/** Defaults: ten minutes, bookable, at least an hour ahead. */
export const appointmentType = (
  kind: string,
  index: number,
  spokenName: string,
  practitioners: readonly Practitioner[],
  more: Partial<Omit<AppointmentType, 'id' | 'spokenName' | 'practitioners'>> = {},
): AppointmentType => ({
  id: asId<AppointmentTypeId>(demoId(kind, index)),
  name: spokenName.replace(/^een /u, ''),
  spokenName,
  minutes: 10,
  bookableBy: 'balie',
  leadMinutes: 60,
  releasedAt: null,
  referralNeeded: false,
  maxPerDay: null,
  words: [],
  preparation: null,
  ...more,
  practitioners: practitioners.map(({ id }) => id),
});

/** The same hours on each of these days. Several parts of a day leave a lunch break between them. */
export const weekly = (
  whose: PractitionerId | null,
  weekdays: readonly Weekday[],
  ...parts: readonly (readonly [string, string])[]
): readonly OpeningHours[] =>
  weekdays.flatMap((weekday) =>
    parts.map(([from, to]) => ({
      practitioner: whose,
      weekday,
      from: Temporal.PlainTime.from(from),
      to: Temporal.PlainTime.from(to),
    })),
  );

/** `[first name, last name, birth date, postcode, telephone, e-mail]` */
export type PatientRow = readonly [string, string, string, string, string | null, string | null];

/** Everyone with an e-mail address has agreed to get e-mail and to the trying-out channel. */
export const patientsOf = (kind: string, rows: readonly PatientRow[]): readonly Patient[] =>
  rows.map(([firstName, lastName, dateOfBirth, postcode, phone, email], index) => ({
    id: asId<PatientId>(demoId(kind, index + 1)),
    firstName,
    lastName,
    dateOfBirth: Temporal.PlainDate.from(dateOfBirth),
    postcode,
    phone,
    email,
    optIns: (email === null ? [] : ['email', 'file']) satisfies MessageChannel[],
  }));

export function ladderOf(lines: DemoLines, postName: string): readonly LadderRung[] {
  const rungs: readonly (Omit<LadderRung, 'target'> & { readonly target: string | null })[] = [
    {
      rung: 'emergency-line',
      target: lines.emergencyLine,
      spokenName: 'de spoedlijn',
      when: 'opening-hours',
    },
    {
      rung: 'second-number',
      target: lines.secondNumber,
      spokenName: 'de tweede spoedlijn',
      when: 'opening-hours',
    },
    { rung: 'doctor', target: lines.doctor, spokenName: 'de dienstdoende arts', when: 'opening-hours' },
    { rung: 'out-of-hours-post', target: lines.outOfHoursPost, spokenName: postName, when: 'out-of-hours' },
  ];
  return rungs.flatMap(({ target, ...rung }) => (target === null ? [] : [{ ...rung, target }]));
}

export const lineOf = (target: string | null, spokenName: string): HumanLine | null =>
  target === null ? null : { target, spokenName };

/** A demo shows everything; a practice opens one wish at a time. */
export const EVERY_WISH: readonly Wish[] = WISHES.filter((wish) => wish !== 'none');

export const MONDAY_TO_FRIDAY: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
