/** How many callers the staff can ring back, by part of the day, and when patients are reminded: what was the same for every practice. */
export const deskTimes = `
  alter table practices
    add column callbacks jsonb not null default '{"perHour": 6, "parts": []}',
    add column reminders jsonb not null default '{"hoursBefore": [48, 24], "from": "08:00", "to": "21:00"}';
  update practices set callbacks = jsonb_build_object('perHour', callbacks_per_hour, 'parts', '[]'::jsonb);
`;
