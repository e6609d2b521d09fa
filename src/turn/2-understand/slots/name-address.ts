import type { Word } from '../words.ts';
import { plainFrom } from './name-cues.ts';

/** "Van de Brinkstraat", "van de overkant" behind a name says where somebody lives, and "van de bakkerij" behind a whole one. */
export const beginsAddress = (words: readonly Word[], at: number, already: number): boolean => {
  const said = plainFrom(words.slice(0, at + 4), at);
  return STREET.test(said) || FROM_TOWN.test(said) || (already > 1 && PLACE.test(said));
};
/** "Hiemstra út Ljouwert", "Boxem uut Borne", "Smit vanuit Delft". */
const FROM_TOWN = /^(?:ut|uut|oet|vanuit|vanuut|vanut) [a-z]{3,}/u;
const STREET =
  /^(?:van|uit|op|aan|in|bij) (?:(?:de|het|hier|t) )?(?:[a-z]{3,}(?:straat|laan|plein|gracht|singel)|overkant|overzijde|hiernaast)\b/u;
const PLACE =
  /^(?:van|uit|op|aan|in|bij) (?:(?:de|het|hier|t) )?(?:[a-z]{3,}(?:weg|kade|hof|steeg|dijk|park|pad|hoeve)|hoek|buren|bakker|[a-z]{3,}(?:boer|erij(?:tje)?|winkel|zaak|kraam|fabriek|bedrijf|kantoor|school|club|vereniging|centrum)|winkel|kapper|slager|apotheek|garage|boerderij|camping|flat|markt|haven|stad|dorp|school|thuiszorg|zorg|gemeente|verzekering)\b/u;
