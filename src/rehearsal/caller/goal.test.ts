import { describe, expect, it } from 'vitest';
import { goalOf, isSpokenDutch, secondGoalOf } from './goal.ts';

describe('what a goal comes down to, in the words of whoever wrote the scenario', () => {
  it.each([
    ['Ask when the appointment is', 'check-appointment'],
    ['Pharmacy calls about a prescription', 'professional-caller'],
    ['Book an appointment and ask for a repeat prescription', 'book'],
    ['Repeat prescription and also an appointment', 'repeat-prescription'],
    ['Wants to be called back outside opening hours', 'callback'],
    ['Toothache, wants to come as soon as possible', 'book'],
    ['Book a first appointment for neck complaints', 'book'],
    ['Complaint about the waiting room', 'complaint'],
    ['Move the cleaning appointment to next week', 'move'],
    ['His appointment must be cancelled', 'cancel'],
    ['English speaker books an appointment', 'book'],
    ['English', 'other-language'],
    ['Emergency: knocked-out tooth', 'alarm'],
    ['urgent', 'alarm'],
    ['test_results', 'test-results'],
    ['Tells about the weather', 'none'],
  ] as const)('%s: %s', (said, goal) => expect(goalOf(said)).toBe(goal));

  it.each([
    ['Book an appointment and ask for a repeat prescription', 'repeat-prescription'],
    ['Herhaalrecept en ook een afspraak', 'book'],
    ['Book an appointment and see the doctor', 'none'],
    ['Book an appointment', 'none'],
  ] as const)('%s: then %s', (said, goal) => expect(secondGoalOf(said)).toBe(goal));

  it.each([
    ['is het vandaag open', true],
    ['Is a referral needed for physiotherapy?', false],
    ['wil een afspraak', false],
  ] as const)('"%s" can be said as it stands: %s', (text, spoken) =>
    expect(isSpokenDutch(text)).toBe(spoken),
  );
});
