import { describe, expect, it } from 'vitest';
import { aConversation } from '../../test/kits/conversation.ts';
import { TEST_LINES } from '../../test/kits/practice-builders.ts';
import type { Happening } from './turn-ports.ts';

const DOUBTFUL = 'ik wil een afspraak maken want ik had vorige week pijn op de borst';
const BREATHLESS = 'mijn man ademt niet meer';

const partial = (text: string): Happening => ({ kind: 'partial', text, alternatives: [], wordsEndMs: 900 });
const speech = (text: string): Happening => ({
  kind: 'utterance',
  utterance: { kind: 'speech', words: [], text, alternatives: [], fromMs: 0, toMs: 0 },
  timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
});
const calling = () => aConversation({ humans: () => 'rings-on' });

describe('the question about an alarm in doubt: what is no clear "nee" leaves the alarm standing', () => {
  async function asked(): Promise<ReturnType<typeof aConversation>> {
    const call = calling();
    await call.says(DOUBTFUL);
    expect(call.phrases().at(-1)).toBe('confirm-alarm');
    await call.fallSilent();
    return call;
  }

  it.each<[string, (call: ReturnType<typeof aConversation>) => Promise<void>]>([
    ['silence', (call) => call.time.advance(4_000)],
    ['a mumble', (call) => call.mumbles()],
    ['a key', (call) => call.presses('3')],
    ['an ear that fails', (call) => call.happens({ kind: 'ear-failed', code: 'EAR_TIMEOUT' })],
  ])('%s', async (_what, answer) => {
    const call = await asked();
    await answer(call);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('a hang-up is an urgent callback, and nobody is rung for a caller who is gone', async () => {
    const call = await asked();
    await call.happens({ kind: 'caller-hung-up' });
    expect(call.worklist.items).toMatchObject([{ kind: 'urgent-callback', urgency: '112' }]);
    expect(call.rung).toEqual([]);
    await expect(call.ended).resolves.toEqual({ outcome: 'callback', by: 'caller' });
  });

  it('asked during a goodbye keeps the call', async () => {
    const call = calling();
    await call.says('hoe laat zijn jullie open');
    await call.says('nee dank u');
    await call.happens(speech('o ja ik had vorige week pijn op de borst'));
    await call.fallSilent();
    await call.time.advance(4_000);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });
});

describe('alarm words in a turn that breaks off', () => {
  it('stand when the rest was not understood', async () => {
    const call = calling();
    await call.fallSilent();
    await call.happens(partial(BREATHLESS));
    await call.mumbles();
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('stand when a key is pressed at the same moment', async () => {
    const call = calling();
    await call.happens(partial(BREATHLESS));
    await call.presses('3');
    await call.time.advance(500);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('are an urgent callback when the caller hangs up on them', async () => {
    const call = calling();
    await call.happens(partial(BREATHLESS));
    await call.happens({ kind: 'caller-hung-up' });
    expect(call.worklist.items).toMatchObject([{ kind: 'urgent-callback', urgency: '112' }]);
    expect(call.rung).toEqual([]);
  });

  it('win from a goodbye that ends at that moment', async () => {
    const call = calling();
    await call.says('hoe laat zijn jullie open');
    await call.says('nee dank u');
    await call.happens(partial(BREATHLESS));
    await call.fallSilent();
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });
});

describe('S6: danger to life that is told only while the ladder runs', () => {
  it('gets the advice to dial 112, once, and makes the item that urgent', async () => {
    const call = calling();
    await call.presses('1');
    expect(call.phrases()).not.toContain('call-112-now');
    await call.says(BREATHLESS);
    await call.says(BREATHLESS);
    expect(call.phrases().filter((phrase) => phrase === 'call-112-now')).toHaveLength(1);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    await call.happens({ kind: 'caller-hung-up' });
    expect(call.worklist.items).toMatchObject([{ urgency: '112', words: [BREATHLESS, BREATHLESS] }]);
  });
});

describe('S8: what is heard while the ladder runs', () => {
  it('is in the item with what was heard before it, the worst first, and in the journal once', async () => {
    const call = calling();
    await call.presses('1');
    await call.says(BREATHLESS);
    await call.says(BREATHLESS);
    await call.happens({ kind: 'caller-hung-up' });
    const [item] = call.worklist.items;
    const rules = item?.alarms.map(({ rule }) => rule) ?? [];
    expect([rules[0], rules.at(-1)]).toEqual(['not-breathing', 'key-1']);
    const heard = call.events.flatMap((event) => (event.kind === 'alarm' ? event.reasons : []));
    expect(heard.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted());
  });

  it('brings the number of 113 when it is about suicide, once', async () => {
    const call = calling();
    await call.presses('1');
    await call.says('ik wil niet meer leven');
    await call.says('ik wil niet meer leven');
    expect(call.phrases().filter((phrase) => phrase === 'suicide-line-113')).toHaveLength(1);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });
});

describe('S4: a request for a human', () => {
  it('by key 1, pressed more than once while a birth date is asked, is the ladder', async () => {
    const call = calling();
    await call.says('ik wil graag een afspraak maken');
    await call.presses('111');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('said while the agenda is looked at is not replaced by a later "hallo"', async () => {
    const call = calling();
    const looked = Promise.withResolvers<{ readonly kind: 'not-identified' }>();
    Object.assign(call.patients, { identify: () => looked.promise });
    await call.says('ik wil graag een afspraak maken');
    await call.says('12 maart 1954');
    await call.says('van den berg');
    await call.happens(speech('laat maar geef me een medewerker'));
    await call.happens(speech('hallo'));
    looked.resolve({ kind: 'not-identified' });
    await call.fallSilent();
    expect(call.rung).toEqual([TEST_LINES.desk]);
  });
});

describe('an ear that fails during the goodbye', () => {
  it('cuts no promise off', async () => {
    const call = aConversation({ now: '2026-11-25T21:00:00+01:00[Europe/Amsterdam]' });
    await call.says('ik wil een medewerker spreken');
    await call.happens({ kind: 'ear-failed', code: 'EAR_TIMEOUT' });
    expect(call.isSpeaking()).toBe(true);
    expect(call.phrases()).not.toContain('cannot-hear-you-use-keys');
  });
});
