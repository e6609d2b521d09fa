import { describe, expect, it } from 'vitest';
import { aPractice, at, TEST_LINES } from '../../../test/kits/practice-builders.ts';
import { virtualTime } from '../../../test/kits/virtual-time.ts';
import type { PersonLine, RingDesk } from '../../domain/decision.ts';
import { asId, type CallId } from '../../domain/ids.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { ringDesk } from './ring-desk.ts';

const CONSULT = 'sip:overleg@127.0.0.1';

/** Rings one of the practice's people, who picks up and says yes; gives who was rung. */
async function ring(
  line: PersonLine,
  changes: Partial<Practice> & {
    readonly open?: boolean;
    readonly words?: readonly string[];
    readonly nobodyAt?: string;
    readonly asked?: Pick<RingDesk, 'wish' | 'why' | 'about' | 'asked'>;
  } = {},
) {
  const { open = true, words = [], nobodyAt, asked = { wish: 'human', why: 'asked' }, ...of } = changes;
  const rung: string[] = [];
  const briefings: Reply[] = [];
  const told: Reply[] = [];
  const time = virtualTime();
  const reached = await ringDesk(
    {
      connect: async ({ target, briefing }) => {
        rung.push(target);
        briefings.push(briefing);
        if (target === nobodyAt) return { kind: 'not-connected', reason: 'no-answer' };
        return {
          kind: 'connected',
          confirmedBy: 'voice',
          parted: Promise.resolve({ who: 'caller', how: 'hung-up', afterMs: 60_000 }),
        };
      },
      rungMs: 30_000,
      say: (replies) => told.push(...replies),
      isSpeaking: () => false,
      after: time.after,
      note: () => undefined,
      joined: () => undefined,
      leftAlone: () => undefined,
      isOpen: () => open,
    },
    {
      call: asId<CallId>('22222222-2222-4222-8222-222222222222'),
      practice: { ...aPractice(), ...of },
      now: () => at('2026-11-25T10:00'),
      callBackNumber: null,
      words,
    },
    new AbortController().signal,
    { ...asked, line },
  );
  expect(time.pending()).toBe(0);
  return { reached, rung, told, briefings };
}

const consultLine = { target: CONSULT, spokenName: 'overleg' };

describe('whom the dialogue rings', () => {
  it.each([
    ['desk', { consultLine }, TEST_LINES.desk],
    ['consult', { consultLine }, CONSULT],
    ['consult', { consultLine: null }, TEST_LINES.desk],
    ['urgent', {}, TEST_LINES.emergencyLine],
    ['urgent', { open: false }, TEST_LINES.outOfHoursPost],
    ['urgent', { ladder: [] }, TEST_LINES.desk],
  ] as const)('%s with %j', async (line, changes, target) => {
    expect(await ring(line, changes)).toMatchObject({ reached: 'connected', rung: [target] });
  });

  it('tells who it is when that is nobody of the practice', async () => {
    expect((await ring('urgent')).told).toEqual([{ phrase: 'connecting-to-desk' }]);
    expect((await ring('urgent', { open: false })).told).toEqual([
      { phrase: 'connecting-to-desk', to: 'de huisartsenpost' },
    ]);
  });

  it.each([
    ['desk', { open: false }, 'closed'],
    ['consult', { open: false, consultLine }, 'closed'],
    ['desk', { desk: null }, 'not-reached'],
    ['urgent', { ladder: [], desk: null }, 'not-reached'],
    ['urgent', { ladder: [], open: false }, 'closed'],
  ] as const)('%s with %j rings nobody', async (line, changes, reached) => {
    expect(await ring(line, changes)).toEqual({ reached, rung: [], told: [], briefings: [] });
  });
});

describe('what that person hears before the caller is joined', () => {
  const words = ['met de apotheek', 'het gaat over het recept van een patiënt'];

  it('is why the caller rings, in their own words, and that a colleague does', async () => {
    expect((await ring('consult', { consultLine, words })).briefings).toEqual([
      { phrase: 'desk-briefing', words, callBackNumber: null, because: 'colleague' },
    ]);
    expect((await ring('desk', { words })).briefings).toMatchObject([{ words, because: 'asked' }]);
  });

  it.each([
    ['desk', { wish: 'book', why: 'not-understood' }, 'stuck'],
    ['desk', { wish: 'book', why: 'cannot-do' }, 'stuck'],
    ['desk', { wish: 'other-language', why: 'asked' }, 'other-language'],
    ['urgent', { wish: 'medical-question', why: 'asked' }, 'cannot-wait'],
    ['desk', { wish: 'urgent', why: 'cannot-do' }, 'cannot-wait'],
  ] as const)('on the line %s after %j is that the caller is %s', async (line, asked, because) => {
    expect((await ring(line, { asked })).briefings).toMatchObject([{ because }]);
  });

  it('tells whom it is about and the words in which they said what they want, once', async () => {
    const words = ['goedemiddag', 'bij mijn moeder is de kroon eruit', '12 maart 1954', 'nou en'];
    const asked = { wish: 'urgent', why: 'cannot-do', about: 'parent', asked: words[1] ?? '' } as const;
    const [briefing] = (await ring('desk', { words, asked })).briefings;
    expect(briefing).toMatchObject({
      about: 'een ouder of grootouder van de beller',
      words: ['goedemiddag', 'bij mijn moeder is de kroon eruit', 'nou en'],
    });
    expect((await ring('desk', { words })).briefings[0]).not.toHaveProperty('about');
  });

  it('of a caller who only pressed a key holds no words', async () => {
    expect((await ring('desk')).briefings).toMatchObject([{ words: [] }]);
  });
});

describe('the consult line that nobody answers', () => {
  it('is followed by the desk, with the same words, and the caller hears so', async () => {
    const nobody = await ring('consult', { consultLine, words: ['met het lab'], nobodyAt: CONSULT });
    expect(nobody).toMatchObject({ reached: 'connected', rung: [CONSULT, TEST_LINES.desk] });
    expect(nobody.told).toEqual([{ phrase: 'connecting-to-desk' }, { phrase: 'urgent-still-trying' }]);
    expect(nobody.briefings.map((briefing) => briefing.phrase === 'desk-briefing' && briefing.words)).toEqual(
      [['met het lab'], ['met het lab']],
    );
  });

  it('is all there is in a practice without a desk', async () => {
    expect(await ring('consult', { consultLine, desk: null, nobodyAt: CONSULT })).toMatchObject({
      reached: 'not-reached',
      rung: [CONSULT],
    });
  });
});
