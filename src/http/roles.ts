import type { Role } from './contract/session.ts';

/** What a screen's data are, for the table of rights below. */
export type Subject = 'today' | 'worklist' | 'calls' | 'agenda' | 'patients' | 'live';

/** `counts`: figures only, no words and no persons. Absent: the screen is not there for this role. */
export type Right = 'work' | 'read' | 'counts';

/** The table of `screens.md` §2, for the screens that exist. Row-level security keeps practices apart beneath it. */
const RIGHTS: Readonly<Record<Role, Readonly<Partial<Record<Subject, Right>>>>> = {
  assistant: {
    today: 'work',
    worklist: 'work',
    calls: 'work',
    agenda: 'work',
    patients: 'work',
    live: 'work',
  },
  practitioner: {
    today: 'work',
    worklist: 'work',
    calls: 'work',
    agenda: 'work',
    patients: 'work',
    live: 'work',
  },
  manager: { today: 'counts', worklist: 'counts', agenda: 'work', live: 'counts' },
  supplier: { today: 'counts', live: 'counts' },
  auditor: {},
};

/** What this role may with this subject; null: nothing. */
export const rightOf = (role: Role, subject: Subject): Right | null => RIGHTS[role][subject] ?? null;
