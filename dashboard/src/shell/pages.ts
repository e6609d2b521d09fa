import { ROLES, type Role } from '../../../src/http/contract/role-names.ts';

/** Every page with its address, in the order of the menu. */
export const PATHS = {
  today: '/',
  worklist: '/werklijst',
  complaints: '/klachten',
  calls: '/gesprekken',
  agenda: '/agenda',
  patients: '/patienten',
  messages: '/berichten',
  intake: '/intake',
  knowledge: '/kennis',
  emergency: '/spoed',
  tasks: '/taken',
  tryOut: '/proefbellen',
  settings: '/instellingen',
  insight: '/inzicht',
  register: '/register',
  audit: '/inzagelog',
} as const;
export type Page = keyof typeof PATHS;

/** The parts of the menu: what is done, how it is set up, and how it is answered for. */
export const GROUPS = ['work', 'setUp', 'account'] as const;
const SET_UP: readonly Page[] = ['knowledge', 'emergency', 'tasks', 'tryOut', 'settings'];
const ACCOUNT: readonly Page[] = ['insight', 'register', 'audit'];
export const groupOf = (page: Page): (typeof GROUPS)[number] =>
  SET_UP.includes(page) ? 'setUp' : ACCOUNT.includes(page) ? 'account' : 'work';

/** A complaint is for the manager: whoever works with callers has it on the worklist. */
const AT_THE_DESK = (Object.keys(PATHS) as readonly Page[]).filter((page) => page !== 'complaints');

/** The menu of each role: what a role may not see is absent, never greyed (`screens.md` §2). */
export const PAGES_OF: Readonly<Record<Role, readonly Page[]>> = {
  assistant: AT_THE_DESK,
  practitioner: AT_THE_DESK,
  manager: [
    'today',
    'complaints',
    'agenda',
    'knowledge',
    'emergency',
    'tasks',
    'tryOut',
    'settings',
    'insight',
    'register',
  ],
  supplier: ['today', 'knowledge', 'emergency', 'tryOut', 'settings', 'register'],
  auditor: ['knowledge', 'emergency', 'tasks', 'tryOut', 'settings', 'insight', 'register', 'audit'],
};

/** Who has this page in the menu. */
export const rolesWith = (page: Page): readonly Role[] =>
  ROLES.filter((role) => PAGES_OF[role].includes(page));

/** Where a role begins after signing in (`screens.md` §2): what it is here for. */
export const FIRST_PAGE_OF: Readonly<Record<Role, Page>> = {
  assistant: 'worklist',
  practitioner: 'worklist',
  manager: 'insight',
  supplier: 'settings',
  auditor: 'audit',
};
/** Stands for the first page of whoever is signed in, for links that know nobody. */
export const BEGIN = '/begin';
