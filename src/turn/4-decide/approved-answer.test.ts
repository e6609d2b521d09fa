import { describe, expect, it } from 'vitest';
import { anAnswer } from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const practice = aPractice({
  answers: [
    anAnswer('route', [], 'De Lindelaan.'),
    anAnswer('route', ['bus'], 'Bus 4.'),
    anAnswer('route', ['bus vanaf het station'], 'Bus 7.'),
    anAnswer('parking', ['auto'], 'Op het plein.'),
    anAnswer('costs', [], 'Niets.', '2026-11-24'),
    anAnswer('insurance', [], 'Alles.', '2026-11-25'),
  ],
});
const text = (topics: Parameters<typeof approvedAnswer>[1], question: string) =>
  approvedAnswer(practice, topics, question, TODAY)?.text ?? null;

describe('an approved answer', () => {
  it.each([
    ['the default of its topic', ['route'], 'hoe kom ik bij u', 'De Lindelaan.'],
    ['the one whose word is said', ['route'], 'welke bus stopt er', 'Bus 4.'],
    ['the one whose words say most', ['route'], 'gaat er een bus vanaf het station', 'Bus 7.'],
    ['none of another topic', ['parking'], 'welke bus stopt er', null],
    ['none where only other words are known', ['parking'], 'waar parkeer ik', null],
    ['none after its last day', ['costs'], 'wat kost het', null],
    ['still given on its last day', ['insurance'], 'wat is verzekerd', 'Alles.'],
    ['the first topic that has one', ['costs', 'insurance', 'route'], 'en verder', 'Alles.'],
    ['of any of the topics by its word', ['route', 'parking'], 'met de auto', 'Op het plein.'],
  ] as const)('is %s', (_what, topics, question, expected) => {
    expect(text(topics, question)).toBe(expected);
  });

  it('is no default where the question itself must point to it', () => {
    expect(pointedAt(practice, ['route'], 'hoe kom ik bij u', TODAY)).toBeNull();
    expect(pointedAt(practice, ['route'], 'met de bus', TODAY)?.text).toBe('Bus 4.');
  });
});
