/** Since 0061 how many callers are rung back is in `callbacks`; what stayed in the old column was read by nobody and differed from it. */
export const callbacksInOneColumn = `
  alter table practices drop column callbacks_per_hour;
`;
