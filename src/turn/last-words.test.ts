import { describe, expect, it } from 'vitest';
import { CALL } from '../../test/kits/conversation.ts';
import { fakeAgenda } from '../../test/kits/fake-agenda.ts';
import { fakeLine } from '../../test/kits/fake-line.ts';
import { fakePatients } from '../../test/kits/fake-patients.ts';
import { fakeWorklist } from '../../test/kits/fake-worklist.ts';
import { aPractice } from '../../test/kits/practice-builders.ts';
import { settled, virtualTime } from '../../test/kits/virtual-time.ts';
import type { Recognition } from './1-hear/recogniser.ts';
import { runCall } from './call.ts';
import type { CallEvent } from './journal.ts';

const FRAME_MS = 32;
/** A call whose ear hears these words in any sound, and whose voice is ready to say a sentence when a test lets it. */
function aCall(
  recognise: () => Promise<Recognition>,
  mayBeSaid: (text: string) => Promise<void> = async () => undefined,
) {
  const voice = {
    name: 'silent',
    speak: (text: string) => mayBeSaid(text).then(() => new Int16Array(80)),
    close: async () => undefined,
  };
  const time = virtualTime();
  const practice = aPractice();
  const line = fakeLine('caller');
  const worklist = fakeWorklist();
  const events: CallEvent[] = [];
  let atMs = 0;
  const ended = runCall(
    line,
    { call: CALL, practice, lastNames: [] },
    {
      recogniser: { name: 'script', goodFor: '', recognise, close: async () => undefined },
      voice,
      briskVoice: voice,
      dialler: { dial: async () => ({ kind: 'not-answered', reason: 'busy', status: 486 }) },
      journal: { write: ({ event }) => void events.push(event), settled: async () => 'in-database' },
      actions: {
        agenda: fakeAgenda({ practices: [practice], now: () => time.now().toInstant() }),
        patients: fakePatients([]),
        worklist,
        callbacks: { nextWindow: async () => null },
        channels: [],
      },
      now: time.now,
      isOpen: () => true,
      after: time.after,
      stopwatch: time.stopwatch,
    },
  );
  async function frames(ms: number, speech: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += FRAME_MS) {
      line.happens({ kind: 'audio', pcm: new Int16Array(256), speech, atMs });
      atMs += FRAME_MS;
      await time.advance(FRAME_MS);
    }
  }
  return { line, worklist, events, ended, time, frames };
}

const says = (text: string): Recognition => ({
  kind: 'heard',
  text,
  words: [{ text, fromMs: 0, toMs: 600, doubt: 0 }],
  alternatives: [],
});
const CHEST_PAIN = says('ik heb pijn op mijn borst');
const kinds = (events: readonly CallEvent[]) => events.map(({ kind }) => kind);

describe('S2: words that nobody had read yet when the caller hung up', () => {
  it('hold an alarm: it is journaled, and the caller is an urgent callback', async () => {
    const call = aCall(async () => CHEST_PAIN);
    await settled();
    await call.frames(704, 0.9);
    expect(kinds(call.events)).not.toContain('alarm');
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 704 });
    await call.ended;
    expect(kinds(call.events)).toContain('alarm');
    expect(call.worklist.items).toMatchObject([{ kind: 'urgent-callback', urgency: '112' }]);
  });

  it('hold none: the call ends, and nothing is done that was only half said', async () => {
    const call = aCall(async () => says('ja'));
    await settled();
    await call.frames(704, 0.9);
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 704 });
    await call.ended;
    expect(kinds(call.events)).not.toContain('caller-said');
    expect(call.worklist.items).toEqual([]);
    expect(call.events.at(-1)).toMatchObject({ kind: 'ended', by: 'caller' });
  });

  it('cannot be read: the call ends all the same at the deadline of a reading', async () => {
    const call = aCall(() => new Promise(() => undefined));
    await settled();
    await call.frames(704, 0.9);
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 704 });
    await call.time.advance(4_000);
    await call.ended;
    expect(call.events.at(-1)).toMatchObject({ kind: 'ended', by: 'caller' });
  });
});

describe('S2: words that the caller begins under the goodbye', () => {
  it('are heard to their end before Balie hangs up, and an alarm in them goes to a human', async () => {
    let answer = says('o sorry verkeerd verbonden');
    const goodbye = Promise.withResolvers<void>();
    const call = aCall(
      async () => answer,
      (text) => (text.includes('verkeerd') ? goodbye.promise : Promise.resolve()),
    );
    await settled();
    await call.frames(640, 0.9);
    await call.frames(704, 0.05);
    answer = CHEST_PAIN;
    await call.frames(320, 0.9);
    goodbye.resolve();
    await call.frames(640, 0.9);
    expect(call.events).toContainEqual(
      expect.objectContaining({ kind: 'balie-said', phrase: 'wrong-number' }),
    );
    expect(call.line.ended).toBe(false);
    await call.frames(704, 0.05);
    expect(kinds(call.events)).toContain('alarm');
  });
});
