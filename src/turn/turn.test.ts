import { describe, expect, it } from 'vitest';
import { aConversation, MARIA, untilConfirm } from '../../test/kits/conversation.ts';

describe('a call that books', () => {
  it('ends in one row, and everything said about it agrees with that row', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja dat klopt');
    const [row] = call.agenda.booked;
    expect(call.agenda.booked).toHaveLength(1);
    const said = call.said.find((reply) => reply.phrase === 'booked');
    expect(said?.phrase === 'booked' && said.appointment).toEqual(row);
    expect(call.agenda.confirmations).toEqual([
      { channel: 'email', to: 'maria.vandenberg@voorbeeld.example' },
    ]);
    await call.says('nee dank u');
    await call.fallSilent();
    await expect(call.ended).resolves.toEqual({ outcome: 'booked', by: 'balie' });
    expect(call.time.pending()).toBe(0);
  });

  it('books nothing for a caller who never says yes', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('nee');
    await call.happens({ kind: 'caller-hung-up' });
    expect(call.agenda.booked).toEqual([]);
    await expect(call.ended).resolves.toEqual({ outcome: 'nothing-done', by: 'caller' });
  });

  it('undoes the booking on "toch niet" and counts the call as nothing done', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja');
    await call.says('nee wacht toch niet doe maar niet');
    expect(call.agenda.booked).toEqual([]);
    expect(call.phrases()).toContain('undone');
    await call.says('nee dank u');
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('nothing-done');
  });
});

describe('a call about an appointment that is there', () => {
  it('cancels it, says so from the record, and counts as cancelled', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja dat klopt');
    const [row] = call.agenda.booked;
    await call.says('ik wil ook mijn afspraak afzeggen');
    expect(call.agenda.booked).toEqual([]);
    expect(call.phrases()).toContain('undone');
    expect(call.agenda.cancelled.map(({ id }) => id)).toEqual([row?.id]);
  });

  it('notes a repeat prescription as a request', async () => {
    const call = aConversation();
    await call.says('ik wil graag een herhaalrecept voor metoprolol');
    for (const answer of MARIA) await call.says(answer);
    expect(call.phrases()).toContain('prescription-noted');
    expect(call.worklist.items).toMatchObject([{ kind: 'request', wish: 'repeat-prescription' }]);
    await call.says('nee dank u');
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('prescription-request');
  });

  it('answers when the practice is open and counts as answered', async () => {
    const call = aConversation();
    await call.says('hoe laat zijn jullie open');
    expect(call.text()).toMatch(
      /Vandaag is de praktijk open van acht uur tot twaalf uur en van één uur tot vijf uur/u,
    );
    await call.says('nee dank u');
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('answered');
  });
});

describe('interruption', () => {
  it('stops the prompt, and goes on with it after a cough or a sound that means "go on"', async () => {
    const call = aConversation();
    expect(call.isSpeaking()).toBe(true);
    await call.happens({ kind: 'barge-in', atMs: 200 });
    expect(call.isSpeaking()).toBe(false);
    await call.happens({ kind: 'false-start', atMs: 400 });
    expect(call.isSpeaking()).toBe(true);
    await call.happens({ kind: 'barge-in', atMs: 600 });
    await call.happens({
      kind: 'utterance',
      utterance: { kind: 'speech', words: [], text: 'hm', alternatives: [], fromMs: 500, toMs: 700 },
      timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
    });
    expect(call.isSpeaking()).toBe(true);
    expect(call.phrases()).toEqual(['greeting']);
  });

  it('by words is answered, not talked over', async () => {
    const call = aConversation();
    await call.happens({ kind: 'barge-in', atMs: 200 });
    await call.says('ik wil graag een afspraak maken');
    expect(call.phrases().at(-1)).toBe('ask-date-of-birth');
  });
});

describe('silence', () => {
  it('is met after 4, 10 and 20 seconds, and the goodbye says that nothing was kept', async () => {
    const call = aConversation();
    await call.fallSilent();
    await call.time.advance(3_999);
    expect(call.phrases()).toEqual(['greeting']);
    await call.time.advance(1);
    expect(call.phrases().at(-2)).toBe('gentle-silence');
    await call.fallSilent();
    await call.time.advance(6_000);
    expect(call.phrases().at(-1)).toBe('are-you-there');
    await call.fallSilent();
    await call.time.advance(10_000);
    expect(call.phrases().at(-1)).toBe('silence-goodbye');
    await call.fallSilent();
    await expect(call.ended).resolves.toEqual({ outcome: 'nothing-done', by: 'balie' });
  });

  it('does not count while Balie speaks, and starts afresh when the caller makes a sound', async () => {
    const call = aConversation();
    await call.time.advance(60_000);
    expect(call.phrases()).toEqual(['greeting']);
    await call.fallSilent();
    await call.time.advance(3_000);
    await call.happens({ kind: 'caller-started', atMs: 0 });
    await call.time.advance(60_000);
    expect(call.phrases()).toEqual(['greeting']);
  });
});

describe('a line on hold', () => {
  it('pauses the prompt, counts no silence, and goes on when the caller is back', async () => {
    const call = aConversation();
    await call.happens({ kind: 'held' });
    expect(call.isSpeaking()).toBe(false);
    await call.time.advance(60_000);
    expect(call.phrases()).toEqual(['greeting']);
    await call.happens({ kind: 'resumed' });
    expect(call.isSpeaking()).toBe(true);
  });
});
