import type { nlLive } from './nl-live.ts';

export const enLive: typeof nlLive = {
  sound: {
    on: 'Sound: on',
    blocked: 'Sound: BLOCKED',
    start: 'Start shift',
    seen: 'Seen: sound off',
    wallCalm: 'No emergency',
    wallAlarm: 'EMERGENCY',
    tab: (alarms, title) => `(${alarms}) EMERGENCY · ${title}`,
  },
  list: { more: (left) => `Show more: ${left} below` },
  reconnected: {
    back: (at, items) =>
      items === null ? `Connected again ${at}.` : `Connected again ${at}, ${items} new on the worklist.`,
  },
};
