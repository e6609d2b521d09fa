import { describe, expect, it } from 'vitest';
import { aConversation, type Humans } from '../kits/conversation.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';

const LADDER = [TEST_LINES.emergencyLine, TEST_LINES.secondNumber, TEST_LINES.doctor];
const REASONS = [
  'busy',
  'no-answer',
  'refused',
  'unreachable',
  'voicemail-suspected',
  'not-confirmed',
] as const;

async function chestPain(humans: Humans, now?: string) {
  const call = aConversation({ humans, ...(now === undefined ? {} : { now }) });
  let over = false;
  void call.ended.then(() => {
    over = true;
  });
  await call.says('ik heb pijn op de borst');
  return { call, isOver: () => over };
}

describe('S5: the emergency ladder', () => {
  it.each(REASONS)('a rung that is %s gives its reason and the next one rings', async (reason) => {
    const { call } = await chestPain((target) => (target === LADDER[0] ? reason : 'confirms-by-voice'));
    expect(call.rung).toEqual(LADDER.slice(0, 2));
    const steps = call.events.filter((event) => event.kind === 'transfer');
    expect(steps).toContainEqual(expect.objectContaining({ rung: 'emergency-line', step: 'failed', reason }));
    expect(steps.at(-1)).toMatchObject({ rung: 'second-number', step: 'confirmed', confirmedBy: 'voice' });
  });

  it.each([
    ['at night', '2026-11-25T23:00:00+01:00[Europe/Amsterdam]'],
    ['at the weekend', '2026-11-28T11:00:00+01:00[Europe/Amsterdam]'],
  ])('when the practice is closed it ends at the out-of-hours post: %s', async (_, now) => {
    const { call } = await chestPain(() => 'busy', now);
    expect(call.rung).toContain(TEST_LINES.outOfHoursPost);
  });

  it('each rung has 30 seconds', async () => {
    const { call } = await chestPain(() => 'rings-on');
    await call.time.advance(29_999);
    expect(call.rung).toEqual(LADDER.slice(0, 1));
    await call.time.advance(1);
    expect(call.rung).toEqual(LADDER.slice(0, 2));
  });

  it('a failed transfer is never silent: 112, an urgent item, and Balie stays on the line', async () => {
    const { call, isOver } = await chestPain(() => 'busy');
    expect(call.rung).toEqual(LADDER);
    expect(call.phrases()).toEqual(expect.arrayContaining(['urgent-still-trying', 'urgent-nobody-reached']));
    expect(call.worklist.items).toMatchObject([{ kind: 'failed-transfer', urgency: '112' }]);
    await call.time.advance(60_000);
    expect(isOver()).toBe(false);
  });

  it('Balie stays until a human has confirmed: an answer alone is none', async () => {
    const { call, isOver } = await chestPain((target) =>
      target === LADDER[0] ? 'not-confirmed' : 'rings-on',
    );
    await call.time.advance(5_000);
    expect(isOver()).toBe(false);
    expect(call.events).not.toContainEqual(expect.objectContaining({ kind: 'transfer', step: 'confirmed' }));
    expect(call.phrases()).not.toContain('urgent-human-found');
  });
});
