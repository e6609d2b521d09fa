/** Who may book a type, when its places are released, whether it takes a referral and how many fit in a day. */
export const appointmentRules = `
  alter table appointment_types
    add column name text,
    add column bookable_by text not null default 'balie' check (bookable_by in ('balie', 'desk', 'doctor')),
    add column released_at time,
    add column referral_needed boolean not null default false,
    add column max_per_day integer check (max_per_day > 0);
  update appointment_types set name = regexp_replace(spoken_name, '^(een|de|het) ', ''),
    bookable_by = case when bookable_by_balie then 'balie' else 'desk' end;
  alter table appointment_types alter column name set not null, drop column bookable_by_balie;
`;
