import type { nlFirstRun } from './nl-first-run.ts';

export const enFirstRun: typeof nlFirstRun = {
  firstRun: {
    title: 'Setting up',
    intro: 'Eight steps to your first rehearsal. You can stop at any time and go on later.',
    list: 'Steps',
    states: { done: 'done', 'to-do': 'to do', later: 'later' },
    steps: {
      kind: 'Kind of practice and address',
      practice: 'Opening hours',
      practitioners: 'Practitioners and kinds of appointment',
      ladder: 'Emergency ladder',
      line: 'Telephone line',
      messages: 'Messages',
      people: 'Who works here',
      rehearsal: 'First rehearsal',
    },
    done: 'This is right, next step',
    later: 'Later',
    onlyManager: 'Only a practice manager sets Balie up.',
    practitioners: (n: number) =>
      n === 0
        ? 'There are no practitioners yet. They are in the practice file; the guide "praktijkbestand" says how.'
        : `Balie knows ${n} ${n === 1 ? 'practitioner' : 'practitioners'}. Look at Knowledge whether the kinds of appointment are right.`,
    toKnowledge: 'To Knowledge',
    ladderWhy:
      'Without a number that answers Balie reaches nobody in an emergency, and you open no tasks. Fill in the number, press "Test now" and answer within 30 seconds. This step is done only when that went well; it cannot be left for later.',
    line: (n: number) =>
      n === 0
        ? 'No line yet? Call Balie in the browser. The guide "telefoonlijn" says how to connect a number.'
        : `Balie answers for ${n} ${n === 1 ? 'number' : 'numbers'}.`,
    toTryOut: 'Call Balie in the browser',
    messages:
      'Confirmations and reminders go out only when you connect a service. The guide "berichten" says how. Without one Balie says time and place aloud only.',
    rehearsal:
      'Three invented callers call Balie: one with pressure on the chest, one who makes an appointment and one who wants a person. Nothing goes out and the agenda does not change.',
    startRehearsal: 'Let three callers call',
    rehearsing: (played: number, of: number) => `Going on: ${played} of ${of} have called…`,
    rehearsedWell: (of: number) => `All ${of} callers were helped well.`,
    rehearsedBadly: (wrong: number, of: number) => `${wrong} of ${of} callers ended otherwise than expected.`,
    rehearsalBrokeOff: 'The rehearsal was not finished. Try again.',
    readRehearsal: 'Read what was said',
    rehearsed: (n: number) => `Went well so far: ${n} ${n === 1 ? 'call' : 'calls'}.`,
    toRehearsals: 'To Rehearsals',
    ready: 'All steps are done or kept for later. Balie can measure.',
    notReady: (numbers: number, steps: string) =>
      `${
        numbers === 0
          ? 'Balie answers no telephone yet: there is no number. You can call Balie in the browser.'
          : `Balie answers ${numbers} ${numbers === 1 ? 'number' : 'numbers'} already and can measure.`
      } To do: ${steps}.`,
    toTasks: 'What Balie finishes by itself, you open at Tasks.',
    invented: 'The patients in this system are invented.',
    examples:
      'Do you want to look around first? Balie fills this invented practice with two weeks of calls, a full agenda and a worklist. Nobody is rung and no message goes out. To begin for real afterwards, press Wipe and begin for real, above the screen, or use your own practice file.',
    fill: 'Begin with example data',
    filled: 'The example data are there. Look at Worklist, Calls, Agenda and Insight.',
  },
  examples: {
    label: 'Example data',
    bar: 'Example data: every person is invented.',
    wipe: 'Wipe and begin for real',
    title: 'Wiping the example data',
    what: 'This goes and does not come back:',
    gone: {
      patients: (n: number) => `${n} invented ${n === 1 ? 'patient' : 'patients'}`,
      appointments: (n: number) => `${n} ${n === 1 ? 'appointment' : 'appointments'} in the agenda`,
      calls: (n: number) => `${n} ${n === 1 ? 'call' : 'calls'}, with all that was said`,
      items: (n: number) => `${n} ${n === 1 ? 'item' : 'items'} on the worklist`,
      messages: (n: number) => `${n} ${n === 1 ? 'message' : 'messages'}`,
    },
    also: 'What was open under Tasks is shut again, and setting up begins anew: test the numbers of your own emergency ladder.',
    stays:
      'The practice with its hours and answers, the users and the access log stay. What came from a number that exists stays too.',
    wipeNow: 'Wipe this and begin for real',
    keep: 'Leave it',
  },
};
