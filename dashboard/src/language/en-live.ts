import type { nlLive } from './nl-live.ts';

export const enLive: typeof nlLive = {
  sound: {
    on: 'Sound: on',
    ownTurn: 'Sound: at your turn',
    blocked: 'Sound: BLOCKED',
    start: 'Start shift',
    seen: 'Seen: sound off',
    noticeOfLine: (line) => `Emergency on line ${line}`,
    noticeOfItem: 'Emergency on the worklist',
    wallCalm: 'No emergency',
    wallAlarm: 'EMERGENCY',
    tab: (alarms, title) => `(${alarms}) EMERGENCY · ${title}`,
  },
  takeOver: {
    button: 'Take over',
    of: (line) => `Take over: line ${line}`,
    key: 'take the call over',
    rings: {
      own: 'Your telephone rings. Answer it and press 1 to have the caller. Balie goes on talking until then.',
      desk: 'The telephone of the desk rings. Answer it and press 1 to have the caller. Balie goes on talking until then.',
    },
    inBar: {
      own: 'Your telephone rings: press 1.',
      desk: 'The telephone of the desk rings: press 1.',
    },
    telephone: 'Telephone',
    telephoneWhy:
      'This number rings when this colleague presses Take over. Empty: the telephone of the desk. As +31100000100, or a SIP address.',
    change: 'Other telephone',
    save: 'Save telephone',
    ofDesk: 'that of the desk',
  },
  list: { more: (left) => `Show more: ${left} below` },
  reconnected: {
    back: (at, items) =>
      items === null ? `Connected again ${at}.` : `Connected again ${at}, ${items} new on the worklist.`,
  },
};
