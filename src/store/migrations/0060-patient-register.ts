/** Patients as the practice's own system numbers them, and who wrote down or took back what they agreed to. */
export const patientRegister = `
  alter table patients add column own_number text check (own_number <> '' and length(own_number) <= 40);
  create unique index patients_by_own_number on patients (practice_id, own_number) where own_number is not null;

  alter table opt_ins
    -- A person of the practice; null: Balie itself, or the file of the practice's own system.
    add column given_by text,
    add column revoked_by text,
    drop constraint opt_ins_given_how_check,
    add constraint opt_ins_given_how_check
      check (given_how in ('spoken', 'desk', 'written', 'registration', 'own-system'));
`;
