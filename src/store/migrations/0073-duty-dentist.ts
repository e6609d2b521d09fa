/** A dental practice has a line of its own for teeth, which is tested as the other steps of the ladder are. */
export const dutyDentist = `
  alter table rung_tests drop constraint rung_tests_rung_check;
  alter table rung_tests add constraint rung_tests_rung_check
    check (rung in ('emergency-line', 'second-number', 'doctor', 'out-of-hours-post', 'duty-dentist'));
`;
