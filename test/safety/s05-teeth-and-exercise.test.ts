import { describe, expect, it } from 'vitest';
import { deKies, inBeweging } from '../../src/store/demo/demo-practices.ts';
import { aConversation, type Humans } from '../kits/conversation.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';

const NIGHT = '2026-11-25T23:00:00+01:00[Europe/Amsterdam]';
const EASTER_MONDAY = '2026-04-06T11:00:00+02:00[Europe/Amsterdam]';
const DENTIST = deKies(TEST_LINES).practice;
const PHYSIO = inBeweging(TEST_LINES).practice;
const TOOTH = 'mijn zoon is gevallen en zijn voortand is eruit geslagen';
const STOP = 'ik ben door mijn enkel gegaan en ik kan er niet op staan';
const CHEST = 'ik heb pijn op de borst';

const nobody: Humans = () => 'no-answer';

async function told(said: string, options: Parameters<typeof aConversation>[0]) {
  const call = aConversation(options);
  await call.says(said);
  return call;
}

describe('S5, TAND_SPOED: a tooth knocked out, at the dentist', () => {
  it.each([
    ['at night', NIGHT],
    ['on a holiday', EASTER_MONDAY],
  ])('rings the dentist on duty first, and says so: %s', async (_, now) => {
    const call = await told(TOOTH, { practice: DENTIST, now });
    expect(call.rung).toEqual([TEST_LINES.dutyDentist]);
    expect(call.text()).toContain('Ik verbind u nu door met de dienstdoende tandarts.');
    expect(call.events).toContainEqual(
      expect.objectContaining({ kind: 'transfer', rung: 'duty-dentist', step: 'confirmed' }),
    );
  });

  it.each([
    'het is zaterdagavond en ik heb hevige kiespijn en een dikke wang',
    'ik heb een dikke wang en koorts',
    'mijn wang is dik en ik houd het niet meer van de pijn',
  ])('and so does a swelling with fever or with pain that cannot be borne: %s', async (said) => {
    const call = await told(said, { practice: DENTIST, now: NIGHT });
    expect(call.rung).toEqual([TEST_LINES.dutyDentist]);
  });

  it('a swelling that hinders swallowing goes to a doctor first, with 112', async () => {
    const call = await told('dikke wang en ik kan niet slikken', { practice: DENTIST, now: NIGHT });
    expect(call.rung).toEqual([TEST_LINES.outOfHoursPost]);
    expect(call.text()).toContain('1 1 2');
  });

  it('rings the practice itself by day', async () => {
    const call = await told(TOOTH, { practice: DENTIST });
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    expect(call.text()).toContain('Ik verbind u nu door met iemand van de praktijk.');
  });

  it('has the post after a dentist who does not answer, and then 112 with the own doctor beside it', async () => {
    const call = await told(TOOTH, { practice: DENTIST, now: NIGHT, humans: nobody });
    expect(call.rung).toEqual([TEST_LINES.dutyDentist, TEST_LINES.outOfHoursPost]);
    expect(call.phrases().at(-1)).toBe('urgent-call-doctor');
    expect(call.lastSentences()).toContain('geen tandarts bereiken.');
    expect(call.lastSentences()).toContain('Hang op en bel nu zelf 1 1 2, of bel uw eigen huisarts');
    expect(call.worklist.items).toMatchObject([{ kind: 'failed-transfer' }]);
    await call.time.advance(20_000);
    expect(call.rung).toHaveLength(4);
  });

  it('the heart at a dentist at night is for the post, and the dentist on duty comes last', async () => {
    const call = await told(CHEST, { practice: DENTIST, now: NIGHT, humans: nobody });
    expect(call.rung).toEqual([TEST_LINES.outOfHoursPost, TEST_LINES.dutyDentist]);
    expect(call.phrases().at(-1)).toBe('urgent-nobody-reached');
  });

  it('what is told after a tooth counts for the next round', async () => {
    const call = await told(TOOTH, { practice: DENTIST, now: NIGHT, humans: nobody });
    await call.says(CHEST);
    await call.presses('1');
    expect(call.rung.slice(2)).toEqual([TEST_LINES.outOfHoursPost, TEST_LINES.dutyDentist]);
    expect(call.phrases().at(-1)).toBe('urgent-nobody-reached');
  });

  it('at a GP a tooth has the ladder of the practice, and 112 when nobody is reached', async () => {
    const call = await told(TOOTH, { humans: nobody });
    expect(call.rung[0]).toBe(TEST_LINES.emergencyLine);
    expect(call.phrases().at(-1)).toBe('urgent-nobody-reached');
  });
});

describe('S5, FYSIO_STOP: a reason not to go on, at the physiotherapist', () => {
  it('rings a human of the practice and says to stop exercising', async () => {
    const call = await told(STOP, { practice: PHYSIO });
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    expect(call.phrases()).toEqual(expect.arrayContaining(['urgent-connecting', 'stop-exercising']));
    expect(call.text()).toContain('Stop met oefenen tot u iemand heeft gesproken.');
  });

  it('names 112 and the own doctor or the post when nobody is reached, and goes on trying', async () => {
    const call = await told(STOP, { practice: PHYSIO, humans: nobody });
    expect(call.phrases().at(-1)).toBe('urgent-call-doctor');
    expect(call.lastSentences()).toContain('niemand van de praktijk bereiken.');
    expect(call.lastSentences()).toContain('Hang op en bel nu zelf 1 1 2, of bel uw eigen huisarts');
    expect(call.worklist.items).toMatchObject([{ kind: 'failed-transfer' }]);
    expect(call.phrases()).not.toContain('call-112-now');
    const before = call.rung.length;
    await call.time.advance(20_000);
    expect(call.rung.length).toBe(2 * before);
    await call.happens({ kind: 'caller-hung-up' });
    await expect(call.ended).resolves.toEqual({ outcome: 'advised-112', by: 'caller' });
  });

  it('danger to life beside it is 112, and nothing is said of exercises', async () => {
    const call = await told(`${STOP} en ${CHEST}`, { practice: PHYSIO, humans: nobody });
    expect(call.phrases()[1]).toBe('call-112-now');
    expect(call.phrases()).not.toContain('stop-exercising');
    expect(call.phrases().at(-1)).toBe('urgent-nobody-reached');
  });

  it('is said once, also when it is told after key 1', async () => {
    const call = aConversation({ practice: PHYSIO, humans: nobody });
    await call.presses('1');
    await call.says(STOP);
    await call.says(STOP);
    expect(call.phrases().filter((phrase) => phrase === 'stop-exercising')).toHaveLength(1);
  });

  it('at a GP nothing is said of exercises', async () => {
    const call = await told(STOP, {});
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    expect(call.phrases()).not.toContain('stop-exercising');
  });
});

describe('S5: the region of the caller', () => {
  const post = (name: string, areaCodes: readonly string[], postcodes: readonly string[]) =>
    ({
      rung: 'out-of-hours-post',
      when: 'out-of-hours',
      target: `sip:${name}@127.0.0.1`,
      spokenName: `huisartsenpost ${name}`,
      region: { name, areaCodes, postcodes },
    }) as const;
  const ladder = [post('noord', ['020'], []), post('zuid', ['010'], ['1234'])];

  it('is that of the number, and the caller hears which post it is', async () => {
    const call = await told(CHEST, { practice: { ladder }, now: NIGHT, callBackNumber: '+31201000001' });
    expect(call.rung).toEqual(['sip:noord@127.0.0.1']);
    expect(call.text()).toContain('huisartsenpost noord');
  });

  it('is that of the postcode once somebody is identified', async () => {
    const call = aConversation({ practice: { ladder }, now: NIGHT, callBackNumber: '+31201000001' });
    await call.says('ik wil graag een afspraak maken');
    await call.says('12 maart 1954');
    await call.says('van den berg');
    await call.says(CHEST);
    expect(call.rung).toEqual(['sip:zuid@127.0.0.1']);
  });
});
