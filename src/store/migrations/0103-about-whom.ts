/** Whom the caller asked it for, as far as they said so: who calls back must know whether the caller is the patient. */
export const aboutWhom = `
  alter table worklist add column about text check (about in ('self', 'child', 'partner', 'parent', 'other'));
`;
