import type { BookedAppointment, Slot } from '../../domain/appointment.ts';
import type { PatientId } from '../../domain/ids.ts';
import type { PersonMeant } from '../../domain/person-meant.ts';
import type { Reply } from '../../domain/reply.ts';
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
    case 'offer-series':
      return [...series(reply.slots, reply.missing), 'Zal ik ze zo inplannen?'];
    case 'offer-side-by-side':
      return [
        `Ik heb twee plekken na elkaar: ${momentOf(reply.first)}, en om ${sayTime(reply.second.start.toPlainTime())}.`,
        'Zal ik ze zo inplannen?',
      ];
    case 'booked-one-of':
      return [booked(reply.appointment, reply.person)];
    case 'booked-series':
      return bookedSeries(reply.appointments, reply.missing, reply.person);
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
function series(slots: readonly Slot[], missing: readonly Temporal.PlainDate[]): readonly string[] {
  const [first, ...others] = slots;
  if (first === undefined) return [];
  return [
    `Ik heb ${slots.length} plekken: de eerste ${momentOf(first)}, daarna elke week.`,
    ...otherwise(first, others),
    ...missing.map((day) => `Op ${sayDate(day)} is er geen plek.`),
  ];
}

function bookedSeries(
  [first, ...others]: readonly [BookedAppointment, ...BookedAppointment[]],
  missing: readonly Temporal.PlainDate[],
  person: PersonMeant | undefined,
): readonly string[] {
  const last = others.at(-1) ?? first;
  return [
    `Ik heb voor ${forWhom(first.patient, person)} ${others.length + 1} afspraken ingepland: de eerste ${momentOf(first)}, daarna elke week tot en met ${sayDate(last.start.toPlainDate())}.`,
    ...otherwise(first, others),
    ...missing.map((day) => `Op ${sayDate(day)} is er geen afspraak.`),
  ];
}

function otherwise(first: Slot, others: readonly Slot[]): readonly string[] {
  const usual = first.start.toPlainTime();
  return others
    .filter(({ start }) => !start.toPlainTime().equals(usual))
    .map(({ start }) => `Op ${spokenMoment(start).day} is het om ${spokenMoment(start).time}.`);
}
