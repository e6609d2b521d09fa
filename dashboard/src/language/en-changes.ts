/** The words of changing what can be booked, and of two people who changed the same. */
export const enChanges = {
  typeForm: {
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    title: (name: string) => `Kind of appointment: ${name}`,
    minutes: 'Length in minutes',
    practitioners: 'Who does it',
    nobody: 'Choose at least one practitioner',
    bookableBy: 'Who books it',
    leadHours: 'How many hours ahead at the soonest',
    leadHelp: '0: a caller can have it at once',
    referral: 'Referral needed',
    preparation: 'Balie adds',
    preparationHelp: 'Empty: nothing. Every caller who books this hears it.',
    notYours: 'What Balie adds is changed by a practitioner.',
    showEffect: 'Show the effect',
    effectFirst: 'Look at the effect first; then you can save.',
    effect: 'Effect',
    places: (days: number, before: number, after: number) =>
      `Places for callers in the coming ${days} days: ${before} now, ${after} then.`,
    fewer: (n: number) => (n === 1 ? '1 free place goes.' : `${n} free places go.`),
    more: (n: number) => (n === 1 ? '1 free place is added.' : `${n} free places are added.`),
    asMany: 'No free places go.',
    appointments: (n: number) =>
      n === 1
        ? '1 appointment that stands has another length or practitioner. It stays as it is.'
        : `${n} appointments that stand have another length or practitioner. They stay as they are.`,
    promises: (n: number) =>
      n === 1
        ? '1 promise touched: somebody waits for, or was offered a place with, who no longer does this.'
        : `${n} promises touched: people wait for, or were offered a place with, who no longer does this.`,
    nothingTouched: 'No appointment or promise touched.',
    save: 'Save',
    cancel: 'Leave as it is',
    saved: 'Saved. The next caller notices. It can be put back under Last actions.',
    setting: 'kind of appointment',
  },
  versions: {
    title: 'Somebody else changed this meanwhile',
    why: 'Nothing was saved. Choose what counts.',
    field: 'What',
    theirs: 'As it stands now',
    mine: 'As you filled it in',
    choice: 'Choice',
    keep: { theirs: 'Keep what stands', mine: 'Go on with mine' },
    keepOne: { theirs: 'What stands', mine: 'Mine' },
  },
  ownKeys: {
    title: 'Choose other letters',
    why: 'When you choose a letter that already does something, the two change places. The key ? shows what each letter does on a screen.',
    reset: 'Put all letters back',
    does: {
      a: 'plan an appointment for an item',
      b: 'call',
      d: 'hand over to the doctor, or back',
      e: 'change (Knowledge)',
      g: 'approve (Knowledge), seen (Intake)',
      h: 'hold a message back',
      k: 'done',
      l: 'to who is calling now (Today)',
      m: 'move an appointment',
      n: 'new appointment, take a call over',
      p: 'take, try a sentence (Emergency)',
      r: 'send again, next rule, first failure',
      s: 'start a rehearsal',
      t: 'another time, to today (Agenda), test a number (Emergency)',
      u: 'undo',
      w: 'waiting list',
    },
  },
};
