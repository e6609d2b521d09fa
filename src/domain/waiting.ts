import type { WantedSlot } from './decision.ts';
import type { WaitingEntryId } from './ids.ts';
import type { MessageChannel } from './patient.ts';

/** How the practice offers a place that becomes free. */
export interface WaitingListSettings {
  /** How long an offered place is kept for those who were asked. */
  readonly holdMinutes: number;
  /** How many are asked at the same time; the first yes gets it. */
  readonly askAtOnce: number;
}

/** Somebody who waits for an earlier place. */
export interface WaitingPerson {
  readonly entry: WaitingEntryId;
  /** As spoken: "een afspraak bij de huisarts". */
  readonly typeName: string;
  /** Null: anybody who does this. */
  readonly practitionerName: string | null;
  readonly wanted: Omit<WantedSlot, 'notStarts'>;
  /** How an offer reaches them; null: people ring. */
  readonly channel: MessageChannel | null;
}

declare const readBack: unique symbol;

/** Read from the waiting list after the commit; "u staat op de wachtlijst" takes only this type (`read-back.ts` makes it). */
export type StandsOnWaitingList = WaitingPerson & { readonly [readBack]: 'waiting' };

/** How many minutes before a freed place it is offered at the latest. Ours. */
export const FREED_PLACES = {
  /** Somebody who says "toch niet" in the call itself finds the place free still. */
  after: 2,
  /** Who gets the place must be able to come: an answer counts until an hour before it. */
  answerBefore: 60,
  /** And has at least this long to answer; a place that is nearer is left to callers. */
  leastToAnswer: 15,
};
