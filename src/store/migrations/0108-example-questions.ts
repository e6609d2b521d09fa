/** How callers ask for a type, in the practice's own sentences: tried on the screens, and read in calls. */
export const exampleQuestions = `
  alter table appointment_types add column example_questions text[] not null default '{}';
`;
