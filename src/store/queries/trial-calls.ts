import { TRIAL_CALLER } from '../../domain/trial-call.ts';

/** Whether a row with `practice_id` and `call_id` is of a call that tries Balie out; one that no call made is not. `of`: its alias. */
export const ofTrial = (of: string): string =>
  `exists (select from calls tried where tried.practice_id = ${of}.practice_id and tried.id = ${of}.call_id
    and tried.from_number = '${TRIAL_CALLER}')`;
