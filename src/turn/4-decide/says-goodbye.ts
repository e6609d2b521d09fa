/** Words that end a call: thanks and goodbyes. */
const ENDS =
  /\b(?:dank|dankje|dankjewel|dankuwel|bedankt|merci|doei|doeg|doehoei|houdoe|ajuus|bye|goodbye|have a (?:nice|good) day|tot ziens|(?:fijne|prettige|goede) (?:dag|avond|middag|nacht|weekend)|dag (?:hoor|mevrouw|meneer))\b|^(?:(?:ok|oke|nou|ja|goed|prima) )*(?:dag|tot (?:dan|straks|morgen|volgende week|\p{L}+dag)(?: dan)?)$/u;
/** What may stand beside them. Any other word says more than goodbye. */
const BESIDE = new Set(
  (
    'dank dankje dankjewel dankuwel bedankt merci doei doeg doehoei houdoe ajuus tot ziens fijne prettige goede dag dagdag avond middag nacht weekend ' +
    'u je jij jullie wel hartelijk zeer heel erg veel ok oke top mooi fijn prima goed super perfect geweldig nou o oh ah eh ja nee hoor mevrouw meneer ' +
    'nog verder alvast en ook voor de uw het hulp moeite dan straks morgen volgende week maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'bye goodbye have a nice good day dat was alles groetjes hetzelfde insgelijks'
  ).split(' '),
);
/** "Ja, dank u" to "kan ik nog iets voor u doen" may be the beginning of something; "ja, doei" is not. */
const MAY_GO_ON = /^ja (?:dank|graag|bedankt)/u;

/** Whether this turn is thanks or a goodbye and nothing else. */
export function saysGoodbye(text: string): boolean {
  const said = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ENDS.test(said) && !MAY_GO_ON.test(said) && said.split(' ').every((word) => BESIDE.has(word));
}
