import { describe, expect, it } from 'vitest';
import { aConversation, type Humans, untilConfirm } from '../../test/kits/conversation.ts';
import { TEST_LINES } from '../../test/kits/practice-builders.ts';
import { settled } from '../../test/kits/virtual-time.ts';

/** The telephone of who takes the call over; nobody's (RFC 2606). */
const THEIRS = 'sip:fatima@toestel.invalid';

const humans =
  (colleague: ReturnType<Humans>, others: ReturnType<Humans> = 'rings-on'): Humans =>
  (target) =>
    target === THEIRS ? colleague : others;

const stepsOf = (call: ReturnType<typeof aConversation>, rung: string) =>
  call.events.flatMap((event) => (event.kind === 'transfer' && event.rung === rung ? [event] : []));

describe('a member of staff takes a running call over', () => {
  it('the caller is told so when they have confirmed, and then the two are joined', async () => {
    const call = aConversation({ humans: humans('confirms-later') });
    await call.says('ik wil graag een afspraak maken');
    expect(call.takeOver(THEIRS)).toBe('rings');
    await settled();
    expect(call.phrases()).not.toContain('taken-over');
    expect(call.briefings).toMatchObject([
      { because: 'taken-over', words: ['ik wil graag een afspraak maken'] },
    ]);
    await call.confirms();
    expect(call.phrases().at(-1)).toBe('taken-over');
    expect(stepsOf(call, 'colleague').map(({ step }) => step)).toEqual(['dialled', 'ringing', 'answered']);
    await call.fallSilent();
    expect(stepsOf(call, 'colleague').at(-1)).toMatchObject({ step: 'confirmed', confirmedBy: 'key' });
    await call.humanHangsUp();
    expect(await call.ended).toEqual({ outcome: 'transferred', by: 'transfer' });
  });

  it('who does not answer costs the caller nothing: the conversation goes on meanwhile', async () => {
    const call = aConversation({ humans: humans('rings-on') });
    await call.says('ik wil graag een afspraak maken');
    call.takeOver(THEIRS);
    await call.says('12 maart 1954');
    expect(call.phrases().at(-1)).toBe('ask-last-name');
    await call.time.advance(30_000);
    expect(stepsOf(call, 'colleague').at(-1)).toMatchObject({ step: 'failed', reason: 'no-answer' });
    expect(call.phrases()).not.toContain('taken-over');
    expect(call.phrases()).not.toContain('human-gone');
    expect(call.takeOver(THEIRS)).toBe('rings');
  });

  it('is refused when somebody is being rung already, when a human has the caller, and when the call is over', async () => {
    const call = aConversation({ humans: humans('confirms-later') });
    expect(call.takeOver(THEIRS)).toBe('rings');
    expect(call.takeOver(THEIRS)).toBe('asked-already');
    await call.confirms();
    expect(call.takeOver(THEIRS)).toBe('asked-already');
    await call.fallSilent();
    expect(call.takeOver(THEIRS)).toBe('with-human');
    await call.humanHangsUp();
    await call.ended;
    expect(call.takeOver(THEIRS)).toBe('over');
    expect(call.rung).toEqual([THEIRS]);
  });

  it('Balie has the caller back when they are gone at once, and answers what is said then', async () => {
    const call = aConversation({ humans: humans('confirms-by-key') });
    await call.says('ik wil graag een afspraak maken');
    call.takeOver(THEIRS);
    await settled();
    await call.fallSilent();
    await call.humanHangsUp({ afterMs: 3_000 });
    expect(call.phrases().at(-1)).toBe('human-gone');
    await call.says('12 maart 1954');
    expect(call.phrases().at(-1)).toBe('ask-last-name');
  });

  it('what Balie was doing meanwhile is told when they are gone', async () => {
    const call = aConversation({ humans: humans('confirms-by-key') });
    await untilConfirm(call);
    const booking = call.says('ja');
    call.takeOver(THEIRS);
    await booking;
    await call.fallSilent();
    await call.humanHangsUp({ afterMs: 3_000 });
    expect(call.phrases().slice(call.phrases().indexOf('human-gone')).length).toBeGreaterThan(1);
  });

  it('the caller who hangs up while being told ends the call', async () => {
    const call = aConversation({ humans: humans('confirms-by-key') });
    call.takeOver(THEIRS);
    await settled();
    await call.happens({ kind: 'caller-hung-up' });
    expect(await call.ended).toMatchObject({ by: 'caller' });
  });

  it('a call that ends stops the ringing, and says so before its end', async () => {
    const call = aConversation({ humans: humans('rings-on') });
    call.takeOver(THEIRS);
    await call.happens({ kind: 'caller-hung-up' });
    await call.ended;
    await settled();
    expect(call.events.slice(-2)).toMatchObject([
      { kind: 'transfer', rung: 'colleague', step: 'failed', reason: 'caller-gone' },
      { kind: 'ended' },
    ]);
  });
});

describe('S5: who takes a call with an alarm over', () => {
  it('has the caller at once, and no number of the ladder is rung any more', async () => {
    const call = aConversation({ humans: humans('confirms-later') });
    await call.says('ik heb pijn op de borst');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    call.takeOver(THEIRS);
    await call.confirms();
    expect(call.phrases()).not.toContain('taken-over');
    expect(stepsOf(call, 'emergency-line').at(-1)).toMatchObject({ step: 'failed', reason: 'caller-gone' });
    expect(stepsOf(call, 'colleague').at(-1)).toMatchObject({ step: 'confirmed' });
    await call.time.advance(120_000);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine, THEIRS]);
    await call.humanHangsUp();
    expect(await call.ended).toEqual({ outcome: 'transferred', by: 'transfer' });
  });

  it('does not stop the ladder by being rung: who answers first has the caller', async () => {
    const call = aConversation({
      humans: (target) =>
        target === THEIRS ? 'rings-on' : target === TEST_LINES.emergencyLine ? 'rings-on' : 'confirms-by-key',
    });
    await call.says('ik heb pijn op de borst');
    call.takeOver(THEIRS);
    await call.time.advance(30_000);
    expect(stepsOf(call, 'second-number').at(-1)).toMatchObject({ step: 'confirmed' });
    expect(stepsOf(call, 'colleague').at(-1)).toMatchObject({ step: 'failed' });
  });

  it('and is gone at once leaves the caller to the next number', async () => {
    const call = aConversation({ humans: humans('confirms-later') });
    await call.says('ik heb pijn op de borst');
    call.takeOver(THEIRS);
    await call.confirms();
    await call.humanHangsUp({ afterMs: 2_000 });
    expect(call.rung.at(-1)).toBe(TEST_LINES.secondNumber);
    expect(call.phrases()).toContain('urgent-next-number');
  });

  it('between two rounds the ladder waits no longer, and does not go on under the two', async () => {
    const call = aConversation({ humans: humans('confirms-later', 'busy') });
    await call.says('ik heb pijn op de borst');
    expect(call.phrases()).toContain('urgent-nobody-reached');
    const before = call.rung.length;
    call.takeOver(THEIRS);
    await call.confirms();
    const said = call.phrases().length;
    await call.time.advance(120_000);
    expect(call.rung.slice(before)).toEqual([THEIRS]);
    expect(call.phrases().length).toBe(said);
    await call.humanHangsUp();
    expect(await call.ended).toEqual({ outcome: 'transferred', by: 'transfer' });
  });

  it('words of danger while the caller is told start the ladder all the same', async () => {
    const call = aConversation({ humans: humans('confirms-by-key') });
    call.takeOver(THEIRS);
    await settled();
    // The prompt still sounds: the caller speaks under it.
    await call.happens({
      kind: 'utterance',
      utterance: {
        kind: 'speech',
        words: [],
        text: 'ik heb pijn op de borst',
        alternatives: [],
        fromMs: 0,
        toMs: 0,
      },
      timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
    });
    expect(call.rung).toContain(TEST_LINES.emergencyLine);
    expect(call.events).toContainEqual(expect.objectContaining({ kind: 'alarm' }));
  });
});
