import type { Wish } from '../../domain/meaning.ts';

const DIED =
  /\b(?:mijn|m['’]n|mn|onze|ons) (?:\p{L}+ ){1,3}?(?:is|was) (?:\p{L}+ ){0,3}?(?:overleden|gestorven|heengegaan)\b/u;
/** What is asked for is theirs: "hij had nog een afspraak", "haar medicijnen". */
const THEIRS =
  /\b(?:hij|zij|ze) (?:had|heeft|zou|stond|staat|krijgt|kreeg)\b|\b(?:zijn|haar|z['’]n|d['’]r) (?:\p{L}+ )?(?:afspra\p{L}+|medicijn\p{L}*|recept\p{L}*|dossier|rekening\p{L}*|inschrijving)\b/u;
/** What the news is taken for; who wants to talk about it, or calls off an appointment of their own for the funeral, is heard as that. */
const ONLY_TOLD: ReadonlySet<Wish> = new Set(['none', 'change-details', 'check-appointment']);
/** What may be asked for them; a question about one's own health, danger and a colleague's call stay what they are. */
const FOR_THEM: ReadonlySet<Wish> = new Set(['cancel', 'move', 'repeat-prescription', 'costs-or-insurance']);

/** Whether a caller tells that somebody of theirs died, about whom no machine should ask a new postcode. */
export function tellsOfDeath(text: string, wish: Wish): boolean {
  const said = text.toLowerCase();
  return DIED.test(said) && (ONLY_TOLD.has(wish) || (FOR_THEM.has(wish) && THEIRS.test(said)));
}
