import type { BookedAppointment, Slot } from '../../domain/appointment.ts';
import type { PatientId } from '../../domain/ids.ts';
import type { PersonMeant } from '../../domain/person-meant.ts';
import type { Reply } from '../../domain/reply.ts';
import type { SeriesRhythm } from '../../domain/series-rhythm.ts';
import type { TogetherReply } from '../../domain/together-reply.ts';
import { sayDate } from './dutch/dates.ts';
import { sayPerson } from './dutch/persons.ts';
import { sayTime } from './dutch/times.ts';
import { momentOf, spokenMoment } from './spoken-moment.ts';

/** The approved sentences about several appointments at once; see `phrases.nl.ts`. */
export function togetherSentences(reply: TogetherReply & Pick<Reply, 'person'>): readonly string[] {
  switch (reply.phrase) {
    case 'ask-series-weeks':
      return ['Hoeveel weken achter elkaar wilt u komen?'];
    case 'ask-series-times':
      return [`Hoeveel keer wilt u in totaal komen? Ik kan er nu hoogstens ${reply.most} inplannen.`];
    case 'rhythm-not-possible':
      return [`Zo vaak, ${often(reply.rhythm)}, krijg ik het vanaf die dag niet in de agenda.`];
    case 'offer-series':
      return [...series(reply), 'Zal ik ze zo inplannen?'];
    case 'offer-side-by-side':
      return [
        `Ik heb twee plekken na elkaar: ${momentOf(reply.first)}, en om ${sayTime(reply.second.start.toPlainTime())}.`,
        'Zal ik ze zo inplannen?',
      ];
    case 'booked-one-of':
      return [booked(reply.appointment, reply.person)];
    case 'booked-series':
      return bookedSeries(reply, reply.person);
  }
}

/** Whose it is, by the name in the record: only where that is the patient of this appointment. */
export const booked = ({ patient, ...slot }: BookedAppointment, person: PersonMeant | undefined): string =>
  `Ik heb voor ${forWhom(patient, person)} ingepland: ${momentOf(slot)}.`;

const forWhom = (patient: PatientId, person: PersonMeant | undefined): string =>
  person === undefined
    ? 'u'
    : sayPerson({ ...person, patient: person.patient?.id === patient ? person.patient : null });

/** The first in full, then only what is otherwise: nobody remembers twelve dates, and the message names each. */
function series({
  slots,
  everyWeeks,
  missing,
}: Extract<TogetherReply, { phrase: 'offer-series' }>): readonly string[] {
  const [first, ...others] = slots;
  if (first === undefined) return [];
  const until = everyWeeks === 1 ? '' : untilLast(slots);
  return [
    `Ik heb ${slots.length} plekken: de eerste ${momentOf(first)}, daarna ${rhythmOf([first, ...others], everyWeeks)}${until}.`,
    ...otherwise([first, ...others]),
    ...missing.map((day) => `Op ${sayDate(day)} is er geen plek.`),
  ];
}

function bookedSeries(
  { appointments, everyWeeks, missing }: Extract<TogetherReply, { phrase: 'booked-series' }>,
  person: PersonMeant | undefined,
): readonly string[] {
  const [first] = appointments;
  return [
    `Ik heb voor ${forWhom(first.patient, person)} ${appointments.length} afspraken ingepland: de eerste ${momentOf(first)}, daarna ${rhythmOf(appointments, everyWeeks)}${untilLast(appointments)}.`,
    ...otherwise(appointments),
    ...missing.map((day) => `Op ${sayDate(day)} is er geen afspraak.`),
  ];
}

/** "elke week", "om de week", "elke dinsdag om half tien en elke donderdag om tien uur": from the days themselves, not from what was asked. */
function rhythmOf(slots: readonly [Slot, ...Slot[]], everyWeeks: number | null): string {
  if (everyWeeks !== null) return everyWeeks === 1 ? 'elke week' : everySoManyWeeks(everyWeeks);
  const days = [...usualTimes(slots).values()].toSorted((a, b) => a.start.dayOfWeek - b.start.dayOfWeek);
  const each = [...Map.groupBy(days, ({ start }) => spokenMoment(start).time)].map(
    ([time, at]) => `elke ${inARow(at.map(({ start }) => spokenMoment(start).weekday))} om ${time}`,
  );
  return inARow(each);
}

const inARow = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

const untilLast = (slots: readonly Slot[]): string => {
  const last = slots.at(-1);
  return last === undefined ? '' : ` tot en met ${sayDate(last.start.toPlainDate())}`;
};

/** Of each weekday the first place at the time that most of them have. */
function usualTimes(slots: readonly [Slot, ...Slot[]]): ReadonlyMap<number, Slot> {
  const timeOf = ({ start }: Slot): string => start.toPlainTime().toString();
  return new Map(
    [...Map.groupBy(slots, ({ start }) => start.dayOfWeek)].flatMap(([weekday, own]) => {
      const [most] = [...Map.groupBy(own, timeOf).values()].toSorted((a, b) => b.length - a.length);
      return most?.[0] === undefined ? [] : [[weekday, most[0]] as const];
    }),
  );
}

/** Of a series on one weekday what is not at the time of the first; of any other what is not at the usual time of its weekday. */
function otherwise(slots: readonly [Slot, ...Slot[]]): readonly string[] {
  const [first, ...others] = slots;
  const usual = usualTimes(slots);
  return others
    .filter(({ start }) => {
      const of = usual.size === 1 ? first : usual.get(start.dayOfWeek);
      return of !== undefined && !start.toPlainTime().equals(of.start.toPlainTime());
    })
    .map(({ start }) => `Op ${spokenMoment(start).day} is het om ${spokenMoment(start).time}.`);
}

/** "twee keer per week", "om de week": as it was asked for. */
const often = (rhythm: SeriesRhythm): string => {
  if (rhythm.kind === 'per-week') return `${rhythm.times === 2 ? 'twee' : 'drie'} keer per week`;
  return everySoManyWeeks(rhythm.weeks);
};

const everySoManyWeeks = (weeks: number): string => (weeks === 2 ? 'om de week' : `elke ${weeks} weken`);
