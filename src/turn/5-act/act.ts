import type { Action, Outcome, RingDesk } from '../../domain/decision.ts';
import type { CallId } from '../../domain/ids.ts';
import type { ForWhom } from '../../domain/meaning.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Agenda } from './agenda.ts';
import { bookAppointment } from './book-appointment.ts';
import type { AgendaTogether } from './book-several.ts';
import { bookTogether, holdPlacesOfSeries, holdPlacesSideBySide } from './book-together.ts';
import { type Consents, keepConsent } from './consents.ts';
import { cancelAppointment, findAppointments, moveAppointment } from './existing-appointments.ts';
import { identifyCaller } from './identify-caller.ts';
import { actOnIntake, type Intakes } from './intake.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { noteRequest } from './note-request.ts';
import { offerSlots } from './offer-slots.ts';
import type { MedicationRecord } from './own-medication.ts';
import type { PatientDirectory } from './patient-directory.ts';
import type { CallbackPromises } from './promise-callback.ts';
import { promiseCallback } from './promise-callback.ts';
import type { DeskRung } from './ring-desk.ts';
import { undoBooking, undoTogether } from './undo-booking.ts';
import type { WaitingList } from './waiting-list.ts';
import type { Worklist } from './worklist.ts';

/** What actions need of the world. Ports beside their user; `main.ts` connects the adapters. */
export interface ActPorts {
  readonly agenda: Agenda;
  readonly patients: PatientDirectory;
  readonly worklist: Worklist;
  readonly callbacks: CallbackPromises;
  /** Absent: no questionnaires are kept here. */
  readonly intakes?: Intakes;
  /** Absent: nobody can wait for an earlier place here, as with an agenda of somebody else. */
  readonly waitingList?: Pick<WaitingList, 'join' | 'giveUpFor'>;
  /** Absent: several appointments are not made at once here, as with an agenda of somebody else. */
  readonly together?: AgendaTogether;
  /** Absent: what patients use is not known here. */
  readonly medication?: MedicationRecord;
  /** Absent: nobody is asked for consent here. */
  readonly consents?: Consents;
  /** Channels that messages can go by on this installation. */
  readonly channels: readonly MessageChannel[];
  /** Rings a person of the practice for this caller; the telephone side of it lives in `hand-over.ts`. */
  readonly ringDesk: (signal: AbortSignal, asked: RingDesk) => Promise<DeskRung>;
}

export interface ActContext {
  readonly call: CallId;
  readonly practice: Practice;
  readonly now: () => Temporal.ZonedDateTime;
  readonly callBackNumber: string | null;
  /** Where the identified patient lives, as the practice has it; absent: not known. */
  readonly postcode?: string | null;
  /** For whom the caller said to call; absent or null: not said. */
  readonly about?: ForWhom | null;
  /** The caller's words so far, literally, for items that people must act on. */
  readonly words: readonly string[];
}

/** Longer than any action takes on a healthy machine, shorter than a caller waits in silence. */
const ACT_DEADLINE_MS = 5_000;
/** An action that obeys its deadline has told by then how far it came. */
const TELLS_WITHIN_MS = 500;

/**
 * Stage 5: does one thing and reads its outcome from the record. Never rejects for what can happen; ends with the deadline, in
 * milliseconds, also when what it waits for does not obey its signal.
 */
export async function act(
  action: Action,
  ports: ActPorts,
  context: ActContext,
  hungUp: AbortSignal,
  deadlineMs = ACT_DEADLINE_MS,
): Promise<Outcome> {
  // Ringing has its own deadline (S5: 30 s), and the conversation that follows has none.
  if (action.kind === 'ring-desk') return outcomeOfRinging(await ports.ringDesk(hungUp, action));
  const { promise: late, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve(outcomeWhenLate(action)), deadlineMs + TELLS_WITHIN_MS);
  const doing = perform(action, ports, context, hungUp, AbortSignal.timeout(deadlineMs));
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

type Quick = Exclude<Action, { kind: 'ring-desk' }>;

/** A caller who hangs up while something is being written still gets it: only the deadline ends what writes. */
async function perform(
  action: Quick,
  ports: ActPorts,
  context: ActContext,
  hungUp: AbortSignal,
  deadline: AbortSignal,
): Promise<Outcome> {
  const signal = AbortSignal.any([hungUp, deadline]);
  switch (action.kind) {
    case 'identify':
      return identifyCaller(action, ports.patients, context, signal);
    case 'offer-slots':
      return offerSlots(action.wanted, ports.agenda, context, signal, {
        keepHeld: action.keepHeld === true,
      });
    case 'book':
      return bookAppointment(action, ports, context, deadline);
    case 'find-appointments':
      return findAppointments(action, ports, context, signal);
    case 'cancel':
      return cancelAppointment(action, ports, context, deadline);
    case 'move':
      return moveAppointment(action, ports, context, deadline);
    case 'note-request':
      return noteRequest(action, ports, context, deadline);
    case 'join-waiting-list':
      return joinWaitingList(action, ports, context, deadline);
    case 'hold-series':
      return holdPlacesOfSeries(action, ports, context, signal);
    case 'hold-side-by-side':
      return holdPlacesSideBySide(action, ports, context, signal);
    case 'book-together':
      return bookTogether(action, ports, context, deadline);
    case 'keep-consent':
      return keepConsent(action, ports, context, deadline);
    case 'undo-booking':
      return undoBooking(action.appointment, ports, context, deadline);
    case 'undo-together':
      return undoTogether(action.appointments, ports, context, deadline);
    case 'promise-callback':
      return promiseCallback(action, ports, context, deadline);
    case 'begin-intake':
    case 'keep-answer':
    case 'finish-intake':
    case 'send-intake-link':
      return actOnIntake(action, ports, context, deadline);
  }
}

/** What is said of an action that never answered: nothing was done that we know of, and nothing is claimed. */
function outcomeWhenLate({ kind }: Quick): Outcome {
  switch (kind) {
    case 'note-request':
      return { kind: 'request-not-noted' };
    case 'promise-callback':
      return { kind: 'callback-not-noted' };
    case 'begin-intake':
    case 'keep-answer':
    case 'finish-intake':
      return { kind: 'intake-not-kept' };
    case 'send-intake-link':
      return { kind: 'intake-link-not-queued' };
    case 'join-waiting-list':
      return { kind: 'waiting-list-not-joined' };
    case 'keep-consent':
      return { kind: 'consent-not-kept' };
    default:
      return { kind: 'agenda-unreachable' };
  }
}

function outcomeOfRinging(reached: DeskRung): Outcome {
  return reached === 'connected'
    ? { kind: 'desk-connected' }
    : {
        kind: 'desk-not-reached',
        closed: reached === 'closed',
        ...(reached === 'left-alone' ? { leftAlone: true } : {}),
      };
}
