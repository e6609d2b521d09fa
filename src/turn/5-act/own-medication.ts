import type { CallId, PatientId, PracticeId } from '../../domain/ids.ts';

/** What the practice knows that a patient uses. Read for requests of an identified caller; never told to anybody (S15). */
export interface MedicationRecord {
  of(
    request: { readonly practice: PracticeId; readonly call: CallId; readonly patient: PatientId },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'medication'; readonly medicines: readonly OwnMedicine[] }
    | { readonly kind: 'unreachable' }
  >;
}

export interface OwnMedicine {
  /** "metoprolol 50 mg" */
  readonly name: string;
  /** What patients call it: "bloeddrukpil". */
  readonly layWords: readonly string[];
}

/**
 * The medicines of a patient that these words name, by the first word of the name or by a lay word within a longer one
 * ("bloeddrukpillen"). Empty: none of them.
 */
export const namedIn = (said: readonly string[], own: readonly OwnMedicine[]): readonly OwnMedicine[] => {
  const words = said.join(' ').toLowerCase();
  return own.filter(({ name, layWords }) =>
    [name.split(' ')[0] ?? name, ...layWords].some((word) => words.includes(word.toLowerCase())),
  );
};
