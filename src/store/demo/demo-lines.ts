import type { DemoLines } from './demo-practices.ts';

/** Where the people of the demo practices answer: `./balie call` plays them there. Loopback, so nobody is ever rung. */
export const DEMO_PEOPLE_PORT = 5_071;

const person = (user: string): string => `sip:${user}@127.0.0.1:${DEMO_PEOPLE_PORT}`;

export const DEMO_LINES: DemoLines = {
  emergencyLine: person('spoedlijn'),
  secondNumber: person('tweede-spoedlijn'),
  doctor: person('dienstdoende-arts'),
  outOfHoursPost: person('huisartsenpost'),
  dutyDentist: person('dienstdoende-tandarts'),
  desk: person('assistente'),
  consultLine: person('overleglijn'),
};
