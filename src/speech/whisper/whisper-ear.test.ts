import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirForTests, describeWithModel } from '../../../test/kits/fetched-models.ts';
import { recogniserContract } from '../../../test/kits/recogniser-contract.ts';
import type { Expectation } from '../../domain/expectation.ts';
import type { Recogniser } from '../../turn/1-hear/recogniser.ts';
import { CALLER_ESPEAK, createEspeakVoice } from '../espeak/espeak-voice.ts';
import { openEar } from '../open-ear.ts';
import { ALWAYS_PHRASES } from './always-phrases.ts';
import { phrasesFor } from './whisper-ear.ts';

const YES_NO: Expectation = {
  kind: 'yes-no',
  phrases: ['ja', 'nee', 'ja dat klopt', 'nee dat klopt niet', 'ja graag', 'nee dank u'],
  names: [],
};
const voice = createEspeakVoice({ settings: CALLER_ESPEAK });
const say = (text: string) => voice.speak(text, AbortSignal.timeout(10_000));
const open = () => openEar({ name: 'whisper', dataDir: dataDirForTests() });

describe('the phrases that the whisper ear listens for', () => {
  test('are the expected ones, the names, and those that may always be said, each once', () => {
    const phrases = phrasesFor({
      kind: 'slot-choice',
      phrases: ['de eerste', 'ja', 'de eerste'],
      names: ['Jansen'],
    });
    expect(phrases.slice(0, 3)).toEqual(['de eerste', 'ja', 'jansen']);
    expect(new Set(phrases).size).toBe(phrases.length);
    for (const always of ALWAYS_PHRASES) expect(phrases).toContain(always);
  });

  test('leave out what nobody can say', () => {
    const phrases = phrasesFor({ kind: 'open', phrases: ['', ' ', '...', '🙂'], names: [''] });
    expect(phrases).toEqual([...ALWAYS_PHRASES]);
  });
});

describeWithModel('the whisper ear', 'whisper', () => {
  recogniserContract('the whisper ear', async () => ({
    ear: await open(),
    clips: [
      {
        audio: { pcm: await say('nee dat klopt niet'), fromMs: 1_000 },
        expectation: YES_NO,
        said: 'nee dat klopt niet',
      },
      {
        audio: { pcm: await say('ik wil een medewerker spreken'), fromMs: 9_000 },
        expectation: YES_NO,
        said: 'ik wil een medewerker spreken',
      },
    ],
  }));

  describe('hears', () => {
    let ear: Recogniser;
    beforeAll(async () => {
      ear = await open();
    }, 60_000);
    afterAll(() => ear.close());
    const hear = async (said: string, expectation = YES_NO) => {
      const recognition = await ear.recognise(
        { pcm: await say(said), fromMs: 0 },
        expectation,
        AbortSignal.timeout(25_000),
      );
      return recognition.kind === 'heard' ? recognition.text : recognition.kind;
    };

    test.each(['ja dat klopt', 'nee dat klopt niet', 'dat is goed', 'ik heb pijn op de borst'])(
      '"%s" where yes or no was asked',
      { timeout: 30_000 },
      async (said) => {
        expect(await hear(said)).toBe(said);
      },
    );

    test.each([
      'mijn fiets is gestolen',
      'hebben jullie ook parkeerplaatsen',
      'het regent vandaag heel hard',
    ])('"%s" as nothing that fits where yes or no was asked', { timeout: 30_000 }, async (said) => {
      expect(await hear(said)).toBe('nothing-that-fits');
    });

    test('"het is spoed" as an alarm or as nothing that fits, never as consent', {
      timeout: 30_000,
    }, async () => {
      expect(['het is spoed', 'dit is spoed', 'ik heb spoed', 'spoed', 'nothing-that-fits']).toContain(
        await hear('het is spoed'),
      );
    });

    test('one of 600 moments, cut down by their beginnings first', { timeout: 60_000 }, async () => {
      const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];
      const hours = ['acht', 'negen', 'tien', 'elf', 'twee', 'drie', 'vier', 'vijf', 'twaalf', 'een'];
      const phrases = days.flatMap((day) =>
        hours.flatMap((hour) =>
          ['', 'half ', 'kwart over ', 'kwart voor '].flatMap((part) =>
            ['om ', 'tegen ', ''].map((word) => `${day} ${word}${part}${hour}${part === '' ? ' uur' : ''}`),
          ),
        ),
      );
      expect(phrases).toHaveLength(600);
      expect(await hear('donderdag om half tien', { kind: 'time', phrases, names: [] })).toBe(
        'donderdag om half tien',
      );
    });
  });
});
