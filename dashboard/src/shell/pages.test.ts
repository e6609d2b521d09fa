import { expect, test } from 'vitest';
import { ROLES } from '../../../src/http/contract/role-names.ts';
import { FIRST_PAGE_OF, PAGES_OF, PATHS } from './pages.ts';

/** The table of `screens.md` §2, one letter for each role in the order of its columns: assistent, behandelaar, manager, leverancier, auditor. */
const WHO_SEES = {
  today: 'abml',
  worklist: 'ab',
  complaints: 'm',
  calls: 'ab',
  agenda: 'abm',
  patients: 'ab',
  messages: 'ab',
  intake: 'ab',
  knowledge: 'abmlx',
  emergency: 'abmlx',
  tasks: 'abmx',
  tryOut: 'abmlx',
  // Of an auditor their own part alone: a password and a language belong to everybody.
  settings: 'abmlx',
  insight: 'abmx',
  register: 'abmlx',
  audit: 'abx',
};
const LETTERS = { assistant: 'a', practitioner: 'b', manager: 'm', supplier: 'l', auditor: 'x' };

test.each(ROLES)('the menu of %s is the table of the screens, and begins where that role does', (role) => {
  const pages = Object.entries(WHO_SEES).flatMap(([page, who]) =>
    who.includes(LETTERS[role]) ? [page] : [],
  );
  expect([...PAGES_OF[role]]).toEqual(pages);
  expect(PAGES_OF[role]).toContain(FIRST_PAGE_OF[role]);
});

test('every screen has its own address', () => {
  expect(Object.keys(PATHS).sort()).toEqual(Object.keys(WHO_SEES).sort());
  expect(new Set(Object.values(PATHS)).size).toBe(Object.keys(PATHS).length);
});
