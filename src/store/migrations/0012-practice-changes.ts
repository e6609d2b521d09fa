/** A practice changes: who leaves and what is no longer done stay readable, because past appointments name them. */
export const practiceChanges = `
  alter table practitioners add column retired_at timestamptz;
  alter table appointment_types add column retired_at timestamptz;
  -- The constraint against double booking looks at a practitioner's id alone, so a copied practice file must not bring along
  -- the ids of another tenant.
  create unique index practitioners_of_one_practice on practitioners (id);
  create unique index appointment_types_of_one_practice on appointment_types (id);
`;
