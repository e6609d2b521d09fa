/** A complaint waits for the manager, and for nobody at the desk. */
export const deskToPeople = `
  alter table worklist drop constraint worklist_waits_for_check;
  alter table worklist add constraint worklist_waits_for_check check (waits_for in ('practitioner', 'manager'));
`;
