import { asId, type CallId } from '../../domain/ids.ts';
import { isOpenAt } from '../../scheduling/opening-windows.ts';
import { RUNG_MS } from '../../turn/5-act/connect-human.ts';
import type { CallEvent, CallOutcome } from '../../turn/journal.ts';
import { startConversation } from '../../turn/turn.ts';
import type { Conversation } from '../../turn/turn-ports.ts';
import { createCallNotes, type LiveEvent } from '../call-notes.ts';
import { briefCaller } from '../caller/brief.ts';
import { e164 } from '../caller/spoken-answers.ts';
import type { Report, SaidLine } from '../report.ts';
import { reportCall } from '../report-call.ts';
import type { Scenario } from '../scenario.ts';
import type { RehearsalWorld } from '../world.ts';
import { createRestWatch } from './at-rest.ts';
import { scriptedHumans } from './scripted-humans.ts';
import { seatCaller } from './text-caller.ts';
import { textMouth } from './text-mouth.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** No call of ours takes a tenth of this; a dialogue that goes in circles must not hang the rehearsal. */
const LONGEST_CALL_MS = 30 * 60_000;
/** A typed caller waits in virtual time: how long a busy machine takes over two hundred of them says nothing about a call. */
const ACT_WITHIN_MS = 30_000;

export interface TextCallOptions {
  /** Hears each line as it is spoken. */
  readonly live?: (line: SaidLine | LiveEvent) => void;
}

/**
 * Plays one scenario through the dialogue of a call without audio: real stages, real actions in the world that is given, and
 * virtual time. Never rejects for what a call can do; `outcome` is `failed` when the dialogue came to a standstill.
 */
export async function playInText(
  scenario: Scenario,
  openWorld: (now: () => Temporal.ZonedDateTime) => Promise<RehearsalWorld>,
  signal: AbortSignal,
  { live = () => undefined }: TextCallOptions = {},
): Promise<Report> {
  const call = asId<CallId>(crypto.randomUUID());
  const brief = briefCaller(scenario);
  const clock = createVirtualClock(scenario.now);
  const world = await openWorld(clock.now);
  const rest = createRestWatch();
  const notes = createCallNotes(live);
  const { practice, actions } = world;
  const number = brief.phone === null ? null : e164(brief.phone);
  const note = (event: CallEvent): void => {
    const at = clock.now().toInstant();
    world.journal.write({ call, practice: practice.id, at, atMs: Math.round(clock.stopwatch()), event });
    notes.event(event, clock.stopwatch());
  };
  note({ kind: 'answered', from: number, dialled: practice.dialledNumbers[0] ?? '', ear: 'text' });

  // The mouth and the caller speak to the conversation, the conversation to them: nothing happens before it exists.
  let happened: Conversation['happened'] = () => undefined;
  const caller = seatCaller(brief, clock, notes, (happening) => happened(happening));
  const mouth = textMouth(clock, note, caller, () => happened({ kind: 'fell-silent' }));
  const conversation = startConversation({
    call,
    practice,
    callBackNumber: number,
    lastNames: world.lastNames,
    actions: {
      agenda: rest.watch(actions.agenda),
      ...(actions.together === undefined ? {} : { together: rest.watch(actions.together) }),
      patients: rest.watch(actions.patients),
      worklist: rest.watch(actions.worklist),
      callbacks: rest.watch(actions.callbacks),
      ...(actions.consents === undefined ? {} : { consents: rest.watch(actions.consents) }),
      ...(actions.intakes === undefined ? {} : { intakes: rest.watch(actions.intakes) }),
      ...(actions.waitingList === undefined ? {} : { waitingList: rest.watch(actions.waitingList) }),
      ...(actions.medication === undefined ? {} : { medication: rest.watch(actions.medication) }),
      channels: actions.channels,
    },
    actWithinMs: ACT_WITHIN_MS,
    connect: scriptedHumans(scenario.facts.humanAvailable, clock, notes),
    rungMs: RUNG_MS,
    mouth,
    expect: () => undefined,
    note,
    now: clock.now,
    isOpen: (at) => isOpenAt(practice, at.toInstant()),
    after: clock.after,
  });
  happened = conversation.happened;
  let outcome: CallOutcome | null = null;
  void conversation.ended.then((ended) => {
    outcome = ended.outcome;
  });
  for (;;) {
    await rest.atRest();
    if (outcome !== null || signal.aborted || clock.stopwatch() > LONGEST_CALL_MS || !clock.next()) break;
  }
  await world.journal.settled(call, signal);
  const record = await world.record(call, signal);
  const unended = 'the dialogue came to a standstill';
  return reportCall({ scenario, brief, notes, record, outcome, unended, ear: 'text' });
}
