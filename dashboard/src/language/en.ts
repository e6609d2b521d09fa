import { enAgenda } from './en-agenda.ts';
import { enAudit } from './en-audit.ts';
import { enCalls } from './en-calls.ts';
import { enChanges } from './en-changes.ts';
import { enClosures } from './en-closures.ts';
import { enComplaints } from './en-complaints.ts';
import { enDeskTimes } from './en-desk-times.ts';
import { enEmergency } from './en-emergency.ts';
import { enFeeds } from './en-feeds.ts';
import { enFirstRun } from './en-first-run.ts';
import { enFrame } from './en-frame.ts';
import { enInsight } from './en-insight.ts';
import { enIntake } from './en-intake.ts';
import { enItemMessages } from './en-item-messages.ts';
import { enLadder } from './en-ladder.ts';
import { enLedger } from './en-ledger.ts';
import { enLive } from './en-live.ts';
import { enMessages } from './en-messages.ts';
import { enNotices } from './en-notices.ts';
import { enOwnSessions } from './en-own-sessions.ts';
import { enPatients } from './en-patients.ts';
import { enPractice } from './en-practice.ts';
import { enRehearsals } from './en-rehearsals.ts';
import { enSecondStep } from './en-second-step.ts';
import { enSentences } from './en-sentences.ts';
import { enSettings } from './en-settings.ts';
import { enShell } from './en-shell.ts';
import { enTasks } from './en-tasks.ts';
import { enToday } from './en-today.ts';
import { enWorklist } from './en-worklist.ts';
import type { Words } from './nl.ts';

export const en: Words = {
  ...enMessages,
  ...enToday,
  ...enWorklist,
  ...enOwnSessions,
  ...enNotices,
  ...enPatients,
  ...enPractice,
  ...enRehearsals,
  ...enCalls,
  ...enChanges,
  ...enClosures,
  ...enComplaints,
  ...enDeskTimes,
  ...enEmergency,
  ...enAgenda,
  ...enTasks,
  ...enSecondStep,
  ...enSentences,
  ...enSettings,
  ...enInsight,
  ...enFeeds,
  ...enIntake,
  ...enItemMessages,
  ...enLadder,
  ...enLedger,
  ...enLive,
  ...enShell,
  ...enFirstRun,
  ...enFrame,
  ...enAudit,
  product: 'Balie',
  toContent: 'Skip to content',
  menu: {
    label: 'Main menu',
    today: 'Today',
    worklist: 'Worklist',
    complaints: 'Complaints',
    calls: 'Calls',
    agenda: 'Agenda',
    patients: 'Patients',
    messages: 'Messages',
    intake: 'Intake',
    knowledge: 'Knowledge',
    emergency: 'Emergency & transfer',
    insight: 'Insight',
    register: 'AI register',
    audit: 'Access log',
    tasks: 'Tasks',
    settings: 'Settings',
    tryOut: 'Try a call',
    signOut: 'Sign out',
    language: 'Nederlands',
  },
  states: { '112': '112', urgent: 'Emergency', today: 'Today', normal: 'Normal', late: 'LATE', done: 'Done' },
  busy: 'Working…',
  again: 'Try again',
  close: 'Close',
  loading: 'Loading',
  takesLong: 'This takes longer than usual.',
  failed: {
    unreachable: 'Balie cannot be reached. Check the connection and try again.',
    since: (time) => `Since ${time}`,
    code: (code) => `Code ${code}: what that means`,
    asOf: (time) => `As of ${time}`,
  },
  connection: {
    lost: (since) =>
      `No connection since ${since}. This may be out of date. Alarms come by telephone only now.`,
    notNow: (since) => `Not now: no connection since ${since}. What you typed stays.`,
  },
  demo: 'Example data: all persons are invented. You are looking without an account.',
  alarm: {
    title: (state) => state.toUpperCase(),
    waits: (seconds) => `waiting ${seconds}`,
    noWords: 'Emergency on the line',
    begins: (words) => `Emergency on the line: ${words}`,
    open: 'Follow this call',
    line: (line) => `line ${line}`,
    rung: (who, what) => `${who}: ${what}`,
    of30: (seconds) => `${seconds} of 30 s`,
    steps: {
      dialled: 'is being called',
      ringing: 'is ringing',
      answered: 'has answered',
      confirmed: 'has the caller',
      failed: 'did not work',
    },
    taken: (by, at) => `Taken over by ${by} at ${at}`,
    hungUp: (at) => `Hung up at ${at}, nobody has this caller yet. Call back now.`,
    toItem: 'To the worklist',
  },
  signIn: {
    title: 'Sign in to Balie',
    email: 'E-mail address',
    password: 'Password',
    code: 'Code of your authenticator (six figures)',
    submit: 'Sign in',
    demo: 'Look around with example data',
    demoWhy: 'On this machine only, while it holds no real patients.',
  },
  setUp: {
    title: 'Make the first account',
    name: 'Your name',
    password: 'Password (12 characters or more)',
    submit: 'Make account',
    noLink: 'This page belongs to the link that Balie shows when it starts. Open that link.',
  },
  noRight: (roles) => `This page is not for your role. Who can open it: ${roles.join(', ')}.`,
  notFound: 'This page does not exist.',
  toBegin: 'To the start',
  live: {
    title: 'Call that goes on now',
    ended: 'This call has ended.',
    toCall: 'Read the call',
    transcript: 'What is being said',
    doing: 'Balie is doing',
    nothing: 'Nothing has been said yet.',
    saysNow: 'The caller is saying:',
    readAloud: 'Read along aloud',
    known: 'Heard so far',
    nothingKnown: 'Nothing yet.',
    slots: {
      name: 'name',
      'date-of-birth': 'date of birth',
      postcode: 'postcode',
      phone: 'telephone number',
      practitioner: 'practitioner',
      date: 'day',
      time: 'time',
      medicine: 'medicine',
      reason: 'reason',
    },
  },
  tryOut: {
    title: 'Try a call',
    intro:
      'Call Balie with your own microphone, as a caller does. Balie speaks Dutch. Say "spoed" or press 1 for a human.',
    call: 'Call Balie',
    hangUp: 'Hang up',
    connecting: 'Connecting…',
    connected: 'Connected. You hear Balie.',
    over: 'The call has ended.',
    noMicrophone: 'There is no microphone, or the browser may not use it. Allow it and try again.',
    keys: 'Keys',
    press: (key) => `Press ${key}`,
  },
  wishes: {
    book: 'make an appointment',
    move: 'move an appointment',
    cancel: 'cancel an appointment',
    'check-appointment': 'when is my appointment',
    'repeat-prescription': 'repeat prescription',
    'opening-hours': 'opening hours',
    location: 'address or route',
    preparation: 'preparation',
    'test-results': 'test results',
    'referral-or-letter': 'referral or letter',
    'costs-or-insurance': 'costs or insurance',
    human: 'a human',
    callback: 'to be called back',
    'register-patient': 'register',
    'change-details': 'change details',
    'medical-question': 'medical question',
    urgent: 'emergency',
    'professional-caller': 'care professional calling',
    complaint: 'complaint',
    'running-late': 'running late',
    prevention: 'prevention',
    'other-language': 'another language',
    'wrong-number': 'wrong number',
    none: 'unknown',
  },
};
