import type { nlLedger } from './nl-ledger.ts';

/** The words of the ledger of tasks. */
export const enLedger: typeof nlLedger = {
  ledger: {
    title: 'Ledger of tasks',
    why: 'Where the time of the assistants went since Balie came, in minutes a week of everybody at the desk together. This ledger adds no time: what one task loses, another gains. The sentence about the time of doctors is at Insight.',
    nothing: 'Nothing measured yet. Choose weeks of sampling at Insight first.',
    unmanned: 'Fill in at Insight how many people are at the telephone; then minutes stand here.',
    toSampling: 'To Insight',
    task: 'Task',
    minutes: 'Minutes a week, before → now',
    beforeAfter: (before, after) => `${before} → ${after}`,
    change: 'Difference (95%)',
    changed: (minutes, from, to) => `${minutes} (${from} to ${to})`,
    unknown: 'too few to tell',
    kind: 'Kind',
    kinds: {
      less: 'less',
      more: 'more: moved here',
      'within-chance': 'the difference fits within chance',
      unknown: 'too few answers',
    },
    answers: 'Answers, before → now',
    measured: 'Measured up to and with',
    notYet: 'going on',
  },
};
