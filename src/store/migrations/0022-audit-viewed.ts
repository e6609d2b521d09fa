/**
 * Events of the log are codes of the program's own closed list (`AuditEntry`); the database sees that they are codes and no
 * free text. A list here as well would have to be repeated by each migration that adds an event.
 */
export const auditViewed = `
  alter table audit drop constraint if exists audit_event_check;
  alter table audit add constraint audit_event_check check (event ~ '^[a-z]{2,20}(-[a-z0-9]{1,20}){0,4}$');
  alter table audit drop constraint if exists audit_what_check;
  alter table audit add constraint audit_what_check check (what ~ '^[a-z]{2,20}(-[a-z0-9]{1,20}){0,4}$');
`;
