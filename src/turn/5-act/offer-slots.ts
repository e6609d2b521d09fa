import type { HeldSlot, Slot } from '../../domain/appointment.ts';
import type { Outcome, WantedSlot } from '../../domain/decision.ts';
import type { CallId } from '../../domain/ids.ts';
import type { ActContext } from './act.ts';
import type { Agenda } from './agenda.ts';
import { type SearchSpan, searchSpan, spansAround } from './search-span.ts';
import { whyClosed } from './why-closed.ts';

/** Long enough to choose, confirm and be asked again; short enough that a lost call does not block the agenda. */
const HOLD_SECONDS = 300;
/** Neighbouring starts are no choice: the second offer is at least this much later than the first, when there is one. */
const APART_MINUTES = 60;
const CANDIDATES = 60;
/** When two hundred callers ask at once, sixty places are gone before the last of them holds one; there are later ones. */
const MOST_LOOKS = 12;
/** So many places gone means that many are asking: looking again is better than trying what others try too. */
const CROWDED = 3;

/** Finds two free slots that fit and holds both, so that what is offered can still be booked. */
export async function offerSlots(
  wanted: WantedSlot,
  agenda: Agenda,
  context: Pick<ActContext, 'practice' | 'call' | 'now'>,
  signal: AbortSignal,
  {
    holdSeconds = HOLD_SECONDS,
    keepHeld = false,
  }: { readonly holdSeconds?: number; readonly keepHeld?: boolean } = {},
): Promise<Outcome> {
  const { practice, call, now } = context;
  const span = searchSpan(wanted.days, now());
  if (span === null) return { kind: 'no-slots' };

  if (!keepHeld) await agenda.releaseHolds(practice.id, call, signal);
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const looked = await lookOnce(wanted, { ...span, look, holdSeconds }, agenda, context, signal);
    if (looked.kind === 'slots-held' || looked.kind === 'agenda-unreachable') return looked;
    if (looked.kind === 'nothing-free') break;
  }
  const why = whyClosed(practice, wanted);
  return { kind: 'no-slots', ...(why === null ? {} : { why }) };
}

type Looked =
  | Extract<Outcome, { readonly kind: 'slots-held' | 'agenda-unreachable' }>
  | { readonly kind: 'nothing-free' }
  /** Others took every place that was seen, between looking and holding. */
  | { readonly kind: 'all-taken-meanwhile' };

async function lookOnce(
  wanted: WantedSlot,
  span: SearchSpan & { readonly look: number; readonly holdSeconds: number },
  agenda: Agenda,
  { practice, call }: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<Looked> {
  const seen: Slot[] = [];
  for (const { from, to } of spansAround(span, wanted.notDays)) {
    const found = await agenda.freeSlots(
      {
        practice: practice.id,
        type: wanted.type,
        practitioner: wanted.practitioner,
        from,
        to,
        between: wanted.between,
        notWeekdays: wanted.notWeekdays,
        limit: CANDIDATES * span.look,
      },
      signal,
    );
    if (found.kind === 'agenda-unreachable') return found;
    seen.push(...found.slots);
  }
  const free = nearestFirst(
    seen.filter((slot) => !wanted.notStarts.some((start) => sameStart(start, slot.start))),
    wanted.at,
  );

  const held: HeldSlot[] = [];
  let taken = 0;
  for (const slot of inOrderOfOffer(span.look === 1 ? free : startingAt(free, ownNumber(call)))) {
    if (held.length === 2 || taken === CROWDED) break;
    const hold = await agenda.hold(
      { practice: practice.id, call, type: wanted.type, slot, forSeconds: span.holdSeconds },
      signal,
    );
    if (hold.kind === 'agenda-unreachable') return hold;
    if (hold.kind === 'held') held.push(hold.slot);
    // Taken by somebody else between looking and holding: the next one is tried.
    else taken += 1;
  }
  if (wanted.at === undefined) held.sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));
  if (held.length > 0) return { kind: 'slots-held', slots: held };
  return { kind: free.length === 0 ? 'nothing-free' : 'all-taken-meanwhile' };
}

/** A number that differs from call to call, so that those who look again do not all try the same place first. */
const ownNumber = (call: CallId): number =>
  [...call].reduce((number, sign) => (number * 31 + sign.charCodeAt(0)) >>> 0, 0);

const startingAt = (slots: readonly Slot[], number: number): readonly Slot[] => {
  const from = slots.length === 0 ? 0 : number % slots.length;
  return [...slots.slice(from), ...slots.slice(0, from)];
};

/** The first free slot, then those well apart from it, then the neighbours as a last choice. Same start elsewhere is no choice. */
function inOrderOfOffer(free: readonly Slot[]): readonly Slot[] {
  const [first, ...others] = free;
  if (!first) return [];
  const different = others.filter((slot) => !sameStart(slot.start, first.start));
  const apart = different.filter(
    (slot) => Math.abs(first.start.until(slot.start).total('minutes')) >= APART_MINUTES,
  );
  return [first, ...apart, ...different.filter((slot) => !apart.includes(slot))];
}

/** Who says "om acht uur" is offered eight o'clock, when it is free, before half past seven. */
function nearestFirst(free: readonly Slot[], at: WantedSlot['at']): readonly Slot[] {
  if (at === undefined) return free;
  const away = ({ start }: Slot) => Math.abs(start.toPlainTime().since(at).total('minutes'));
  return free.toSorted((a, b) => away(a) - away(b));
}

const sameStart = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean =>
  Temporal.Instant.compare(a.toInstant(), b.toInstant()) === 0;
