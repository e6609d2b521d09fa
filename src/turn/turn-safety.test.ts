import { describe, expect, it } from 'vitest';
import { aConversation, MARIA } from '../../test/kits/conversation.ts';
import { TEST_LINES } from '../../test/kits/practice-builders.ts';
import { sentences } from './6-speak/phrases.nl.ts';

describe('S1: the greeting', () => {
  it('names the practice and the machine, 112, and the way to a human, before any question', () => {
    const call = aConversation();
    expect(call.text()).toMatch(
      /^De Linde, digitale assistent\. Bij levensgevaar belt u 112\. Zeg spoed of toets 1\. /u,
    );
    expect(call.text().indexOf('?')).toBeGreaterThan(call.text().indexOf('toets 1'));
  });

  it('tells that the call is recorded when it is', () => {
    const call = aConversation({ practice: { recordsCalls: true } });
    expect(call.text()).toMatch(/^De Linde, digitale assistent met opname\./u);
    expect(aConversation().text()).not.toMatch(/opname|opgenomen/u);
  });
});

describe('S2: alarm words', () => {
  it('reach the ladder from a turn, with the literal words', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('ik heb pijn op mijn borst');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    const alarm = call.events.find((event) => event.kind === 'alarm');
    expect(alarm?.kind === 'alarm' && alarm.reasons[0]?.words.join(' ')).toMatch(/pijn op mijn borst/u);
  });

  it('count in the middle of a turn, after the grace of half a sentence', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.happens({
      kind: 'partial',
      text: 'mijn man heeft pijn op de borst',
      alternatives: [],
      wordsEndMs: 900,
    });
    expect(call.rung).toEqual([]);
    await call.time.advance(500);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it('taken back within the same breath do not ring anyone', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.happens({ kind: 'partial', text: 'pijn op de borst', alternatives: [], wordsEndMs: 900 });
    await call.time.advance(300);
    await call.happens({
      kind: 'partial',
      text: 'pijn op de borst heb ik niet',
      alternatives: [],
      wordsEndMs: 1_500,
    });
    await call.time.advance(2_000);
    expect(call.rung).toEqual([]);
  });

  it('are found in what the recogniser thought possible as well', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.happens({
      kind: 'utterance',
      utterance: {
        kind: 'speech',
        words: [],
        text: 'fijn op de borst',
        alternatives: ['pijn op de borst'],
        fromMs: 0,
        toMs: 900,
      },
      timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
    });
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });

  it.each([
    ['while the birth date is asked', 1],
    ['while the name is asked', 2],
    ['while the reason is asked', 3],
    ['while a slot is chosen', 4],
    ['while the slot is confirmed', 5],
  ])('win %s', async (_state, turns) => {
    const call = aConversation({ humans: () => 'rings-on' });
    const answers = ['ik wil graag een afspraak maken', ...MARIA, 'ik heb last van mijn knie', 'de eerste'];
    for (const answer of answers.slice(0, turns)) await call.says(answer);
    await call.says('ik krijg opeens geen lucht meer');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    expect(call.agenda.booked).toEqual([]);
  });

  it('win while the desk is ringing: the ladder takes over', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('ik wil een medewerker spreken');
    await call.says('ik krijg geen lucht meer ik stik');
    expect(call.rung).toEqual([TEST_LINES.desk, TEST_LINES.emergencyLine]);
  });

  it('said in two turns are remembered together', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('ik wil graag een afspraak maken voor mijn man');
    await call.says('zijn mond hangt scheef');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });
});

describe('S4: a human at the first request', () => {
  it.each(['ik wil een mens spreken', 'mag ik een medewerker', 'geef me de assistente maar'])(
    '"%s" rings the desk',
    async (words) => {
      const call = aConversation();
      await call.says(words);
      expect(call.rung).toEqual([TEST_LINES.desk]);
      await call.humanHangsUp();
      await call.fallSilent();
      await expect(call.ended).resolves.toEqual({ outcome: 'transferred', by: 'transfer' });
    },
  );

  it('key 1 is the ladder from any question, and key 0 the desk', async () => {
    const urgent = aConversation();
    await urgent.says('ik wil graag een afspraak maken');
    await urgent.presses('1');
    expect(urgent.rung).toEqual([TEST_LINES.emergencyLine]);
    const desk = aConversation();
    await desk.presses('0');
    expect(desk.rung).toEqual([TEST_LINES.desk]);
  });

  it('two turns that are not understood ring the desk', async () => {
    const call = aConversation();
    await call.fallSilent();
    await call.mumbles();
    expect(call.phrases().at(-1)).toBe('wish-not-understood');
    await call.fallSilent();
    await call.mumbles();
    expect(call.rung).toEqual([TEST_LINES.desk]);
  });

  it('outside opening hours gets a callback promise that is on the worklist', async () => {
    const call = aConversation({ now: '2026-11-25T21:00:00+01:00[Europe/Amsterdam]' });
    await call.says('ik wil een medewerker spreken');
    expect(call.rung).toEqual([]);
    expect(call.phrases()).toContain('callback-promised');
    expect(call.worklist.items).toMatchObject([{ kind: 'callback', callBackNumber: '+31100000199' }]);
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('callback');
  });

  it('is told that nothing is noted when nothing could be kept', async () => {
    const call = aConversation({ humans: () => 'busy' });
    call.worklist.trouble = 'disk-full';
    await call.says('ik wil een medewerker spreken');
    expect(call.phrases()).toContain('callback-not-noted');
    expect(call.phrases()).not.toContain('callback-promised');
    await call.fallSilent();
    expect((await call.ended).outcome).toBe('failed');
  });
});

describe('S5: the ladder', () => {
  it('goes on past a rung that breaks, and tells a caller who waits that somebody is being rung', async () => {
    const call = aConversation({
      humans: (target) => {
        if (target === TEST_LINES.emergencyLine) throw new TypeError('a bug');
        return 'rings-on';
      },
    });
    await call.says('pijn op de borst');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine, TEST_LINES.secondNumber]);
    await call.time.advance(10_000);
    expect(call.phrases()).not.toContain('still-ringing');
    await call.fallSilent();
    await call.time.advance(9_000);
    expect(call.phrases().at(-1)).toBe('still-ringing');
  });

  it('goes from rung to rung with a typed reason each, until a human confirms', async () => {
    const reasons = {
      [TEST_LINES.emergencyLine ?? '']: 'busy',
      [TEST_LINES.secondNumber ?? '']: 'no-answer',
    } as const;
    const call = aConversation({ humans: (target) => reasons[target] ?? 'confirms-by-voice' });
    await call.says('hij ademt niet meer');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine, TEST_LINES.secondNumber, TEST_LINES.doctor]);
    const transfers = call.events.filter((event) => event.kind === 'transfer');
    expect(transfers.filter(({ step }) => step === 'failed').map(({ reason }) => reason)).toEqual([
      'busy',
      'no-answer',
    ]);
    expect(transfers.at(-1)).toMatchObject({ rung: 'doctor', step: 'confirmed', confirmedBy: 'voice' });
    expect(call.phrases().filter((phrase) => phrase === 'urgent-still-trying')).toHaveLength(2);
  });

  it('S6: with danger to life says to dial 112 oneself, at once, and never dials it', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('hij ademt niet meer');
    expect(call.phrases().slice(-2)).toEqual(['call-112-now', 'urgent-connecting']);
    expect(call.rung.join(' ')).not.toMatch(/112/u);
  });

  it.each([
    ['hij ademt niet meer', []],
    // No danger to life is heard: the caller stays on the line until nobody answers, and then has 112 to dial.
    ['het is spoed', ['still-ringing', 'urgent-connecting', 'urgent-still-trying']],
  ])('gives one instruction at a time to who says "%s"', async (words, beforeAdvice) => {
    const call = aConversation({ humans: (_, times) => (times === 1 ? 'rings-on' : 'busy') });
    await call.says(words);
    for (let seconds = 0; seconds < 180; seconds += 5) {
      await call.fallSilent();
      await call.time.advance(5_000);
    }
    const stays = call.said.filter((reply) => /[Bb]lijf aan de lijn/u.test(sentences(reply).join(' ')));
    expect([...new Set(stays.map(({ phrase }) => phrase))].sort()).toEqual(beforeAdvice);
    expect(call.text()).toContain('Hang op en bel nu zelf 1 1 2');
    expect(call.phrases()).toContain('urgent-trying-again');
  });

  it('names at night who is dialled', async () => {
    const call = aConversation({ now: '2026-11-25T23:00:00+01:00[Europe/Amsterdam]' });
    await call.says('ik heb mijn hand diep opengesneden en het bloedt erg');
    expect(call.said).toContainEqual(
      expect.objectContaining({ phrase: 'urgent-connecting', to: 'de huisartsenpost' }),
    );
  });

  it('advises 112 and leaves an urgent item when nobody is reached, and says it is noted only when it is', async () => {
    const call = aConversation({ humans: () => 'unreachable' });
    await call.says('pijn op de borst en benauwd');
    expect(call.worklist.items).toMatchObject([
      { kind: 'failed-transfer', urgency: '112', callBackNumber: '+31100000199' },
    ]);
    expect(call.said.at(-1)).toEqual({ phrase: 'urgent-nobody-reached', noted: true });
    await call.happens({ kind: 'caller-hung-up' });
    await expect(call.ended).resolves.toEqual({ outcome: 'advised-112', by: 'caller' });
    const lost = aConversation({ humans: () => 'unreachable' });
    lost.worklist.trouble = 'disk-full';
    await lost.says('pijn op de borst en benauwd');
    expect(lost.said.at(-1)).toEqual({ phrase: 'urgent-nobody-reached', noted: false });
  });

  it('goes to the out-of-hours post when the practice is closed', async () => {
    const call = aConversation({
      now: '2026-11-25T23:30:00+01:00[Europe/Amsterdam]',
      humans: () => 'rings-on',
    });
    await call.says('pijn op de borst');
    expect(call.rung).toEqual([TEST_LINES.outOfHoursPost]);
  });

  it('makes an urgent callback of a caller who hangs up while it rings', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('pijn op de borst');
    await call.happens({ kind: 'caller-hung-up' });
    expect(call.worklist.items).toMatchObject([{ kind: 'urgent-callback', urgency: '112' }]);
    await expect(call.ended).resolves.toEqual({ outcome: 'callback', by: 'caller' });
  });

  it('is silent once joined: the two talk among themselves and nothing of it is noted', async () => {
    const call = aConversation();
    await call.says('pijn op de borst');
    const before = call.events.length;
    await call.says('ja dokter het begon een uur geleden');
    expect(call.events).toHaveLength(before);
    await call.humanHangsUp();
    await expect(call.ended).resolves.toEqual({ outcome: 'transferred', by: 'transfer' });
  });
});

describe('S3: parts that fail', () => {
  it('the ear: keys are offered, and the second failure in a row is a human', async () => {
    const call = aConversation();
    await call.happens({ kind: 'ear-failed', code: 'EAR_TIMEOUT' });
    expect(call.phrases().at(-1)).toBe('cannot-hear-you-use-keys');
    await call.happens({ kind: 'ear-failed', code: 'EAR_TIMEOUT' });
    expect(call.rung).toEqual([TEST_LINES.desk]);
  });

  it('a bug in an action takes no call with it: a callback is promised, and when that breaks too nothing is', async () => {
    const call = aConversation();
    await call.says('ik wil graag een afspraak maken');
    call.patients.identify = () => Promise.reject(new TypeError('a bug'));
    for (const answer of MARIA) await call.says(answer);
    expect(call.events).toContainEqual({ kind: 'fault', code: 'ACTION_FAILED' });
    expect(call.phrases()).toContain('callback-promised');
    expect(call.worklist.items).toMatchObject([{ kind: 'callback' }]);

    const worse = aConversation({ humans: () => 'busy' });
    worse.worklist.add = () => Promise.reject(new TypeError('a bug'));
    await worse.says('ik wil een medewerker spreken');
    expect(worse.phrases().slice(-2)).toEqual(['callback-not-noted', 'goodbye']);
    await worse.fallSilent();
    expect((await worse.ended).outcome).toBe('failed');
  });

  it('a bug in every rung: 112 is advised and the item is made (S5)', async () => {
    const call = aConversation({
      humans: () => {
        throw new TypeError('a bug');
      },
    });
    await call.says('pijn op de borst');
    expect(call.events).toContainEqual({ kind: 'fault', code: 'HAND_OVER_FAILED' });
    expect(call.said.at(-1)).toEqual({ phrase: 'urgent-nobody-reached', noted: true });
    await call.happens({ kind: 'caller-hung-up' });
    expect((await call.ended).outcome).toBe('advised-112');
  });

  it('the agenda: nothing is promised but a callback', async () => {
    const call = aConversation();
    await call.says('ik wil graag een afspraak maken');
    call.agenda.unreachable = true;
    for (const answer of MARIA) await call.says(answer);
    await call.says('ik heb last van mijn knie');
    expect(call.phrases()).toContain('cannot-reach-agenda');
    expect(call.phrases()).not.toContain('booked');
    expect(call.worklist.items).toMatchObject([{ kind: 'callback', wish: 'book' }]);
  });
});

describe('words for which a person decides today', () => {
  it('make one item and let the dialogue go on', async () => {
    const call = aConversation();
    await call.says('ik ben gebeten door een hond en ik wil een afspraak maken');
    const alarms = call.events.filter((event) => event.kind === 'alarm');
    expect(alarms).toMatchObject([{ reasons: [{ rule: 'bite', level: 'today' }] }]);
    expect(call.worklist.items.filter(({ urgency }) => urgency === 'today')).toHaveLength(1);
    expect(call.rung).toEqual([]);
    expect(call.phrases().at(-1)).toBe('ask-date-of-birth');
  });
});

describe('a goodbye', () => {
  it('is broken off by a request for a human (S4) and by an alarm (S2)', async () => {
    for (const [words, rung] of [
      ['wacht ik wil nog een medewerker spreken', TEST_LINES.desk],
      ['ik heb ineens pijn op mijn borst', TEST_LINES.emergencyLine],
    ] as const) {
      const call = aConversation({ humans: () => 'rings-on' });
      await call.fallSilent();
      await call.time.advance(20_000);
      await call.fallSilent();
      await call.time.advance(20_000);
      await call.fallSilent();
      await call.time.advance(20_000);
      expect(call.phrases().at(-1)).toBe('silence-goodbye');
      await call.happens({
        kind: 'utterance',
        utterance: { kind: 'speech', words: [], text: words, alternatives: [], fromMs: 0, toMs: 0 },
        timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
      });
      expect(call.rung).toEqual([rung]);
    }
  });
});

describe('the one question about an alarm in doubt', () => {
  it('is asked once; a clear no goes on with what was said', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('ik wil een afspraak maken want ik had vorige week pijn op de borst');
    if (call.phrases().at(-1) !== 'confirm-alarm')
      throw new Error(`no question was asked: ${call.phrases().join(' ')}`);
    await call.says('nee');
    expect(call.rung).toEqual([]);
    expect(call.phrases().at(-1)).toBe('ask-date-of-birth');
  });

  it('leaves the alarm standing when the answer is not a clear no', async () => {
    const call = aConversation({ humans: () => 'rings-on' });
    await call.says('ik wil een afspraak maken want ik had vorige week pijn op de borst');
    await call.says('nou ik weet het niet');
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
  });
});
