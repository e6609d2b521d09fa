import type { nlTasks } from './nl-tasks.ts';

const NONE_CHECKED = 'no call was looked at yet, so nothing wrong was seen';

export const enTasks: typeof nlTasks = {
  tasks: {
    title: 'Tasks',
    intro:
      'What Balie may finish by itself. Each use case goes in four steps: Measure, Rehearse, Open, Follow. A step forward needs everything that it asks; a step back is always possible.',
    list: 'Use cases',
    wish: 'Use case',
    step: 'Step',
    since: 'Since',
    part: 'For which callers',
    open: 'Still open',
    steps: { measure: 'Measure', rehearse: 'Rehearse', open: 'Open', follow: 'Follow' },
    stepOf: (nth: number, step: string) => `${nth} of 4: ${step}`,
    neverChanged: 'as the practice file says',
    by: (name: string, day: string) => `${day}, ${name}`,
    notOpened: 'nobody: a member of staff does it',
    whens: { always: 'always', 'opening-hours': 'in opening hours', 'out-of-hours': 'out of hours' },
    partWritten: (when: string, percent: number) => `${percent} of 100 callers, ${when}`,
    openCriteria: (n: number, of: number) => (n === 0 ? 'everything met' : `${n} of ${of} not met yet`),
    criteria: 'What the next step asks',
    criteriaFollow: 'What must stay so',
    met: 'met',
    notMet: 'not yet',
    criterion: {
      heard: (x: number, of: number) => `${x} of ${of} calls with this wish measured`,
      checked: (x: number, of: number) => `${x} of ${of} calls looked at by a person`,
      understood: (x: number, of: number) =>
        of === 0 ? NONE_CHECKED : `${x} of ${of} calls looked at were misunderstood`,
      rehearsed: (x: number, of: number) => `${x} of ${of} rehearsal calls made`,
      'rehearsed-right': (x: number, of: number) => `${x} of ${of} rehearsal calls went wrong`,
      'rehearsed-wish': (x: number, of: number) => `${x} of ${of} rehearsal with this wish done`,
      'ladder-answered': (x: number, of: number) =>
        `${x} of ${of} test of the emergency ladder answered within 30 seconds (last 30 days)`,
      alone: (x: number, _of: number) =>
        x === 0 ? 'no other use case is being opened' : `${x} other use case is being opened; one at a time`,
      handled: (x: number, of: number) => `${x} of ${of} calls finished by Balie`,
      'handled-right': (x: number, of: number) =>
        of === 0 ? NONE_CHECKED : `${x} of ${of} calls looked at were wrong`,
    },
    to: (step: string) => `To ${step}`,
    notYet: 'The next step is not possible yet: not everything is met.',
    last: 'This is the last step. Balie finishes this wish for every caller.',
    decidedBy: 'Who decides this',
    when: 'When',
    percent: 'Of every 100 callers',
    savePart: 'Save for whom',
    rollBack: 'Roll back',
    rollBackWhat:
      'Works at once: the next call with this wish goes to a member of staff. Balie finishes calls that go on.',
    rolledBack: 'Rolled back. New callers with this wish get a member of staff.',
    changed: 'Saved.',
    reason: 'Why (also possible later, at Settings › Changes)',
    saveReason: 'Save reason',
    reasonSaved: 'Reason saved.',
    thresholds: 'Thresholds',
    thresholdsWhy: 'Each change of these is on record at Settings › Changes.',
    threshold: {
      heard: 'Calls to measure',
      checked: 'Calls to look at',
      rehearsed: 'Rehearsal calls',
      handled: 'Calls finished before Follow',
      wrongPercent: 'Wrong at most, of 100',
    },
    saveThresholds: 'Save thresholds',
    readOnly: 'Only a practice manager changes this.',
  },
};
