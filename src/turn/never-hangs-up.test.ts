import { describe, expect, it } from 'vitest';
import { aConversation, type Humans } from '../../test/kits/conversation.ts';
import { TEST_LINES } from '../../test/kits/practice-builders.ts';

/** product.md: Balie never hangs up on an alarm before a human has confirmed. */

const LADDER = [TEST_LINES.emergencyLine, TEST_LINES.secondNumber, TEST_LINES.doctor];
/** Between two rounds of the ladder. */
const PAUSE_MS = 20_000;

async function chestPain(humans: Humans) {
  const call = aConversation({ humans });
  let over = false;
  void call.ended.then(() => {
    over = true;
  });
  await call.says('pijn op de borst');
  return { call, isOver: () => over };
}

describe('S5: a ladder that reached nobody', () => {
  it('is climbed again and again, hours long, until a human confirms', async () => {
    let reachable = false;
    const { call, isOver } = await chestPain(() => (reachable ? 'confirms-by-key' : 'busy'));
    expect(call.rung).toEqual(LADDER);
    await call.time.advance(PAUSE_MS - 1);
    expect(call.rung).toEqual(LADDER);
    await call.time.advance(1);
    expect(call.rung).toEqual([...LADDER, ...LADDER]);
    await call.time.advance(3 * 60 * 60_000);
    expect(isOver()).toBe(false);
    expect(call.rung.length).toBeGreaterThan(1_000);
    reachable = true;
    await call.time.advance(PAUSE_MS);
    expect(call.events.findLast(({ kind }) => kind === 'transfer')).toMatchObject({
      rung: 'emergency-line',
      step: 'confirmed',
    });
    await call.humanHangsUp();
    await expect(call.ended).resolves.toEqual({ outcome: 'transferred', by: 'transfer' });
  });

  it('advises 112 in every round, makes one item, and does not say twice that it rings for the first time', async () => {
    const { call } = await chestPain(() => 'unreachable');
    await call.time.advance(2 * PAUSE_MS);
    const said = call.phrases();
    expect(said.filter((phrase) => phrase === 'urgent-nobody-reached')).toHaveLength(3);
    expect(said.filter((phrase) => phrase === 'urgent-connecting')).toHaveLength(1);
    expect(said.filter((phrase) => phrase === 'urgent-trying-again')).toHaveLength(2);
    expect(call.worklist.items).toMatchObject([{ kind: 'failed-transfer', urgency: '112' }]);
  });

  it('leaves the caller no nine seconds in silence while it waits for the next round', async () => {
    const { call } = await chestPain(() => 'no-answer');
    for (const said of [1, 2]) {
      await call.fallSilent();
      await call.time.advance(9_000);
      expect(call.phrases().filter((phrase) => phrase === 'urgent-trying-soon')).toHaveLength(said);
    }
    expect(call.rung).toEqual(LADDER);
  });

  it.each(['1', '111', '5'])('rings at once when the caller presses %s', async (keys) => {
    const { call } = await chestPain(() => 'busy');
    await call.time.advance(1_000);
    await call.presses(keys);
    expect(call.rung).toEqual([...LADDER, ...LADDER]);
    // The round that was due is this one.
    await call.time.advance(PAUSE_MS - 1);
    expect(call.rung).toHaveLength(6);
  });

  it('listens while it waits: danger to life told then is advised at once and makes the item that urgent', async () => {
    const call = aConversation({ humans: () => 'busy' });
    await call.presses('1');
    expect(call.phrases()).not.toContain('call-112-now');
    await call.says('hij ademt niet meer');
    expect(call.phrases().at(-1)).toBe('call-112-now');
    await call.time.advance(PAUSE_MS);
    expect(call.worklist.items).toMatchObject([
      { kind: 'failed-transfer', urgency: '112', words: ['hij ademt niet meer'] },
    ]);
    expect(call.rung).toEqual([...LADDER, ...LADDER]);
  });

  it('is not started a second time by words said while it runs or waits', async () => {
    const { call } = await chestPain(() => 'busy');
    await call.says('help pijn op de borst');
    expect(call.rung).toEqual(LADDER);
    const ringing = await chestPain(() => 'rings-on');
    await ringing.call.says('help pijn op de borst');
    expect(ringing.call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('ends when the caller does, in the middle of a pause and of a later round', async () => {
    const waiting = await chestPain(() => 'busy');
    await waiting.call.happens({ kind: 'caller-hung-up' });
    await expect(waiting.call.ended).resolves.toEqual({ outcome: 'advised-112', by: 'caller' });
    expect(waiting.call.time.pending()).toBe(0);

    const ringing = await chestPain((_target, times) => (times === 1 ? 'busy' : 'rings-on'));
    await ringing.call.time.advance(PAUSE_MS);
    await ringing.call.happens({ kind: 'caller-hung-up' });
    await expect(ringing.call.ended).resolves.toEqual({ outcome: 'advised-112', by: 'caller' });
    expect(ringing.call.worklist.items).toMatchObject([{ kind: 'failed-transfer' }]);
    expect(ringing.call.time.pending()).toBe(0);
  });

  it('of a practice without numbers: the caller hears 112 and not that somebody is rung', async () => {
    const call = aConversation({ practice: { ladder: [] } });
    await call.says('pijn op de borst');
    expect(call.phrases().slice(-2)).toEqual(['call-112-now', 'urgent-nobody-reached']);
    await call.time.advance(PAUSE_MS);
    expect(call.phrases()).not.toContain('urgent-connecting');
    expect(call.phrases()).not.toContain('urgent-trying-again');
    expect(call.phrases().filter((phrase) => phrase === 'urgent-nobody-reached')).toHaveLength(2);
  });

  it('a telephone that never tells what became of it costs its rung and no more', async () => {
    const { call } = await chestPain((target) =>
      target === TEST_LINES.emergencyLine ? 'never-tells' : 'rings-on',
    );
    await call.time.advance(59_000);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    await call.time.advance(1_000);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine, TEST_LINES.secondNumber]);
    expect(call.events).toContainEqual({ kind: 'fault', code: 'HAND_OVER_FAILED' });
  });

  it('however silent the caller is', async () => {
    const { call, isOver } = await chestPain(() => 'rings-on');
    for (let waited = 0; waited < 25_000; waited += 1_000) {
      await call.fallSilent();
      await call.time.advance(1_000);
    }
    expect(isOver()).toBe(false);
    expect(call.phrases()).not.toContain('silence-goodbye');
  });
});

describe('a human who confirms and is gone before they could help', () => {
  const confirmsOnce: Humans = (target) =>
    target === TEST_LINES.emergencyLine ? 'confirms-by-key' : 'rings-on';

  it.each([
    ['hung up after 14 s', { how: 'hung-up', afterMs: 14_999 }],
    ['a line that died after minutes', { how: 'line-dead', afterMs: 300_000 }],
  ] as const)('%s: the caller is told and the next number is rung', async (_what, parted) => {
    const { call, isOver } = await chestPain(confirmsOnce);
    await call.humanHangsUp(parted);
    expect(isOver()).toBe(false);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine, TEST_LINES.secondNumber]);
    expect(call.phrases().slice(-2)).toEqual(['human-gone', 'urgent-next-number']);
    const steps = call.events.filter((event) => event.kind === 'transfer');
    expect(steps.map(({ rung, step, reason }) => [rung, step, reason])).toEqual([
      ['emergency-line', 'dialled', null],
      ['emergency-line', 'ringing', null],
      ['emergency-line', 'answered', null],
      ['emergency-line', 'confirmed', null],
      ['emergency-line', 'failed', 'left-alone'],
      ['second-number', 'dialled', null],
      ['second-number', 'ringing', null],
    ]);
  });

  it('after a talk of a quarter of a minute the call is over', async () => {
    const { call } = await chestPain(confirmsOnce);
    await call.humanHangsUp({ afterMs: 15_000 });
    await expect(call.ended).resolves.toEqual({ outcome: 'transferred', by: 'transfer' });
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('Balie hears the caller again: danger to life told now is advised', async () => {
    const call = aConversation({ humans: confirmsOnce });
    await call.presses('1');
    await call.humanHangsUp({ afterMs: 2_000 });
    await call.says('hij ademt niet meer');
    expect(call.phrases().at(-1)).toBe('call-112-now');
  });

  it('on the last number of a round: 112 is advised and the ladder goes on', async () => {
    const { call } = await chestPain((target, times) =>
      target === TEST_LINES.doctor && times === 1 ? 'confirms-by-voice' : 'busy',
    );
    await call.humanHangsUp({ afterMs: 1_000 });
    expect(call.phrases().slice(-2)).toEqual(['human-gone', 'urgent-nobody-reached']);
    await call.time.advance(PAUSE_MS);
    expect(call.rung).toEqual([...LADDER, ...LADDER]);
  });

  it('a caller who is gone at that moment as well is called back', async () => {
    const { call } = await chestPain(() => 'confirms-by-key');
    const leaving = call.humanHangsUp({ afterMs: 3_000 });
    const hangingUp = call.happens({ kind: 'caller-hung-up' });
    await Promise.all([leaving, hangingUp]);
    await expect(call.ended).resolves.toEqual({ outcome: 'callback', by: 'caller' });
    expect(call.worklist.items).toMatchObject([{ kind: 'urgent-callback', urgency: '112' }]);
  });

  it('at the desk: the caller is back in the dialogue and gets a callback', async () => {
    const call = aConversation();
    await call.says('ik wil een medewerker spreken');
    await call.humanHangsUp({ afterMs: 14_999 });
    const said = call.phrases();
    expect(said.slice(said.indexOf('human-gone'))).toEqual(['human-gone', 'callback-promised', 'goodbye']);
    expect(call.worklist.items).toMatchObject([{ kind: 'callback' }]);
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('callback');

    const helped = aConversation();
    await helped.says('ik wil een medewerker spreken');
    await helped.humanHangsUp({ afterMs: 15_000 });
    await expect(helped.ended).resolves.toEqual({ outcome: 'transferred', by: 'transfer' });
  });
});
