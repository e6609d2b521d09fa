import type { Slots } from '../../domain/meaning.ts';
import type { CallAt, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';

const CALLING =
  /\b(?:(?:terug|op|na)?ge?bel\p{L}*|terugbel\p{L}*|opbel\p{L}*|bel|belt|bellen|bereik\p{L}*|telefoontje|contact|terug|nummer)\b/u;
const OTHER_NUMBER =
  /\b(?:ander|andere|tweede|mijn eigen|m'n eigen|gewone) (?:telefoon|mobiele?|vaste?|tel)? ?\p{L}*num+er\p{L}*\b|\bniet op (?:dit|deze|het) (?:num+er|toestel|telefoon)\b|\b(?:werknummer|thuisnummer|huisnummer van de telefoon|huistelefoon|kantoornummer)\b|\b(?:haar|zijn|hun|d'r|z'n) num+er\b|\bnum+er (?:van|op|bij) (?:mijn|m'n|mn|onze|de|het|me|hem|haar|thuis)\b|\b(?:op|via|naar) (?:het )?(?:nummer )?(?:van )?(?:mijn|m'n|mn|me|de|het) (?:werk|kantoor|zaak|winkel|school|man|vrouw|dochter|zoon|moeder|vader|zus|broer|buurvrouw|buurman|partner|vriend|vriendin|mantelzorger|verzorger)\b|\b(?:bel|belt) (?:(?:me|mij|dan|maar|liever|even|terug) )*(?:mijn|m'n|de) (?:man|vrouw|dochter|zoon|moeder|vader|mantelzorger)\b|\b(?:mijn|m'n|de) (?:man|vrouw|dochter|zoon|moeder|vader|mantelzorger) (?:(?:terug|dan|maar|even|liever|op|te) )*(?:bellen|terugbellen|opbellen)\b/u;
const MOBILE =
  /\b(?:op|via|naar) (?:mijn|m'n|mn|me|de|het) (?:mobiel\p{L}*|06|nul zes|gsm|telefoon in mijn zak)\b|\b06[- ]?nummer\b|\bmobiele nummer\b/u;
const LANDLINE =
  /\b(?:op|via|naar) (?:mijn|m'n|mn|me|de|het) (?:vaste\b.*|huistelefoon)|\bvaste (?:nummer|lijn|telefoon|toestel)\b|\bop (?:de )?(?:telefoon )?thuis\b/u;
const THIS_NUMBER =
  /\b(?:dit|deze|hetzelfde|het zelfde) (?:nummer|telefoon|toestel)\b|\bwaar ?(?:ik )?(?:nu )?mee (?:ik )?(?:nu )?bel\b|\bwaarmee ik (?:u )?(?:nu )?bel\b|\blaat (?:dat )?maar\b|\bgewoon (?:op )?dit\b/u;
const NOT_THIS = /\bniet (?:op )?(?:dit|deze)\b/u;

/** What a call is about stands behind these: a day in it is not the day of the call. */
const ABOUT =
  /\b(?:over|vanwege|wegens|in verband met|omdat|want|gaat om|gaat over|betreft|naar aanleiding van|afspraak (?:van|op|voor))\b/u;
const SAYS_WHEN =
  /\b(?:\p{L}*(?:dag|dach)(?:ochtend|middag|avond|morgen)?|(?:over)?morgen\p{L}*|van(?:daag|middag|ochtend|morgen|avond)|ochtend|middag|avond|\p{L}*s (?:ochtends|middags|avonds)|uur|half|kwart|na|voor|tussen|rond|om|week|straks|over een|vanaf|tot)\b/u;

const plain = (text: string): string => text.toLowerCase().normalize('NFC');

/** The words in which calling is spoken of, without what the call is about. */
const beforeTopic = (said: string): string => said.split(ABOUT)[0] ?? said;

/** "Bel me op het nummer van mijn werk": another number than the one of the call, and not which. */
export function meansOtherNumber(
  text: string,
  { callBackNumber }: Pick<DialogueContext, 'callBackNumber'>,
): boolean {
  const said = plain(text);
  if (meansThisNumber(text)) return false;
  if (OTHER_NUMBER.test(said)) return true;
  const isMobile = callBackNumber?.startsWith('+316') ?? false;
  return (MOBILE.test(said) && !isMobile) || (LANDLINE.test(said) && (callBackNumber === null || isMobile));
}

/** "Doe toch maar dit nummer". */
export const meansThisNumber = (text: string): boolean =>
  THIS_NUMBER.test(plain(text)) && !NOT_THIS.test(plain(text));

/** Whether a turn speaks of being called at all. */
const speaksOfCalling = (text: string): boolean => CALLING.test(plain(text));

/** The moment at which the caller wants to be rung; null: none, or the moment of something else. */
export function callMomentIn(text: string, { date, time }: Slots): CallAt | null {
  if (date === undefined && time === undefined) return null;
  const said = plain(text);
  const topic = beforeTopic(said);
  // "Over mijn afspraak van maandag" behind the calling, or before it: the topic's own day.
  const isOfTheCall = speaksOfCalling(topic) && SAYS_WHEN.test(topic);
  const isBehind =
    !speaksOfCalling(topic) &&
    /\b(?:bel|belt|bellen|terugbellen|gebeld|teruggebeld|bereikbaar)\b.*\b(?:na|om|vanaf|voor|tussen|morgen\p{L}*|van(?:middag|ochtend|avond))\b/u.test(
      said,
    );
  return isOfTheCall || isBehind
    ? { ...(date === undefined ? {} : { date }), ...(time === undefined ? {} : { time }) }
    : null;
}

/** Adds where and when the caller wants to be rung, as far as this turn says it; another number replaces one that was said. */
export function withCallDetails(
  dialogue: Dialogue,
  { text, meaning: { slots } }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Dialogue {
  const callAt = callMomentIn(text, slots) ?? dialogue.callAt;
  if (slots.phone !== undefined) return { ...dialogue, callAt, otherNumber: false };
  if (!meansOtherNumber(text, context)) return { ...dialogue, callAt };
  const { phone: _phone, ...known } = dialogue.known;
  return { ...dialogue, callAt, otherNumber: true, known };
}
