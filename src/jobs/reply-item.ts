import type { Wish } from '../domain/meaning.ts';
import type { RulesInForce } from '../turn/3-triage/own-rules.ts';
import { triage } from '../turn/3-triage/triage.ts';
import { type NewWorklistItem, urgencyOf } from '../turn/5-act/worklist.ts';
import type { ReplyMeaning } from './reply-words.ts';

/** What people are told that the patient wants. */
export const WISH_OF: Readonly<Partial<Record<ReplyMeaning, Wish>>> = {
  cancel: 'cancel',
  move: 'move',
  yes: 'book',
};

/** A message is read by the same rules as a call: who types that he cannot breathe is no less in danger. */
export function itemFor(
  { text }: { readonly text: string },
  rules: RulesInForce,
): Pick<NewWorklistItem, 'urgency' | 'alarms'> {
  const verdict = triage([{ text }], rules);
  if (verdict.kind === 'human-now') {
    return { urgency: urgencyOf(verdict.because.level), alarms: verdict.because.because };
  }
  return verdict.confirm === null && verdict.today.length === 0
    ? { urgency: 'normal', alarms: [] }
    : { urgency: verdict.confirm === null ? 'today' : 'urgent', alarms: verdict.today };
}
