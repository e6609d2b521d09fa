import type { CallId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import type { ActPorts } from '../turn/5-act/act.ts';
import type { Journal } from '../turn/journal.ts';

/** The practice in which a rehearsal takes place, on a scratch database or on fakes. */
export interface RehearsalWorld {
  readonly practice: Practice;
  readonly lastNames: readonly string[];
  readonly actions: Omit<ActPorts, 'ringDesk'>;
  readonly journal: Journal;
  /** What is on record about this call, read afresh. */
  record(call: CallId, signal: AbortSignal): Promise<CallRecord>;
}

/** Rows and messages of one call. Moments are wall time of the practice, `2026-11-26T09:30`. */
export interface CallRecord {
  readonly appointments: readonly AppointmentRow[];
  readonly worklist: readonly WorklistRow[];
  readonly waitingList: readonly WaitingRow[];
  readonly transfers: readonly TransferRow[];
  readonly messages: readonly MessageRow[];
}

/** The record of a call that nobody saw. */
export const NOTHING_WRITTEN: CallRecord = {
  appointments: [],
  worklist: [],
  waitingList: [],
  transfers: [],
  messages: [],
};

export interface AppointmentRow {
  readonly status: 'booked' | 'cancelled';
  /** False: it was there before the call, which cancelled it. */
  readonly madeHere: boolean;
  readonly practitioner: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string | null;
}

export interface WorklistRow {
  readonly kind: string;
  readonly urgency: string;
  readonly wish: string;
  readonly words: readonly string[];
  readonly callBackNumber: string | null;
  readonly promisedBefore: string | null;
}

/** A place on the waiting list. */
export interface WaitingRow {
  readonly status: 'waiting' | 'served' | 'left';
  readonly type: string;
  /** Null: whoever is free. */
  readonly practitioner: string | null;
  /** ISO dates, both included; null: whenever. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

export interface TransferRow {
  readonly rung: string;
  readonly step: string;
  readonly reason: string | null;
  readonly confirmedBy: string | null;
  /** ISO 8601. */
  readonly at: string;
}

export interface MessageRow {
  readonly channel: string;
  readonly status: string;
  readonly template: string;
  /** As it is sent. */
  readonly subject: string;
  readonly text: string;
}
