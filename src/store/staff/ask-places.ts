import { z } from 'zod';
import type { AppointmentTypeId, PractitionerId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import type { Booker, Practice } from '../../domain/practice.ts';
import type { Place } from '../../http/contract/booking.ts';
import { type Refusal, whyNot } from '../../scheduling/appointment-rules.ts';
import { localTime, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

const takenRow = z.object({
  practitioner_id: z.string(),
  type_id: z.string(),
  starts: instant,
  ends: instant,
});

export interface WantedPlaces {
  readonly type: AppointmentTypeId;
  /** The appointment that moves; it is not in its own way. */
  readonly moving: string | null;
  readonly by: Booker;
  readonly hasReferral: boolean;
  readonly places: readonly Place[];
}

/**
 * For each place, in the order given, the rule by which the appointment may not stand there; null: it may. Null for all: the type
 * is not done here. One query, however many places: a screen asks for a whole week while something is being dragged.
 */
export async function askPlaces(
  session: Session,
  practice: Practice,
  wanted: WantedPlaces,
  now: Temporal.Instant,
): Promise<readonly (Refusal | null)[] | null> {
  const type = practice.appointmentTypes.find(({ id }) => id === wanted.type);
  if (type === undefined) return null;
  const starts = wanted.places.map(({ start }) =>
    Temporal.Instant.from(start).toZonedDateTimeISO(PRACTICE_TIME_ZONE),
  );
  const times = starts.map(({ epochMilliseconds }) => epochMilliseconds);
  const day = 86_400_000;
  const taken = await session.rows(
    takenRow,
    `select practitioner_id, type_id, starts, ends from appointments
     where (status = 'booked' or (status = 'held' and expires_at > $1)) and starts >= $2 and starts < $3
       and ($4::uuid is null or id <> $4::uuid)`,
    [
      now.toString(),
      Temporal.Instant.fromEpochMilliseconds(Math.min(...times) - day).toString(),
      Temporal.Instant.fromEpochMilliseconds(Math.max(...times) + 2 * day).toString(),
      wanted.moving,
    ],
  );
  const ofPractitioner = Map.groupBy(taken, ({ practitioner_id }) => practitioner_id);
  return starts.map((start, nth) => {
    const practitioner = asId<PractitionerId>(wanted.places[nth]?.practitioner ?? '');
    const there = ofPractitioner.get(practitioner) ?? [];
    const sameType = there.filter(
      ({ type_id, starts: at }) =>
        type_id === type.id && localTime(at.epochMilliseconds).toPlainDate().equals(start.toPlainDate()),
    );
    return whyNot(
      practice,
      { type, practitioner, start, by: wanted.by, hasReferral: wanted.hasReferral },
      {
        taken: there.map((one) => ({
          from: one.starts.epochMilliseconds,
          to: one.ends.epochMilliseconds,
        })),
        sameType: sameType.length,
      },
      now,
    );
  });
}
