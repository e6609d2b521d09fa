/** The role that the product works as: no owner, no superuser, no BYPASSRLS, so that every policy counts for it. */
export const APPLICATION_ROLE = 'balie_app';

/** What the application becomes for a transaction that may see one patient (0087-one-patient.ts). */
export const ONE_PATIENT_ROLE = 'balie_one_patient';

/**
 * SQL that makes a table of one practice's rows visible to that practice alone, also for the owner of the table. `column` holds the
 * practice's id. Without `app.practice` in the transaction nothing is seen and nothing can be written. The sub-select makes
 * PostgreSQL read the setting once a query; without it, once a row.
 */
export const isolated = (
  table: string,
  options: { readonly column?: string; readonly may?: string } = {},
): string => {
  const { column = 'practice_id', may = 'select, insert, update, delete' } = options;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_practice on ${table}
      using (${column} = (select app_practice())) with check (${column} = (select app_practice()));
    grant ${may} on ${table} to ${APPLICATION_ROLE};
  `;
};
