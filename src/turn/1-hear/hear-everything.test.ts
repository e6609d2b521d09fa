import { describe, expect, it } from 'vitest';
import { aHearingLine, FRAME_MS, framesIn, says, utterances } from '../../../test/kits/hearing-line.ts';
import { settled } from '../../../test/kits/virtual-time.ts';
import type { Recognition } from './recogniser.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const seen = (readings: Parameters<typeof framesIn>[0][]): readonly number[] =>
  [...new Set(readings.flatMap(framesIn))].toSorted((a, b) => a - b);

describe('a caller who never pauses', () => {
  it.each([
    ['at once', 0],
    ['after three seconds', 3_000],
  ])('is heard whole, in pieces that fit the recogniser, when it answers %s', async (_when, answerMs) => {
    const { asked, heard, speaks, pauses, time } = aHearingLine({
      answers: () =>
        new Promise<Recognition>((resolve) => void time.after(answerMs, () => resolve(says('en toen')))),
    });
    await speaks(90_000);
    await pauses(6_000);
    const spoken = Math.ceil(90_000 / FRAME_MS);
    expect(seen(asked).slice(0, spoken)).toEqual(numbers(spoken));
    // What is told as said, not only what was read for alarms on the way, must hold everything too.
    const told = utterances(heard).map(({ utterance }) => utterance);
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const [n, { fromMs, toMs }] of told.entries()) {
      expect(toMs - fromMs).toBeLessThanOrEqual(30_000);
      expect(fromMs).toBeLessThanOrEqual(told[n - 1]?.toMs ?? 0);
    }
    expect(told.at(-1)?.toMs).toBe(spoken * FRAME_MS);
    for (const audio of asked) expect(framesIn(audio).length * FRAME_MS).toBeLessThanOrEqual(30_000);
  });

  it('who paused once long before is read again and not told what was read at the pause', async () => {
    const { asked, heard, speaks, pauses } = aHearingLine({
      answers: (audio) => says(`${framesIn(audio).length}`),
    });
    await speaks(10_000);
    await pauses(320);
    await speaks(18_000);
    const [first] = utterances(heard);
    const whole = asked.findLast((audio) => audio.fromMs === 0);
    expect(first).toMatchObject({ utterance: { text: `${whole && framesIn(whole).length}` } });
    expect(first?.utterance.toMs).toBe(28_000);
  });

  it('is still speaking for whoever listens after the first piece', async () => {
    const { heard, speaks } = aHearingLine({ answers: () => says('en toen') });
    await speaks(28_800);
    const kinds = heard.map(({ kind }) => kind);
    const after = kinds.slice(kinds.indexOf('utterance') + 1);
    expect(after).toContain('caller-started');
    expect(after).toContain('barge-in');
  });
});

describe('the last words', () => {
  it('of a line that is over are read as they are, once, and told as a partial', async () => {
    const { asked, heard, hearing, speaks } = aHearingLine({ answers: () => says('pijn op mijn borst') });
    await speaks(704);
    expect(asked).toEqual([]);
    await hearing.hearOut(0);
    expect(seen(asked)).toEqual(numbers(22));
    expect(heard.filter(({ kind }) => kind === 'partial')).toHaveLength(1);
    expect(utterances(heard)).toEqual([]);
    await hearing.hearOut(0);
    expect(asked).toHaveLength(1);
  });

  it('that came while an earlier reading went on are read after it', async () => {
    const answers: ((recognition: Recognition) => void)[] = [];
    const { asked, hearing, speaks } = aHearingLine({
      answers: () => new Promise<Recognition>((resolve) => answers.push(resolve)),
    });
    await speaks(1_600);
    expect(asked).toHaveLength(1);
    let isOut = false;
    const out = hearing.hearOut(0).then(() => {
      isOut = true;
    });
    answers[0]?.(says('het gaat'));
    await settled();
    expect(isOut).toBe(false);
    answers[1]?.(says('het gaat heel slecht'));
    await out;
    expect(seen(asked)).toEqual(numbers(50));
  });

  it('are waited for when the caller goes on, and are then an ordinary turn', async () => {
    const { heard, hearing, speaks, pauses } = aHearingLine({ answers: () => says('wacht nog even') });
    await speaks(320);
    let isOut = false;
    void hearing.hearOut(5_000).then(() => {
      isOut = true;
    });
    await speaks(1_280);
    expect(isOut).toBe(false);
    await pauses(704);
    expect(isOut).toBe(true);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('of who goes on and on are read as they are when the wait is over', async () => {
    const { asked, heard, hearing, speaks } = aHearingLine({ answers: () => says('en toen') });
    await speaks(320);
    let isOut = false;
    void hearing.hearOut(2_000).then(() => {
      isOut = true;
    });
    await speaks(2_496);
    expect(isOut).toBe(true);
    expect(seen(asked).length * FRAME_MS).toBeGreaterThan(2_000);
    expect(utterances(heard)).toEqual([]);
  });

  it.each(['nothing', 'a click', 'a whole turn'] as const)(
    'are nothing to wait for after %s',
    async (what) => {
      const { asked, hearing, speaks, pauses } = aHearingLine({ answers: () => says('ja') });
      if (what === 'a click') await speaks(32);
      if (what === 'a whole turn') {
        await speaks(640);
        await pauses(704);
      }
      const before = asked.length;
      await hearing.hearOut(what === 'a click' ? 0 : 5_000);
      expect(asked).toHaveLength(before);
    },
  );

  it('of an ear that hangs keep nobody: the deadline of a reading ends it', async () => {
    const { hearing, speaks, time } = aHearingLine({ answers: () => new Promise(() => undefined) });
    await speaks(704);
    let isOut = false;
    void hearing.hearOut(0).then(() => {
      isOut = true;
    });
    await time.advance(3_968);
    expect(isOut).toBe(false);
    await time.advance(64);
    expect(isOut).toBe(true);
  });

  it('of a line that is closed meanwhile are given up', async () => {
    const { hearing, speaks } = aHearingLine({ answers: () => new Promise(() => undefined) });
    await speaks(704);
    const out = hearing.hearOut(0);
    hearing.close();
    await expect(out).resolves.toBeUndefined();
  });
});
