import type { Dialogue, Step } from './4-decide/dialogue.ts';

/** What of a conversation is shown to whoever follows it. In the order in which it is shown. */
export type KnownSlot =
  | 'name'
  | 'date-of-birth'
  | 'postcode'
  | 'phone'
  | 'practitioner'
  | 'date'
  | 'time'
  | 'medicine'
  | 'reason';

/** Where a conversation is. It is watched while it goes on and kept nowhere: the journal holds what was said. */
export interface Progress {
  /** The question that was asked last. */
  readonly step: Step;
  /** Which time that question is asked, because its answer was not understood or fitted nobody. From 1. */
  readonly attempt: number;
  /** Who the call is about was found among the patients. */
  readonly recognised: boolean;
  /** What was heard so far, each as it was understood last. */
  readonly known: readonly { readonly slot: KnownSlot; readonly value: string }[];
}

/** Follows one conversation: each state of the dialogue -> where it is. */
export function followProgress(): (dialogue: Dialogue) => Progress {
  let last: { readonly step: Step; readonly missed: number; readonly attempt: number } | null = null;
  return (dialogue) => {
    const { step, misunderstood, identification } = dialogue;
    const missed = misunderstood + identification.failedTries;
    const again = last?.step === step;
    const attempt = again && last !== null ? last.attempt + (missed > last.missed ? 1 : 0) : 1;
    last = { step, missed, attempt };
    return { step, attempt, recognised: identification.patient !== null, known: knownOf(dialogue) };
  };
}

function knownOf({ known, identification }: Dialogue): Progress['known'] {
  const name = [known.name?.first, known.name?.last].filter((part) => part !== undefined).join(' ');
  const values: readonly (readonly [KnownSlot, string | undefined])[] = [
    ['name', name === '' ? undefined : name],
    ['date-of-birth', identification.dateOfBirth?.toString() ?? known.dateOfBirth],
    ['postcode', known.postcode],
    ['phone', known.phone],
    ['practitioner', known.practitioner],
    ['date', known.date],
    ['time', known.time],
    ['medicine', known.medicine?.join(', ')],
    ['reason', known.reason],
  ];
  return values.flatMap(([slot, value]) => (value === undefined || value === '' ? [] : [{ slot, value }]));
}
