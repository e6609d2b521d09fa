import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../../../src/http/contract/agenda.ts';
import type { Place, Placed, PlacesAnswered, PlacesAsked } from '../../../../src/http/contract/booking.ts';
import type { FoundPatient } from '../../../../src/http/contract/patients.ts';
import type { Waiting } from '../../../../src/http/contract/waiting-list.ts';
import { ask } from '../../api/ask.ts';
import { newId } from '../../api/new-id.ts';
import { useMe } from '../../api/session.tsx';

/** What looks for its place in the agenda. */
export type Wanted =
  | { readonly kind: 'move'; readonly appointment: Appointment; readonly hasReferral: boolean }
  | {
      readonly kind: 'book';
      readonly type: string;
      readonly patient: FoundPatient;
      readonly reason: string;
      readonly hasReferral: boolean;
    }
  | { readonly kind: 'offer'; readonly waiting: Waiting };

/** What became of it. `placed` only after the server read it back. */
export type Outcome =
  | { readonly kind: 'placed'; readonly wanted: Wanted; readonly placed: Placed; readonly undone: boolean }
  | { readonly kind: 'offered'; readonly waiting: Waiting };

export const typeOf = (wanted: Wanted): string =>
  wanted.kind === 'move'
    ? wanted.appointment.typeId
    : wanted.kind === 'book'
      ? wanted.type
      : wanted.waiting.typeId;

export interface Placing {
  readonly wanted: Wanted | null;
  readonly outcome: Outcome | null;
  readonly isBusy: boolean;
  readonly error: unknown;
  begin(wanted: Wanted): void;
  stop(): void;
  drop(at: Place): void;
  /** Puts what was moved back to where it stood. */
  undo(): void;
  /** Takes the notice of what was done away. */
  close(): void;
}

/**
 * From choosing a place to what was read back. Each press has its own key, so that a press that is repeated after a lost answer places
 * once. Nothing is shown as done before the server says so.
 */
export function usePlacing(): Placing {
  const me = useMe();
  const client = useQueryClient();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = useMutation({
    mutationFn: ({ what, at }: { what: Wanted; at: Place; undone: boolean }) => place(what, at, me.csrf),
    onSuccess: (made, { what, undone }) => {
      setOutcome('waiting' in made ? made : { kind: 'placed', wanted: what, placed: made.placed, undone });
      setWanted(null);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['agenda'] });
      void client.invalidateQueries({ queryKey: ['places'] });
      void client.invalidateQueries({ queryKey: ['waiting-list'] });
      void client.invalidateQueries({ queryKey: ['today'] });
    },
  });
  return {
    wanted,
    outcome,
    isBusy: send.isPending,
    error: send.error,
    begin(what) {
      send.reset();
      setOutcome(null);
      setWanted(what);
    },
    stop() {
      send.reset();
      setWanted(null);
    },
    drop(at) {
      if (wanted !== null && !send.isPending) send.mutate({ what: wanted, at, undone: false });
    },
    undo() {
      if (outcome?.kind !== 'placed' || outcome.wanted.kind !== 'move') return;
      const { appointment, hasReferral } = outcome.wanted;
      send.mutate({
        what: { kind: 'move', appointment: outcome.placed.appointment, hasReferral },
        at: { practitioner: appointment.practitioner, start: appointment.from },
        undone: true,
      });
    },
    close() {
      send.reset();
      setOutcome(null);
    },
  };
}

async function place(
  wanted: Wanted,
  at: Place,
  csrf: string,
): Promise<{ readonly kind: 'placed'; readonly placed: Placed } | Extract<Outcome, { kind: 'offered' }>> {
  const key = newId();
  switch (wanted.kind) {
    case 'move':
      return {
        kind: 'placed',
        placed: await ask<Placed>('POST', `/api/appointments/${wanted.appointment.id}/move`, {
          body: { to: at, hasReferral: wanted.hasReferral, tell: false, key },
          csrf,
        }),
      };
    case 'book': {
      const { type, patient, reason, hasReferral } = wanted;
      return {
        kind: 'placed',
        placed: await ask<Placed>('POST', '/api/appointments', {
          body: {
            at,
            type,
            patient: patient.id,
            reason: reason.trim() === '' ? null : reason,
            hasReferral,
            tell: false,
            key,
          },
          csrf,
        }),
      };
    }
    case 'offer':
      return {
        kind: 'offered',
        waiting: await ask<Waiting>('POST', `/api/waiting-list/${wanted.waiting.id}/offer`, {
          body: { at },
          csrf,
        }),
      };
  }
}

/** The most that the server answers at once is 500 (`contract/booking.ts`). */
const PLACES_AT_ONCE = 480;

/** For each place why it may not be, by `placeKey`; null: it may. Absent: not asked, or not answered yet. */
export type Refusals = ReadonlyMap<string, string | null>;

export const placeKey = ({ practitioner, start }: Place): string => `${practitioner} ${start}`;

export interface Question {
  readonly type: string;
  readonly moving: string | null;
  readonly hasReferral: boolean;
  readonly as: PlacesAsked['as'];
}

export const questionOf = (wanted: Wanted): Question => ({
  type: typeOf(wanted),
  moving: wanted.kind === 'move' ? wanted.appointment.id : null,
  hasReferral: wanted.kind === 'offer' ? true : wanted.hasReferral,
  as: 'self',
});

/** Asks of many places at once whether something may stand there. */
export function useRefusals(question: Question | null, places: readonly Place[]) {
  const me = useMe();
  return useQuery({
    queryKey: ['places', question, places.length, places.at(0)?.start, places.at(-1)?.start],
    enabled: question !== null && places.length > 0,
    queryFn: () => askRefusals(question, places, me.csrf),
  });
}

export async function askRefusals(
  question: Question | null,
  places: readonly Place[],
  csrf: string,
): Promise<Refusals> {
  const parts = Array.from({ length: Math.ceil(places.length / PLACES_AT_ONCE) }, (_, nth) =>
    places.slice(nth * PLACES_AT_ONCE, (nth + 1) * PLACES_AT_ONCE),
  );
  const answers = await Promise.all(
    parts.map((part) =>
      ask<PlacesAnswered>('POST', '/api/agenda/places', { body: { ...question, places: part }, csrf }),
    ),
  );
  const refusals = answers.flatMap((answer) => answer.refusals);
  return new Map(places.map((one, nth) => [placeKey(one), refusals[nth]?.words ?? null]));
}
