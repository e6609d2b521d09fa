/** Who sees what; the table is in `roles.ts`. */
export const ROLES = ['assistant', 'practitioner', 'manager', 'supplier', 'auditor'] as const;
export type Role = (typeof ROLES)[number];
