import type { Role } from './contract/role-names.ts';

/** What a screen's data are, for the table of rights below. */
export type Subject =
  | 'today'
  | 'worklist'
  | 'calls'
  | 'agenda'
  | 'patients'
  | 'live'
  | 'messages'
  /** How the practice writes: no words of patients and no persons. */
  | 'messageTexts'
  | 'intake'
  | 'knowledge'
  | 'emergency'
  | 'settings'
  | 'tasks'
  | 'reception'
  | 'audit'
  /** The record and the calls of one patient, by request. */
  | 'auditedRecord'
  | 'register'
  | 'insight'
  | 'rehearsal'
  | 'complaints';

/**
 * `counts`: figures only, no words and no persons; `own`: what one did oneself. Absent: the screen is not there for this role.
 */
export type Right = 'work' | 'read' | 'own' | 'counts';

const AT_THE_DESK = {
  today: 'work',
  worklist: 'work',
  calls: 'work',
  agenda: 'work',
  patients: 'work',
  live: 'work',
  messages: 'work',
  messageTexts: 'work',
  intake: 'work',
  knowledge: 'work',
  emergency: 'read',
  audit: 'own',
  tasks: 'read',
  reception: 'work',
  register: 'read',
  insight: 'read',
  rehearsal: 'read',
} as const;

/** The table of `screens.md` §2, for the screens that exist. Row-level security keeps practices apart beneath it. */
const RIGHTS: Readonly<Record<Role, Readonly<Partial<Record<Subject, Right>>>>> = {
  assistant: AT_THE_DESK,
  practitioner: { ...AT_THE_DESK, emergency: 'work' },
  manager: {
    today: 'counts',
    worklist: 'counts',
    complaints: 'work',
    agenda: 'work',
    live: 'counts',
    messages: 'counts',
    messageTexts: 'work',
    intake: 'counts',
    knowledge: 'work',
    emergency: 'work',
    settings: 'work',
    tasks: 'work',
    reception: 'work',
    register: 'work',
    insight: 'work',
    rehearsal: 'work',
  },
  supplier: {
    today: 'counts',
    live: 'counts',
    knowledge: 'read',
    emergency: 'read',
    settings: 'read',
    register: 'work',
    rehearsal: 'work',
  },
  auditor: {
    knowledge: 'read',
    emergency: 'read',
    audit: 'read',
    auditedRecord: 'read',
    tasks: 'read',
    register: 'read',
    insight: 'read',
    rehearsal: 'read',
  },
};

/** What this role may with this subject; null: nothing. */
export const rightOf = (role: Role, subject: Subject): Right | null => RIGHTS[role][subject] ?? null;

/** All that this role may, for the screens to show what works. */
export const rightsOf = (role: Role): Readonly<Partial<Record<Subject, Right>>> => RIGHTS[role];

/** Answers that touch on care are approved by who gives care; the others by the manager too. */
const ON_CARE: ReadonlySet<string> = new Set(['preparation', 'prevention', 'results', 'referral']);

export const mayApprove = (role: Role, topic: string): boolean =>
  role === 'practitioner' || (role === 'manager' && !ON_CARE.has(topic));

/** Texts of messages are logistics alone: who answers for the practice approves them. */
export const mayApproveTexts = (role: Role): boolean => role === 'practitioner' || role === 'manager';
