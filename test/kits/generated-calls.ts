import { readdirSync, readFileSync } from 'node:fs';
import type { Expectation } from '../../src/domain/expectation.ts';
import { WISHES } from '../../src/domain/meaning.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { alarmCallers } from './alarm-callers.ts';
import { aConversation, CALL, type Humans, MARIA } from './conversation.ts';
import { mishear, seeded } from './mishear.ts';
import { aPatient, aPractice } from './practice-builders.ts';

/** What a caller does in one turn. */
export type CallerDoes =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'presses'; readonly keys: string }
  | { readonly kind: 'mumbles' }
  | { readonly kind: 'waits'; readonly ms: number };

export type GeneratedCall = ReturnType<typeof aConversation>;

/** Longer than any call that goes well. */
const MOST_TURNS = 18;

/**
 * A caller made from a seed: wishes in the words of test/callers, answers that fit what was asked and some that do not, keys,
 * mumbling, silence, an alarm now and then, and humans who pick up or do not. New wishes come in by themselves.
 */
export async function playGenerated(
  seed: number,
  after: (call: GeneratedCall, done: readonly CallerDoes[]) => void = () => undefined,
): Promise<GeneratedCall> {
  const { call, chance, pick } = await open(seed);
  let over = false;
  void call.ended.then(() => {
    over = true;
  });
  const done: CallerDoes[] = [];
  after(call, done);
  for (let turn = 0; turn < MOST_TURNS && !over; turn += 1) {
    const does = nextTurn(call.asked(), chance, pick);
    done.push(does);
    await perform(call, does);
    if (!over) after(call, done);
  }
  await call.happens({ kind: 'caller-hung-up' });
  return call;
}

/** The same call again, up to what the caller did. */
export async function replay(seed: number, done: readonly CallerDoes[]): Promise<GeneratedCall> {
  const { call } = await open(seed);
  for (const does of done) await perform(call, does);
  return call;
}

async function open(seed: number): Promise<{ call: GeneratedCall; chance: () => number; pick: Pick }> {
  const chance = seeded(seed);
  const pick = <Of>(from: readonly Of[]): Of => from[Math.floor(chance() * from.length)] as Of;
  const call = aConversation({
    humans: pick(HUMANS),
    now: pick(MOMENTS),
    practice: pick(PRACTICES),
    ...(chance() < 0.1 ? { callBackNumber: null } : {}),
  });
  await bookBefore(call, Math.floor(chance() * 3));
  if (chance() < 0.3) pick(TROUBLES)(call);
  await call.fallSilent();
  return { call, chance, pick };
}

/** Maria has so many appointments already, made in an earlier call: something to move, to cancel and to be late for. */
async function bookBefore({ agenda, practice, time }: GeneratedCall, appointments: number): Promise<void> {
  const [type] = practice.appointmentTypes;
  if (type === undefined) throw new Error('the practice has no appointment types');
  const signal = new AbortController().signal;
  const at = { practice: practice.id, type: type.id };
  for (let made = 0; made < appointments; made += 1) {
    const found = await agenda.freeSlots(
      {
        ...at,
        practitioner: null,
        from: time.now(),
        to: time.now().add({ days: 14 }),
        between: null,
        notWeekdays: [],
        limit: 40,
      },
      signal,
    );
    const slot = found.kind === 'slots' ? found.slots.at(made * 20) : undefined;
    if (slot === undefined) throw new Error('the practice has no free place in two weeks');
    const held = await agenda.hold({ ...at, call: CALL, slot, forSeconds: 60 }, signal);
    if (held.kind !== 'held') throw new Error('a free place cannot be held');
    await agenda.book(
      {
        ...at,
        call: CALL,
        hold: held.slot.hold,
        patient: aPatient().id,
        reason: null,
        idempotencyKey: `before:${made}`,
        confirmation: null,
      },
      signal,
    );
  }
}

async function perform(call: GeneratedCall, does: CallerDoes): Promise<void> {
  switch (does.kind) {
    case 'says':
      return call.says(does.text);
    case 'presses':
      return call.presses(does.keys);
    case 'mumbles':
      return call.mumbles();
    case 'waits':
      await call.fallSilent();
      return call.time.advance(does.ms);
  }
}

type Pick = <Of>(from: readonly Of[]) => Of;

function nextTurn(asked: Expectation | null, chance: () => number, pick: Pick): CallerDoes {
  const kind = chance();
  if (kind < 0.03) return { kind: 'mumbles' };
  if (kind < 0.06) return { kind: 'waits', ms: pick([5_000, 11_000, 21_000, 40_000]) };
  if (kind < 0.09) return { kind: 'presses', keys: pick(['1', '0', '2', '3', '12031954', '9']) };
  if (kind < 0.11) return { kind: 'says', text: pick(ALARMS) };
  if (kind < 0.12) return { kind: 'says', text: pick(DOUBTFUL) };
  const text = kind < 0.85 ? fitting(asked?.kind ?? 'open', pick) : pick([...ANYTHING, pick(WISHED)]);
  return { kind: 'says', text: chance() < 0.15 ? mishear(text, Math.floor(chance() * 1_000)) : text };
}

/** Mostly the answers of De Linde's first patient, so that a call gets past the question. */
function fitting(asked: Expectation['kind'], pick: Pick): string {
  switch (asked) {
    case 'open':
      return pick(BY_WISH.get(pick([...BY_WISH.keys()])) as readonly string[]);
    case 'date-of-birth':
      return pick([MARIA[0], MARIA[0], MARIA[0], pick(ANSWERS)]);
    case 'name':
      return pick([MARIA[1], MARIA[1], MARIA[1], pick(ANSWERS)]);
    case 'yes-no':
      return pick(['ja', 'ja hoor', 'nee', 'ja graag', 'nee dank u', 'dat klopt', 'stuur maar een link']);
    case 'scale':
      return pick(['een zes', 'vier', 'acht denk ik']);
    case 'slot-choice':
      return pick(['de eerste', 'de tweede', 'geen van beide', 'de eerste graag', 'kan het niet eerder']);
    case 'reason':
      return pick(REASONS);
    case 'medicine':
      return pick(['metoprolol', 'omeprazol 20 mg', 'paracetamol', 'mijn pufjes']);
    case 'postcode':
      return pick(['1234 ab 12', '3511 lx 4']);
    case 'phone':
      return pick(['020 1 00 01 23', '0 2 0 1 0 0 0 1 2 3']);
    default:
      return pick(['donderdagochtend', 'volgende week', 'morgenmiddag', 'na vieren', 'maakt niet uit']);
  }
}

const REASONS = [
  'ik heb last van mijn knie',
  'controle',
  'bloedprikken',
  'een wratje',
  'mijn oren',
  'daar gaat het over',
  'bij het lopen',
  'geleidelijk',
];

/** De Linde as it is, and one that asks questions before an appointment and keeps a list of who wants to come sooner. */
const PRACTICES: readonly Partial<Practice>[] = [
  {},
  {
    appointmentTypes: aPractice().appointmentTypes.map((type) => ({
      ...type,
      questionnaire: 'physio-intake',
    })),
    waitingList: { holdMinutes: 60, askAtOnce: 3 },
  },
];

/** What may be away while this call goes on. */
const TROUBLES: readonly ((call: GeneratedCall) => void)[] = [
  ({ agenda }) => {
    agenda.unreachable = true;
  },
  ({ patients }) => {
    patients.unreachable = true;
  },
  ({ worklist }) => {
    worklist.trouble = 'database-gone';
  },
  ({ worklist }) => {
    worklist.trouble = 'disk-full';
  },
  ({ intakes }) => {
    intakes.trouble = true;
  },
];

const confirms: Humans = () => 'confirms-by-key';
const HUMANS: readonly Humans[] = [
  confirms,
  () => 'no-answer',
  () => 'busy',
  () => 'rings-on',
  (_, times) => (times > 1 ? 'confirms-by-voice' : 'not-confirmed'),
];
const MOMENTS = [
  '2026-11-25T10:00:00+01:00[Europe/Amsterdam]',
  '2026-11-25T16:50:00+01:00[Europe/Amsterdam]',
  '2026-11-28T23:30:00+01:00[Europe/Amsterdam]',
];

const column = (file: string, name: string): readonly string[] => {
  const [header = '', ...lines] = readFileSync(new URL(`../callers/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const at = header.split('\t').indexOf(name);
  return lines.map((line) => line.split('\t')[at] ?? '').filter((text) => text !== '');
};

/** The training sentences of each wish that has them. */
const BY_WISH: ReadonlyMap<string, readonly string[]> = new Map(
  WISHES.flatMap((wish): [string, readonly string[]][] => {
    const there = readdirSync(new URL('../callers/wishes/', import.meta.url)).includes(`train-${wish}.tsv`);
    return there ? [[wish, column(`wishes/train-${wish}.tsv`, 'sentence')]] : [];
  }),
);
const WISHED = [...BY_WISH.values()].flat();
const ANSWERS = ['birth-dates', 'names', 'phones', 'postcodes', 'choices', 'yes-no', 'medicines'].flatMap(
  (file) => column(`slots/${file}.tsv`, 'said'),
);
const ANYTHING = [
  'wat',
  'eh',
  'wacht even',
  'nee dat bedoel ik niet',
  'toch niet',
  'dat zei ik niet',
  'hallo bent u daar',
  ...ANSWERS,
];
const ALARMS = alarmCallers('emergencies-').map(({ said }) => said.join(' '));
/** What looks like a counter-example, after which Balie asks its one question. */
const DOUBTFUL = ['ik ben niet meer benauwd', 'pijn op de borst is een paar dagen geleden geweest'];
