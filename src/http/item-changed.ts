import { Refusal } from './faults.ts';

/** Closed items stay at hand for the day, so that closing can be undone. */
export const DONE_FOR_HOURS = 24;

type Refused =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-possible' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string; readonly agoSeconds?: number | undefined };

/**
 * What came of changing an item, when it was changed; else throws NOT_FOUND, NOT_POSSIBLE or CHANGED_MEANWHILE. `whatNow`: what somebody
 * whom another was before sees or does next; `notPossible`: in place of the sentence of that code.
 */
export function unlessRefused<Result extends { readonly kind: 'changed' } | Refused>(
  result: Result,
  { whatNow, notPossible }: { readonly whatNow: string; readonly notPossible?: string },
): Extract<Result, { readonly kind: 'changed' }> {
  switch (result.kind) {
    case 'not-found':
      throw new Refusal('NOT_FOUND');
    case 'not-possible':
      throw new Refusal('NOT_POSSIBLE', notPossible);
    case 'changed-meanwhile':
      throw new Refusal(
        'CHANGED_MEANWHILE',
        result.agoSeconds === undefined
          ? `${result.by} was u net voor. ${whatNow}`
          : `${result.by} pakte dit ${result.agoSeconds} s eerder.`,
      );
    default:
      return result as Extract<Result, { readonly kind: 'changed' }>;
  }
}
