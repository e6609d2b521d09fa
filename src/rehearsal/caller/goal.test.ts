import { describe, expect, it } from 'vitest';
import { goalOf, isSpokenDutch, laterIn, secondGoalOf } from './goal.ts';

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
    ['Wants to pass on a new phone number', 'change-details'],
    ['Wants to be called back on another number', 'callback'],
    ['Asks how much a check-up costs', 'costs-or-insurance'],
    ['Wants to know whether braces are reimbursed for a child', 'costs-or-insurance'],
    ['Asks where to park', 'location'],
    ['Asks whether a referral is needed', 'referral-or-letter'],
    ['Asks if the practice is open on King’s Day', 'opening-hours'],
    ['Asks whether this is normal', 'medical-question'],
    ['Asks a medical question: may I run again', 'medical-question'],
    ['Moves an appointment to a later day', 'move'],
    ['Wants an earlier appointment', 'move'],
    ['Books by keypad', 'book'],
    ['A series of six treatments', 'book'],
    ['Books for her son of eight: a filling fell out', 'book'],
    ['Book an appointment and ask about the costs', 'book'],
    ['Move an appointment and give a new phone number', 'move'],
    ['A mother and her daughter want a check-up', 'book'],
    ['Wants to come for a cough and chest pain', 'alarm'],
    ['Cancels instead of moving', 'cancel'],
    ['Speaks English and wants to cancel an appointment', 'cancel'],
    ['Speaks Polish and English', 'other-language'],
    ['Is ten minutes late', 'running-late'],
    ['Belt de afspraak van haar moeder af', 'cancel'],
    ['Een apotheker belt over een recept', 'professional-caller'],
    ['Vier behandelingen op vrijdag', 'book'],
    ['Vraagt hoe hij met de bus komt', 'location'],
    ['Books an appointment, then mentions chest pain', 'book'],
    ['Cancels and then changes mind', 'cancel'],
    ['Half way: chest pain', 'alarm'],
    ['Tells about the weather', 'none'],
  ] as const)('%s: %s', (said, goal) => expect(goalOf(said)).toBe(goal));

  it.each([
    ['Book an appointment and ask for a repeat prescription', 'repeat-prescription'],
    ['Herhaalrecept en ook een afspraak', 'book'],
    ['Book an appointment and ask about the costs', 'costs-or-insurance'],
    ['Book an appointment and see the doctor', 'none'],
    ['Book an appointment', 'none'],
  ] as const)('%s: then %s', (said, goal) => expect(secondGoalOf(said)).toBe(goal));

  it.each([
    ['Books, then mentions chest pain', 'mentions chest pain'],
    ['Books an appointment', null],
  ])('%s: later %s', (said, later) => expect(laterIn(said)).toBe(later));

  it.each([
    ['is het vandaag open', true],
    ['Is a referral needed for physiotherapy?', false],
    ['wil een afspraak', false],
  ] as const)('"%s" can be said as it stands: %s', (text, spoken) =>
    expect(isSpokenDutch(text)).toBe(spoken),
  );
});
