/** An item for each sentence that the record does not bear out. */
export const saidNotDone = `
  alter table worklist drop constraint worklist_kind_check;
  alter table worklist add constraint worklist_kind_check check (kind ~ '^[a-z]{2,20}(-[a-z]{1,20}){0,4}$');
`;
