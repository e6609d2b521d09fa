/** An item that waits for who gives care, and no longer for the desk; null: for whoever is there. */
export const itemsWaitFor = `
  alter table worklist add column waits_for text check (waits_for in ('practitioner'));
`;
