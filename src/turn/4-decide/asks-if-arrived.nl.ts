const PAPER =
  "(?:\\p{L}*(?:verwijzing|verwijsbrief\\p{L}*|brief\\p{L}*|verslag|dossier|gegevens|machtiging|formulier\\p{L}*|papieren|foto['’]?s?))";
const ASKED = new RegExp(
  [
    // "Hebben jullie de brief al", "is mijn verwijzing binnen", "zit die brief in mijn dossier".
    `^(?:(?:goede\\p{L}+|hallo|hoi|dag|ja|nou|en|maar|eh|met|mevrouw|meneer)[, ]+)*(?:hebben|heeft|hebt|is|zijn|zit|zitten|ligt|liggen|staat|staan) (?:\\p{L}+ ){0,5}?${PAPER}(?!\\p{L})`,
    // "Weten jullie of de brief er al is", "ik wilde vragen of u mijn verwijzing al heeft".
    `(?<!\\p{L})of (?!ik |we |wij )(?:\\p{L}+ ){0,4}?${PAPER}(?!\\p{L})`,
    `(?<!\\p{L})(?:hebben|heeft|hebt) (?:jullie|u|je) (?:\\p{L}+ ){0,3}?${PAPER}(?!\\p{L})`,
  ].join('|'),
  'u',
);
const ABOUT_THE_RULE = /\b(?:nodig|verplicht|geldig|hoeft)\b/u;

/** Whether it is asked if a letter, a referral or a file has come or gone: that asks for none, and for no appointment with it. */
export const asksIfArrived = (asked: string): boolean =>
  ASKED.test(asked.toLowerCase()) && !ABOUT_THE_RULE.test(asked.toLowerCase());
