import type { WantedCall } from '../../domain/call-moment.ts';
import { fingerprint } from './fingerprint.ts';
import type { PromisedWindow } from './promise-callback.ts';

/** For whoever rings: from when, or what the caller would rather have had. Nothing where no moment was named. */
export function whenToRing(wanted: WantedCall | undefined, window: PromisedWindow | null): readonly string[] {
  if (wanted === undefined) return [];
  const asked = inWriting(wanted);
  if (window === null || window.notThen) return [`Wilde gebeld worden: ${asked}. Dat is niet toegezegd.`];
  const from = window.from?.toLocaleString('nl-NL', MOMENT);
  return [`Wil gebeld worden: ${asked}.${from === undefined ? '' : ` Toegezegd: niet vóór ${from} uur.`}`];
}

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const MOMENT = { ...DAY, ...CLOCK } as const;

function inWriting({ days, between }: WantedCall): string {
  const day = (date: Temporal.PlainDate): string => date.toLocaleString('nl-NL', DAY);
  const onDays =
    days === null
      ? []
      : [days.from.equals(days.to) ? day(days.from) : `${day(days.from)} tot en met ${day(days.to)}`];
  const atTimes =
    between === null
      ? []
      : [
          `tussen ${between.from.toLocaleString('nl-NL', CLOCK)} en ${between.to.toLocaleString('nl-NL', CLOCK)} uur`,
        ];
  return [...onDays, ...atTimes].join(' ');
}

/** Part of a key; empty when the number of the call is to be rung as soon as can be. */
export const fingerprintOf = (number: string | null, wanted: WantedCall | undefined): string =>
  number === null && wanted === undefined ? '' : `:${fingerprint(number, wanted)}`;
