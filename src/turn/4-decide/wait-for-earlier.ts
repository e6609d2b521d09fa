import type { WantedSlot } from '../../domain/decision.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { StandsOnWaitingList } from '../../domain/waiting.ts';
import { asksForList } from './asks-to-wait.nl.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';
import { matchOffered, wantedSlot, withoutMoment } from './wanted-slot.ts';

const EARLIER = [
  'wachtlijst',
  'eerder',
  'sneller',
  'zo lang wachten',
  'te lang wachten',
  'duurt te lang',
  'duurt lang',
  'dat is pas',
];
/** Earlier on the same day is another time, and no longer wait. */
const ON_THE_DAY = ['eerder op de dag', 'eerder die dag', 'iets eerder', 'wat eerder op'];

/** Whether this practice keeps a list of who wants to come sooner. */
export const keepsList = ({ practice }: DialogueContext): boolean => practice.waitingList !== null;

/** Whether the caller wants to come sooner than what was offered, in a practice that keeps a list of those who do. */
export const wantsEarlier = (text: string, context: DialogueContext): boolean =>
  keepsList(context) && holdsAny(text, EARLIER) && !holdsAny(text, ON_THE_DAY);

/** Whether they stand on the list already, since this call, for the kind of appointment that it is about now. */
export const isWaiting = (
  dialogue: Dialogue,
): dialogue is Dialogue & { readonly waiting: NonNullable<Dialogue['waiting']> } =>
  dialogue.waiting !== null && dialogue.waiting.type === dialogue.type;

/** Whether the list itself is asked for. */
export const asksToWait = (text: string, context: DialogueContext): boolean =>
  keepsList(context) && asksForList(text);

/** "Zal ik u op de wachtlijst zetten?" What was offered stays held. Who has asked for it is put on it. */
export function offerWaitingList(dialogue: Dialogue, context: DialogueContext): Decided {
  if (isWaiting(dialogue)) return waitsAlready(dialogue, context);
  return dialogue.waits ? join(dialogue, context) : ask(dialogue, 'join-waiting-list', context);
}

/**
 * What could be earlier is looked for first: only of the first places of all is it certain that there is none. `search` looks
 * before the day of the first offer.
 */
export function seekEarlier(
  dialogue: Dialogue,
  context: DialogueContext,
  search: (dialogue: Dialogue) => Decided,
): Decided {
  const { known, refusedStarts, offered } = dialogue;
  const [first] = offered;
  const wasFree = known.date === undefined && refusedStarts.length === 0;
  if (first === undefined || wasFree) return offerWaitingList(dialogue, context);
  const before = first.start.toPlainDate().subtract({ days: 1 });
  const today = context.now.toPlainDate();
  if (Temporal.PlainDate.compare(before, today) < 0) return offerWaitingList(dialogue, context);
  return search({ ...dialogue, seeking: 'earlier', known: { ...known, date: `${today}/${before}` } });
}

/** The answer to "zal ik u op de wachtlijst zetten?". A new moment is looked for by the wish itself, before this. */
export function answerToJoining(
  dialogue: Dialogue,
  { yesNo, choice }: Slots,
  text: string,
  context: DialogueContext,
): Decided {
  const { offered, type, identification } = dialogue;
  if (identification.patient === null || type === null)
    throw new Error('the waiting list was offered before who and what were known');
  const chosen = matchOffered(offered, { ...(choice === undefined ? {} : { choice }) });
  if (chosen !== null) return ask({ ...dialogue, chosen }, 'confirm-slot', context);
  if (yesNo === 'yes' || (yesNo === undefined && asksToWait(text, context))) return join(dialogue, context);
  if (yesNo === undefined && choice !== 'none') return afterMisunderstanding(dialogue, context);
  if (offered.length > 0) return ask(dialogue, 'choose-slot', context);
  // Who only wanted to come sooner keeps what there is.
  if (dialogue.about !== null && yesNo === 'no')
    return ask({ ...dialogue, about: null, waits: false }, 'anything-else', context, [{ phrase: 'kept' }]);
  // All days were looked through: asking which one suits would bring the same again, and again.
  return dialogue.allTaken
    ? ringDesk(dialogue, 'not-understood')
    : ask({ ...dialogue, known: withoutMoment(dialogue.known) }, 'day', context);
}

function join(dialogue: Dialogue, context: DialogueContext): Decided {
  const { patient } = dialogue.identification;
  if (patient === null || dialogue.type === null)
    throw new Error('nobody joins the waiting list before who and what are known');
  return {
    say: [],
    next: {
      kind: 'act',
      action: {
        kind: 'join-waiting-list',
        patient,
        wanted: waitedFor(dialogue, context),
        insteadOf: dialogue.about?.id ?? null,
      },
    },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

/** Days until the first place that there is now; that place itself is no gain. */
function waitedFor(dialogue: Dialogue, context: DialogueContext): Omit<WantedSlot, 'notStarts'> {
  const { type, offered, about } = dialogue;
  if (type === null) throw new Error('nobody waits for nothing');
  const {
    notStarts: _notStarts,
    notDays: _notDays,
    at: _at,
    ...wanted
  } = wantedSlot(dialogue, type, context);
  const first = offered[0]?.start ?? about?.start;
  if (first === undefined || wanted.days !== null) return wanted;
  const today = context.now.toPlainDate();
  const before = first.toPlainDate().subtract({ days: 1 });
  return {
    ...wanted,
    days: { from: today, to: Temporal.PlainDate.compare(before, today) < 0 ? today : before },
  };
}

/** Read back from the list; then one of the offered times may be taken meanwhile. */
export function afterJoining(
  dialogue: Dialogue,
  outcome:
    | { readonly kind: 'waiting-list-joined'; readonly stands: StandsOnWaitingList }
    | { readonly kind: 'waiting-list-not-joined' },
  context: DialogueContext,
): Decided {
  if (outcome.kind === 'waiting-list-not-joined') {
    return after([{ phrase: 'waiting-list-not-joined' }], ringDesk(dialogue, 'not-understood'));
  }
  const { stands } = outcome;
  const state: Dialogue = {
    ...dialogue,
    waiting: { entry: stands.entry, type: stands.wanted.type },
    waits: false,
    seeking: null,
    somethingDone: true,
  };
  // Who waits to come sooner must not think that the appointment is gone.
  const keeps = state.about !== null && state.offered.length === 0;
  return ask(state, state.offered.length > 0 ? 'book-meanwhile' : 'anything-else', context, [
    { phrase: 'waiting-list-joined', stands },
    ...(keeps ? [{ phrase: 'kept' } as const] : []),
  ]);
}

/** Who stands on the list and wants none of the later places keeps the place on the list. */
export const waitsAlready = (dialogue: Dialogue, context: DialogueContext): Decided =>
  ask({ ...dialogue, offered: [], chosen: null }, 'anything-else', context, [{ phrase: 'waits-already' }]);

/** "Wilt u intussen een van de tijden die ik noemde?" */
export function answerMeanwhile(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided {
  const chosen = matchOffered(dialogue.offered, slots);
  if (chosen !== null) return ask({ ...dialogue, chosen }, 'confirm-slot', context);
  if (slots.yesNo === 'yes') return ask(dialogue, 'choose-slot', context);
  if (slots.yesNo === 'no' || slots.choice === 'none') {
    return ask({ ...dialogue, offered: [], chosen: null }, 'anything-else', context);
  }
  return afterMisunderstanding(dialogue, context);
}
