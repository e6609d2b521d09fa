/**
 * Branded ids: swapped arguments do not compile (`cancel(appointment, by)` cannot be called as `cancel(by, appointment)`).
 * Values are UUIDs made by the store, except `PracticeId` in tests and `RuleId`, which is the file name of a triage rule.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PracticeId = Branded<'PracticeId'>;
export type PractitionerId = Branded<'PractitionerId'>;
export type PatientId = Branded<'PatientId'>;
export type AppointmentId = Branded<'AppointmentId'>;
export type AppointmentTypeId = Branded<'AppointmentTypeId'>;
export type HoldId = Branded<'HoldId'>;
export type WaitingEntryId = Branded<'WaitingEntryId'>;
export type WaitingOfferId = Branded<'WaitingOfferId'>;
export type CallId = Branded<'CallId'>;
export type WorklistItemId = Branded<'WorklistItemId'>;
export type MessageId = Branded<'MessageId'>;
export type IntakeId = Branded<'IntakeId'>;
export type RuleId = Branded<'RuleId'>;

/** Gives a plain string the brand of the id it is known to be. Use only at an edge: a parsed row, a parsed request, a literal. */
export const asId = <Id extends string>(value: string): Id => value as Id;
