import type { SaidTurn } from '../words.ts';

const BEGINS_WITH_NO = /^ (?:(?:eh|uh|nou|o|oh|ach) )*(?:nee|neen|liever niet) /u;
const BEGINS_WITH_YES = /^ (?:(?:eh|uh|nou|o|oh|ach) )*(?:ja|jawel|jazeker|oke|graag|prima|goed) /u;
const TAKING_BACK = '(?:wacht|sorry|pardon|foutje|eigenlijk|toch|(?:of|o|oh|ach) nee)';
const BETWEEN = '(?:(?:nee|wacht|even|sorry|eh|uh|toch|eigenlijk|hoor|ho|o|oh) )*';
/** Words that leave the answer before them as it is. */
const ENDS_IN_YES = new RegExp(
  ` ${TAKING_BACK} ${BETWEEN}(?:ja|jawel|jazeker)(?: (?:bedoel|ik|graag|toch|maar|wel|doe|doen|hoor|klopt|dat|is|goed|prima|alstublieft))* $`,
  'u',
);
const ENDS_IN_NO = new RegExp(
  ` (?:of|maar|${TAKING_BACK}) ${BETWEEN}(?:nee|neen)(?: (?:bedoel|ik|toch|maar|niet|liever|doe|hoor|dat|hoeft|dank|u|wel|bedankt))* $`,
  'u',
);

/** "Nee hoeft niet, of nee wacht, jawel", "ja, of eigenlijk nee": the answer that the caller ends with; undefined when none is taken back. */
export function answerAfterAll({ plain }: SaidTurn): 'yes' | 'no' | undefined {
  if (BEGINS_WITH_NO.test(plain) && ENDS_IN_YES.test(plain)) return 'yes';
  return BEGINS_WITH_YES.test(plain) && ENDS_IN_NO.test(plain) ? 'no' : undefined;
}
