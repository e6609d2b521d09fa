import { describe, expect, it, vi } from 'vitest';
import { aHearingLine, says, utterances } from '../../../test/kits/hearing-line.ts';
import { settled } from '../../../test/kits/virtual-time.ts';
import { BARGE_IN_MS, silenceThatEndsTurn } from './end-of-turn.ts';
import type { Recognition } from './recogniser.ts';

describe('the end of a turn', () => {
  it('waits for the default silence after words that may go on', async () => {
    const { heard, speaks, pauses, atMs } = aHearingLine({ answers: () => says('ik wil') });
    await speaks(640);
    const silentFrom = atMs();
    await pauses(512);
    expect(utterances(heard)).toEqual([]);
    await pauses(64);
    const [first] = utterances(heard);
    expect(first).toMatchObject({ utterance: { kind: 'speech', text: 'ik wil', toMs: silentFrom } });
    expect(first?.timing.turnEndedAtMs).toBe(silentFrom + silenceThatEndsTurn('open', 'partly'));
  });

  it('ends sooner when the words complete what was asked', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: () => says('ja dat klopt'),
      completes: 'whole',
      asked: 'yes-no',
    });
    await speaks(640);
    await pauses(352);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('waits longer while digits, a name or a postcode are being said', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: () => says('veertien'),
      asked: 'date-of-birth',
    });
    await speaks(640);
    await pauses(832);
    expect(utterances(heard)).toEqual([]);
    await pauses(96);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('waits the default silence for a name that may be whole', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: () => says('van den berg'),
      asked: 'name',
      completes: 'likely',
    });
    await speaks(640);
    await pauses(640);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('is one turn when the caller goes on within the silence', async () => {
    const { heard, asked, speaks, pauses } = aHearingLine({
      answers: (audio) => says(`${audio.pcm.length}`),
    });
    await speaks(640);
    await pauses(320);
    await speaks(640);
    await pauses(704);
    expect(utterances(heard)).toHaveLength(1);
    const whole = asked.at(-1);
    expect(whole?.pcm.length).toBeGreaterThan((640 + 320 + 640) * 8);
  });

  it('goes on with a softer voice than it began with', async () => {
    const { heard, speaks, murmurs, pauses } = aHearingLine({ answers: () => says('ja') });
    await speaks(320);
    await murmurs(960);
    expect(utterances(heard)).toEqual([]);
    await pauses(704);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('does not take a murmur for the beginning of a turn', async () => {
    const { heard, murmurs, pauses } = aHearingLine({ answers: () => says('ja') });
    await murmurs(960);
    await pauses(960);
    expect(heard).toEqual([]);
  });

  it('reads a caller who never pauses before the recogniser’s window is full', async () => {
    const { heard, speaks } = aHearingLine({ answers: () => says('en toen') });
    await speaks(29_000);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('gives the recogniser the audio from just before the first speech', async () => {
    const { asked, pauses, speaks } = aHearingLine({ answers: () => says('hallo') });
    await pauses(1_024);
    await speaks(640);
    await pauses(704);
    expect(asked.at(-1)?.fromMs).toBeLessThan(1_024);
    expect(asked.at(-1)?.fromMs).toBeGreaterThanOrEqual(1_024 - 288);
  });
});

describe('what comes during a turn', () => {
  it('tells at once that the caller has begun, and within 250 ms that a prompt must stop', async () => {
    const { heard, speaks } = aHearingLine({ answers: () => says('wacht') });
    await speaks(192);
    expect(heard[0]).toEqual({ kind: 'caller-started', atMs: 0 });
    const stop = heard.find((event) => event.kind === 'barge-in');
    expect(stop).toEqual({ kind: 'barge-in', atMs: BARGE_IN_MS });
    expect(BARGE_IN_MS + 68).toBeLessThanOrEqual(250); // 68 ms is the detector's own onset, p90 (speech.md).
  });

  it('calls a cough a false start and says nothing was said', async () => {
    const { heard, speaks, pauses } = aHearingLine({ answers: () => says('ja') });
    await speaks(64);
    await pauses(704);
    expect(heard.map(({ kind }) => kind)).toEqual(['caller-started', 'false-start']);
  });

  it('reads the words so far while the caller goes on speaking (S2)', async () => {
    const { heard, speaks } = aHearingLine({ answers: () => says('pijn op de borst') });
    await speaks(2_500);
    const partials = heard.filter((event) => event.kind === 'partial');
    expect(partials.length).toBeGreaterThanOrEqual(2);
    expect(partials[0]).toMatchObject({ text: 'pijn op de borst' });
    expect(partials[0]?.wordsEndMs).toBeLessThanOrEqual(1_000);
  });

  it('runs one reading at a time and ends the turn when a slow one comes back', async () => {
    const answer = Promise.withResolvers<Recognition>();
    let running = 0;
    let most = 0;
    const { heard, speaks, pauses } = aHearingLine({
      answers: async () => {
        running += 1;
        most = Math.max(most, running);
        const result = await answer.promise;
        running -= 1;
        return result;
      },
    });
    await speaks(640);
    await pauses(3_200);
    expect(utterances(heard)).toEqual([]);
    answer.resolve(says('ik wil een afspraak'));
    await settled();
    expect(utterances(heard)).toHaveLength(1);
    expect(most).toBe(1);
  });

  it('ignores the answer about a turn that is over', async () => {
    const slow = Promise.withResolvers<Recognition>();
    let count = 0;
    const { heard, hearing, speaks, pauses } = aHearingLine({
      answers: () => {
        count += 1;
        return count === 1 ? says('eerste') : slow.promise;
      },
    });
    await speaks(640);
    await pauses(704);
    await speaks(640);
    await pauses(320);
    hearing.close();
    slow.resolve(says('tweede'));
    await settled();
    expect(
      utterances(heard).map(({ utterance }) => (utterance.kind === 'speech' ? utterance.text : '')),
    ).toEqual(['eerste']);
  });
});

describe('a recogniser that cannot', () => {
  it('is a value when nothing fits: the caller is asked again', async () => {
    const { heard, speaks, pauses } = aHearingLine({ answers: () => ({ kind: 'nothing-that-fits' }) });
    await speaks(640);
    await pauses(704);
    expect(utterances(heard)).toMatchObject([{ utterance: { kind: 'not-understood' } }]);
  });

  it('is told with its code when it fails, once a turn (S3)', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: () => ({ kind: 'failed', code: 'EAR_CRASHED' }),
    });
    await speaks(640);
    await pauses(1_280);
    expect(heard.filter((event) => event.kind === 'ear-failed')).toEqual([
      { kind: 'ear-failed', code: 'EAR_CRASHED' },
    ]);
  });
});

describe('a recogniser with a bug', () => {
  it('that throws counts as crashed and takes nothing with it (S3)', async () => {
    const { heard, speaks, pauses } = aHearingLine({ answers: () => Promise.reject(new Error('a bug')) });
    await speaks(640);
    await pauses(1_280);
    expect(heard.filter((event) => event.kind === 'ear-failed')).toEqual([
      { kind: 'ear-failed', code: 'EAR_CRASHED' },
    ]);
  });
});

describe('a reading that counts only as the whole', () => {
  const weak = () => ({ ...says('ik heb spoed'), onlyAsWhole: true }) as Recognition;

  it('is no partial while the caller speaks on: the next reading decides', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: (audio) => (audio.pcm.length < 9_600 ? weak() : says('ik heb last van mijn knie')),
    });
    await speaks(800);
    await pauses(192);
    expect(heard.filter(({ kind }) => kind === 'partial')).toEqual([]);
    await speaks(640);
    await pauses(704);
    expect(utterances(heard)).toMatchObject([{ utterance: { text: 'ik heb last van mijn knie' } }]);
  });

  it('is what was said when the caller stops there', async () => {
    const { heard, speaks, pauses } = aHearingLine({ answers: weak });
    await speaks(800);
    await pauses(704);
    expect(utterances(heard)).toMatchObject([{ utterance: { text: 'ik heb spoed' } }]);
  });

  it('is told when the line is over, because nothing follows (S5)', async () => {
    const { heard, hearing, speaks } = aHearingLine({ answers: weak });
    await speaks(320);
    await hearing.hearOut(0);
    expect(heard.filter(({ kind }) => kind === 'partial')).toMatchObject([{ text: 'ik heb spoed' }]);
  });
});

describe('a recogniser that does not obey its signal', () => {
  it('that takes long is told once, before two seconds have passed, and the words still count', async () => {
    const { heard, time, speaks, pauses } = aHearingLine({
      answers: () =>
        new Promise((resolve) => void time.after(3_000, () => resolve(says('ik wil een afspraak')))),
    });
    await speaks(640);
    await pauses(1_568);
    expect(heard.filter(({ kind }) => kind === 'still-reading')).toEqual([]);
    await pauses(96);
    expect(heard.filter(({ kind }) => kind === 'still-reading')).toHaveLength(1);
    await pauses(2_048);
    expect(heard.filter(({ kind }) => kind === 'still-reading')).toHaveLength(1);
    expect(utterances(heard)).toHaveLength(1);
  });

  it('fails at the deadline all the same: the caller is not left in silence (S3)', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const timeouts: AbortController[] = [];
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      timeouts.push(controller);
      return controller.signal;
    });
    try {
      const { heard, speaks, pauses } = aHearingLine({ answers: () => new Promise(() => undefined) });
      await speaks(640);
      await pauses(640);
      for (const controller of timeouts) controller.abort();
      await settled();
      expect(heard.filter((event) => event.kind === 'ear-failed')).toEqual([
        { kind: 'ear-failed', code: 'EAR_TIMEOUT' },
      ]);
    } finally {
      timeout.mockRestore();
      vi.useRealTimers();
    }
  });

  it('counts as crashed when what is done with its words breaks', async () => {
    const { heard, speaks, pauses } = aHearingLine({
      answers: () => says('ja'),
      completes: () => {
        throw new Error('a bug in stage 2');
      },
    });
    await speaks(640);
    await pauses(640);
    expect(heard.some((event) => event.kind === 'ear-failed')).toBe(true);
  });
});

describe('keys', () => {
  it('are heard while the caller speaks and end nothing', async () => {
    const { heard, hearing, speaks, pauses } = aHearingLine({ answers: () => says('even kijken') });
    await speaks(320);
    hearing.key({ kind: 'key', key: '1', atMs: 320 });
    expect(utterances(heard)).toMatchObject([
      { utterance: { kind: 'keys', keys: '1', fromMs: 320, toMs: 320 } },
    ]);
    await pauses(704);
    expect(utterances(heard)).toHaveLength(2);
  });

  it('of a closed line are no keys', () => {
    const { heard, hearing } = aHearingLine({ answers: () => says('ja') });
    hearing.close();
    hearing.key({ kind: 'key', key: '1', atMs: 320 });
    hearing.audio({ kind: 'audio', pcm: new Int16Array(256), speech: 1, atMs: 352 });
    expect(heard).toEqual([]);
  });
});
