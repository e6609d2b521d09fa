import { beforeAll, describe, expect, it } from 'vitest';
import { type GeneratedCall, replay } from '../kits/generated-calls.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';
import { type CallState, statesOfCalls } from '../kits/states-of-calls.ts';

const CALLS = 120;
/** After these the call is over for the dialogue: Balie has said goodbye, or a number is being rung already. */
const OVER = new Set(['goodbye', 'silence-goodbye', 'wrong-number', 'callback-not-noted']);

/** Balie says this while a human is being rung. */
const RINGING = new Set(['connecting-to-desk', 'still-ringing']);

const rangDesk = (call: GeneratedCall, before: Before): boolean =>
  call.rung.slice(before.rung).some((target) => target === TEST_LINES.desk);
/** Closed, and whether it gets worse could not be asked: the out-of-hours post, as after a yes. */
const rangPost = (call: GeneratedCall, before: Before): boolean =>
  call.rung.slice(before.rung).some((target) => target === TEST_LINES.outOfHoursPost);
/** Asked whether there is danger, who asks for a person has not said no: the alarm stands and its ladder rings. */
const rangLadder = (call: GeneratedCall, before: Before): boolean =>
  call.events.some(({ kind }) => kind === 'alarm') && call.rung.length > before.rung;
/** Closed, or nobody picks up: a promise from real capacity, or at least the number to call back; none that was made before the request. */
const promised = (call: GeneratedCall, before: Before): boolean =>
  call.worklist.items.slice(before.items).some(({ kind }) => kind === 'callback') ||
  call
    .phrases()
    .slice(before.phrases)
    .some((phrase) => /^(callback-(promised|noted)|ask-callback)/u.test(phrase));

/** A person was sought before, and nobody was there; without a number no call can be promised, and that is said. */
const soughtInVain = (call: GeneratedCall, before: Before): boolean =>
  call
    .phrases()
    .slice(0, before.phrases)
    .some((phrase) => NOBODY_THERE.has(phrase)) &&
  call.phrases().slice(before.phrases).includes('callback-not-noted');

const NOBODY_THERE = new Set(['desk-not-reached', 'practice-closed-for-desk']);

/** How much had happened when the caller asked. */
const soFar = (call: GeneratedCall) => ({
  rung: call.rung.length,
  items: call.worklist.items.length,
  phrases: call.phrases().length,
});
type Before = ReturnType<typeof soFar>;

describe('S4: a human at the first request, in every state', () => {
  let states: readonly CallState[];
  beforeAll(async () => {
    states = (await statesOfCalls(CALLS)).filter(({ said }) => !OVER.has(said));
  }, 60_000);

  async function lostIn(
    ask: (call: GeneratedCall) => Promise<void>,
    served: typeof rangDesk,
  ): Promise<string[]> {
    const lost: string[] = [];
    for (const { said, seed, done } of states) {
      const call = await replay(seed, done);
      // A number that rings on already is a human being sought.
      const before = soFar(call);
      const ringing = before.rung > 0 && RINGING.has(said);
      await ask(call);
      if (!ringing && !served(call, before)) lost.push(said);
      await call.happens({ kind: 'caller-hung-up' });
    }
    return lost;
  }

  it('there are many', () => {
    expect(states.length).toBeGreaterThan(20);
  });

  it.each(['ik wil een medewerker spreken', 'mag ik een mens', 'verbind me door met de assistente'])(
    '"%s" rings the desk, or promises a callback',
    async (words) => {
      expect(
        await lostIn(
          async (call) => {
            await call.says(words);
            // Closed, and the call is about health: Balie first asks whether that can wait.
            if (call.phrases().at(-1) === 'ask-getting-worse') await call.says('nee');
          },
          (call, before) => rangDesk(call, before) || rangLadder(call, before) || promised(call, before),
        ),
      ).toEqual([]);
    },
  );

  it.each([
    ['"spoed"', (call: GeneratedCall) => call.says('spoed')],
    ['key 1', (call: GeneratedCall) => call.presses('1')],
  ])('%s rings the ladder', async (_, ask) => {
    expect(await lostIn(ask, (call, before) => call.rung.length > before.rung)).toEqual([]);
  });

  it('two failures to understand in a row ring the desk, or promise a callback', async () => {
    expect(
      await lostIn(
        async (call) => {
          await call.mumbles();
          await call.mumbles();
          // Closed, and the call is about health: Balie first asks whether that can wait, and is not answered there either.
          if (call.phrases().at(-1) === 'ask-getting-worse') {
            await call.mumbles();
            await call.mumbles();
          }
        },
        (call, before) =>
          rangDesk(call, before) ||
          rangPost(call, before) ||
          rangLadder(call, before) ||
          promised(call, before) ||
          soughtInVain(call, before),
      ),
    ).toEqual([]);
  });
});
