import type { Slot } from '../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type PatientId,
  type PracticeId,
  type PractitionerId,
} from '../domain/ids.ts';
import type { PracticeKind } from '../domain/meaning.ts';
import type { Patient } from '../domain/patient.ts';
import type { AppointmentType, HumanLine, Practice, Practitioner, Rung } from '../domain/practice.ts';
import { horizonOf } from '../scheduling/bookable-span.ts';
import type { Interval } from '../scheduling/intervals.ts';
import { subtract } from '../scheduling/intervals.ts';
import { openWindows, PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import type { DemoLines } from './demo/demo-practices.ts';
import { deKies, deLinde, inBeweging } from './demo/demo-practices.ts';
import type { Store } from './store.ts';

/** The part of a scenario (formats.md, door `call`) that must be in the database before the call. */
export interface ScratchScenario {
  readonly practice: PracticeKind;
  readonly now: Temporal.Instant;
  readonly caller: {
    /** "Maria van den Berg": the first word is the first name. */
    readonly name: string;
    readonly dateOfBirth: Temporal.PlainDate;
    /** E.164 */
    readonly phone: string | null;
    readonly postcode: string | null;
    readonly email: string | null;
    /** False: nobody of this name is registered. */
    readonly knownPatient: boolean;
  };
  /** Those for whom the caller calls, registered at the caller's address; what is there already is the first one's. */
  readonly others: readonly { readonly name: string; readonly dateOfBirth: Temporal.PlainDate }[];
  /** What the appointment is for, as far as the scenario tells: free moments are as long as such an appointment takes. */
  readonly about: string;
  /** Only these moments are free, in the agendas of everyone or of the practitioner named. Null: the whole agenda is free. */
  readonly agendaFree: readonly ScratchMoment[] | null;
  /** Appointments of the caller, or of the other, that are there already. */
  readonly existingAppointments: readonly ScratchMoment[];
}

/** Local wall time of the practice, perhaps with whom ("dokter Jansen", or a part of it: "Jansen"). */
export interface ScratchMoment {
  readonly start: Temporal.PlainDateTime;
  readonly practitioner: string | null;
}

/** A practice made for one scenario. */
export interface ScratchPractice {
  readonly practice: Practice;
  /** SIP user that rings for this practice alone. */
  readonly dialled: string;
  readonly patient: PatientId | null;
  readonly appointments: readonly AppointmentId[];
}

const SCRATCH_DEADLINE_MS = 10_000;

/**
 * Puts a practice of its own in the database, like `like` or else the demo practice of its kind, with the caller as a patient and the agenda
 * of the scenario. What the caller may not get is filled with appointments of somebody else, as in a real agenda.
 */
export async function seedScenario(
  store: Pick<Store, 'practices' | 'database'>,
  scenario: ScratchScenario,
  lines: DemoLines,
  like: Practice | null = null,
): Promise<ScratchPractice> {
  const signal = AbortSignal.timeout(SCRATCH_DEADLINE_MS);
  const dialled = `proef-${crypto.randomUUID().slice(0, 8)}`;
  const practice = renewIds(
    withNamed(like === null ? demoOf(scenario.practice, lines) : onLines(like, lines), scenario),
    dialled,
  );
  const caller = scenario.caller.knownPatient ? patientOf(scenario) : null;
  const others = caller === null ? [] : scenario.others.map((other) => otherOf(caller, other));
  const somebody = stranger();
  const known = [caller, ...others, somebody].filter((one) => one !== null);
  await store.practices.add(practice, known, signal);

  const type = practice.appointmentTypes[0];
  if (type === undefined) throw new Error('a demo practice has no appointment types');
  const existing = caller === null ? [] : scenario.existingAppointments;
  const mine = existing.map((moment) => slotAt(practice, type, moment));
  const full = scenario.agendaFree === null ? [] : fillAround(practice, scenario, mine);
  const appointments = mine.map(() => asId<AppointmentId>(crypto.randomUUID()));
  await store.database.inPractice(practice.id, signal, async (session) => {
    for (const [index, { practitioner, start, end }] of mine.entries()) {
      await session.run(INSERT_APPOINTMENT, [
        practice.id,
        appointments[index] ?? '',
        practitioner,
        type.id,
        start.epochMilliseconds,
        end.epochMilliseconds,
        (others[0] ?? caller ?? somebody).id,
      ]);
    }
    for (const { practitioner, from, to } of full) {
      await session.run(INSERT_APPOINTMENT, [
        practice.id,
        crypto.randomUUID(),
        practitioner,
        type.id,
        from,
        to,
        somebody.id,
      ]);
    }
  });
  return { practice, dialled, patient: caller?.id ?? null, appointments };
}

const INSERT_APPOINTMENT = `
  insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
  values ($1, $2, $3, $4, tstzrange(to_timestamp($5::float8 / 1000), to_timestamp($6::float8 / 1000)), 'booked', $7)`;

/** Every open minute that is neither free in the scenario nor taken by the caller's own appointments. */
function fillAround(
  practice: Practice,
  { agendaFree, now, about }: ScratchScenario,
  mine: readonly Slot[],
): readonly (Interval & { readonly practitioner: PractitionerId })[] {
  const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  const minutes = minutesFor(practice, about);
  return practice.practitioners.flatMap(({ id, spokenName }) => {
    const windows = openWindows(practice, id, today, horizonOf(today));
    const free = (agendaFree ?? [])
      .filter(({ practitioner }) => practitioner === null || isNamed(spokenName, practitioner))
      .map(({ start }) => intervalAt(start, minutes));
    const own = mine
      .filter(({ practitioner }) => practitioner === id)
      .map(({ start, end }) => ({ from: start.epochMilliseconds, to: end.epochMilliseconds }));
    return subtract(windows, [...free, ...own]).map((taken) => ({ ...taken, practitioner: id }));
  });
}

/** Of the type that these words name; else of the usual one. */
const minutesFor = ({ appointmentTypes }: Practice, about: string): number =>
  (
    appointmentTypes.find(({ words }) => words.some((word) => about.toLowerCase().includes(word))) ??
    appointmentTypes[0]
  )?.minutes ?? 10;

/** Who a scenario names and who does not work at the demo practice works at this one, like the first of its people. */
function withNamed(practice: Practice, { agendaFree, existingAppointments }: ScratchScenario): Practice {
  const named = [...(agendaFree ?? []), ...existingAppointments].flatMap(
    ({ practitioner }) => practitioner ?? [],
  );
  const [first] = practice.practitioners;
  const missing = [...new Set(named)].filter(
    (name) => !practice.practitioners.some(({ spokenName }) => isNamed(spokenName, name)),
  );
  if (first === undefined || missing.length === 0) return practice;
  const title = first.spokenName.split(' ')[0] ?? '';
  const added = missing.map(
    (name): Practitioner => ({
      id: asId<PractitionerId>(crypto.randomUUID()),
      spokenName: `${title} ${name}`,
      role: first.role,
    }),
  );
  return {
    ...practice,
    practitioners: [...practice.practitioners, ...added],
    appointmentTypes: practice.appointmentTypes.map((type) =>
      type.practitioners.includes(first.id)
        ? { ...type, practitioners: [...type.practitioners, ...added.map(({ id }) => id)] }
        : type,
    ),
  };
}

function slotAt(practice: Practice, type: AppointmentType, { start, practitioner }: ScratchMoment): Slot {
  const who = practice.practitioners.find(({ id, spokenName }) =>
    practitioner === null ? type.practitioners.includes(id) : isNamed(spokenName, practitioner),
  );
  if (who === undefined) throw new Error('the scenario names a practitioner who does not work here');
  const begin = start.toZonedDateTime(PRACTICE_TIME_ZONE);
  return {
    practitioner: who.id,
    practitionerName: who.spokenName,
    start: begin,
    end: begin.add({ minutes: type.minutes }),
  };
}

function intervalAt(start: Temporal.PlainDateTime, minutes: number): Interval {
  const from = start.toZonedDateTime(PRACTICE_TIME_ZONE).epochMilliseconds;
  return { from, to: from + minutes * 60_000 };
}

const isNamed = (spokenName: string, asked: string): boolean =>
  spokenName.toLowerCase().includes(asked.toLowerCase());

const demoOf = (kind: PracticeKind, lines: DemoLines): Practice => ({
  ...{ huisarts: deLinde, tandarts: deKies, fysio: inBeweging }[kind](lines).practice,
  closures: [],
});

/** A rehearsal never rings a number of the practice: each rung and line is one of ours, whatever the practice listed. */
function onLines(practice: Practice, lines: DemoLines): Practice {
  const targets: Readonly<Record<Rung, string | null>> = {
    'emergency-line': lines.emergencyLine,
    'second-number': lines.secondNumber,
    doctor: lines.doctor,
    'out-of-hours-post': lines.outOfHoursPost,
    'duty-dentist': lines.dutyDentist ?? lines.outOfHoursPost,
  };
  const on = <Line extends HumanLine>(line: Line | null, target: string | null | undefined): Line | null =>
    line === null || target == null ? null : { ...line, target };
  return {
    ...practice,
    ladder: practice.ladder.map((rung) => on(rung, targets[rung.rung])).filter((rung) => rung !== null),
    desk: on(practice.desk, lines.desk),
    consultLine: on(practice.consultLine, lines.consultLine),
  };
}

/** Ids are unique in the whole database: exclusion and windows look at a practitioner's id alone. */
function renewIds(practice: Practice, dialled: string): Practice {
  const renewed = new Map<string, string>();
  const renew = <Id extends string>(id: Id): Id => {
    const known = renewed.get(id) ?? crypto.randomUUID();
    renewed.set(id, known);
    return asId<Id>(known);
  };
  return {
    ...practice,
    id: asId<PracticeId>(crypto.randomUUID()),
    dialledNumbers: [dialled],
    practitioners: practice.practitioners.map((who: Practitioner) => ({ ...who, id: renew(who.id) })),
    appointmentTypes: practice.appointmentTypes.map((type) => ({
      ...type,
      id: renew<AppointmentTypeId>(type.id),
      practitioners: type.practitioners.map(renew<PractitionerId>),
    })),
    openingHours: practice.openingHours.map((hours) => ({
      ...hours,
      practitioner: hours.practitioner === null ? null : renew(hours.practitioner),
    })),
    closures: practice.closures.map((closure) => ({
      ...closure,
      practitioner: closure.practitioner === null ? null : renew(closure.practitioner),
    })),
  };
}

function patientOf({ caller }: ScratchScenario): Patient {
  const [firstName = caller.name, ...last] = caller.name.split(' ');
  return {
    id: asId<PatientId>(crypto.randomUUID()),
    firstName,
    lastName: last.length === 0 ? firstName : last.join(' '),
    dateOfBirth: caller.dateOfBirth,
    postcode: caller.postcode,
    phone: caller.phone,
    email: caller.email,
    // As the demo patients: who agreed to e-mail agreed to the trying-out channel, which reaches nobody.
    optIns: caller.email === null ? [] : ['email', 'file'],
  };
}

const otherOf = (caller: Patient, { name, dateOfBirth }: ScratchScenario['others'][number]): Patient => {
  const [firstName = name, ...last] = name.split(' ');
  return {
    ...caller,
    id: asId<PatientId>(crypto.randomUUID()),
    firstName,
    lastName: last.length === 0 ? caller.lastName : last.join(' '),
    dateOfBirth,
  };
};

const stranger = (): Patient => ({
  id: asId<PatientId>(crypto.randomUUID()),
  firstName: 'Iemand',
  lastName: 'Anders',
  dateOfBirth: Temporal.PlainDate.from('1900-01-01'),
  postcode: null,
  phone: null,
  email: null,
  optIns: [],
});
