import type { nlLedger } from './nl-ledger.ts';

/** The words of the ledger of tasks. */
export const enLedger: typeof nlLedger = {
  ledger: {
    title: 'Ledger of tasks',
    why: 'Where the time of the assistants went since Balie came, in minutes a week of everybody at the desk together. Who is there as long as before spends as much on all tasks together; net counts what is asked of the desk: telephone, counter, messages and work for the doctor.',
    nothing: 'Nothing measured yet. Begin with sampling',
    start: 'Start a sampling week',
    netTitle: 'Net, by role',
    netOf: (role, minutes, from, to) => `${role}: ${minutes} min a week (${from} to ${to}).`,
    net: {
      assistant: {
        name: 'Assistants',
        less: 'So much less is asked of the desk; that time went to care and other work.',
        more: 'There is more work.',
        withinChance: 'The difference fits within chance.',
        from: (before, after, n) =>
          `Was ${before}, now ${after} min a week; ${n.before} answers before, ${n.after} now.`,
        unknown: (before, after) =>
          `Assistants: cannot be told yet; ${before} answers before, ${after} now. From 20 of both on, when the staffing is filled in.`,
      },
      doctor: {
        name: 'Doctor',
        less: 'That is less; whether Balie is the reason, these figures do not say.',
        more: 'That is more work. By these figures Balie saves the doctor no time.',
        withinChance: 'The difference fits within chance. By these figures Balie saves the doctor no time.',
        from: (before, after, n, consult) =>
          `Was ${before}, now ${after} min a week of consults of ${consult} min; ${n.before} weeks counted before, ${n.after} now.`,
        unknown: (before, after) =>
          `Doctor: too few weeks counted to tell; ${before} before, ${after} now. By these figures Balie saves the doctor no time.`,
      },
    },
    was: 'Was with',
    now: 'Now with',
    who: {
      assistant: 'assistant',
      'assistant-and-balie': 'assistant and Balie',
      nobody: 'nobody',
      unknown: 'not measured yet',
    },
    list: 'worklist of Balie (is in the times above)',
    listCalls: (n) => `${n} ${n === 1 ? 'call' : 'calls'}`,
    counted: 'counted, no sample',
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
      'to-balie': 'moved to Balie',
      gone: 'gone',
      less: 'moved: less with the assistant',
      new: 'new',
      more: 'moved: more with the assistant',
      'within-chance': 'the difference fits within chance',
      unknown: 'too few answers',
    },
    answers: 'Answers, before → now',
    measured: 'Measured up to and with',
    notYet: 'going on',
  },
};
