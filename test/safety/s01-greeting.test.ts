import { describe, expect, it } from 'vitest';
import { BRISK_VOICE } from '../../src/main.ts';
import { openVoice } from '../../src/speech/open-voice.ts';
import { greetingAt } from '../../src/turn/6-speak/greeting.ts';
import { sentences } from '../../src/turn/6-speak/phrases.nl.ts';
import { aConversation } from '../kits/conversation.ts';
import { aPractice, at } from '../kits/practice-builders.ts';

const SAMPLES_PER_SECOND = 8_000;

const MUST = ['digitale assistent', 'Bij levensgevaar belt u 112', 'Zeg spoed of toets 1'];

describe('S1: within the first 5 seconds of speech', () => {
  it.each([false, true])(
    'all of the greeting before the question is said (recording: %s)',
    async (recordsCalls) => {
      const voice = await openVoice({ name: 'espeak', settings: BRISK_VOICE });
      const all = sentences(greetingAt(at('2026-11-25T10:00'), aPractice({ recordsCalls })));
      const beforeQuestion = all.slice(
        0,
        all.findIndex((text) => text.includes('?')),
      );
      const words = beforeQuestion.join(' ');
      for (const must of ['De Linde', ...MUST]) expect(words).toContain(must);
      expect(/opname/u.test(words)).toBe(recordsCalls);
      let samples = 0;
      for (const text of beforeQuestion)
        samples += (await voice.speak(text, AbortSignal.timeout(5_000))).length;
      await voice.close();
      expect(samples / SAMPLES_PER_SECOND).toBeLessThanOrEqual(5);
    },
  );

  it.each(
    (['huisarts', 'tandarts', 'fysio'] as const).flatMap((kind) =>
      ['2026-11-25T10:00', '2026-11-25T20:00', '2026-11-28T03:00', '2026-12-25T12:00'].map(
        (now) => [kind, now] as const,
      ),
    ),
  )('it is the first that any caller hears: %s, %s', (kind, now) => {
    const call = aConversation({ practice: { kind }, now: `${now}:00+01:00[Europe/Amsterdam]` });
    const [first] = call.said;
    expect(first?.phrase).toBe('greeting');
    const all = first === undefined ? [] : sentences(first);
    const words = all
      .slice(
        0,
        all.findIndex((text) => text.includes('?')),
      )
      .join(' ');
    for (const must of [call.practice.shortName, ...MUST]) expect(words).toContain(must);
  });
});
