import type { Pattern } from '../pattern.ts';

/** Whose name holds a word of danger, as a recogniser writes it. A lay caller names them as well: they need "met", "namens" or "hier". */
const EMERGENCY_SERVICE =
  '(ambulance|ambulancedienst|ambulancezorg|ambulancepost|ambulans|ambulansdienst|ambulanse|ambulansedienst|ambulancendienst|ambelance|ambelansedienst|amblance|anbulance|traumahelikopter|meldkamer|melt kamer|meld kamer|politie|brandweer|crisisdienst|crisis dienst|crisis team|crisisteam|acute dienst|ggz|g g z|geestelijke gezondheidszorg|spoedeisende hulp|spoed eisende hulp|seh|eerste hulp|spoedpost|spoed post|huisartsenpost|huisartsen post|huis artsen post|hap|intensive care)';
/** Whose name alone brings no danger: "lab Noord" and "goedemorgen, het laboratorium" introduce them as well. */
const OTHER_COLLEAGUE =
  '(laboratorium|laboratoruim|laboratoriom|labo ratorium|lab|labo|huisartsenlaboratorium|huisartsenlab|ziekenhuislab|ziekenhuislaboratorium|apotheek|aptheek|apo theek|dienstapotheek|ziekenhuisapotheek|apotheker|apothekersassistente|ziekenhuis|zieken huis|polikliniek|poli|radiologie|trombosedienst|kraamzorg|kraam zorg|verloskundige|verloskundigen|thuiszorg|wijkverpleging|wijk verpleging|buurtzorg|verpleeghuis|verzorgingshuis|hospice|ggd|revalidatiecentrum|consultatiebureau)';
const THE = '(de|het|t)?';
const EVERYONE = `(${EMERGENCY_SERVICE}|${OTHER_COLLEAGUE})`;

/**
 * A colleague in care or safety says who calls. What their name says ("ambulance", "crisis", "spoedeisende hulp") is no danger: only how it
 * is told on. Counted at the beginning of a turn alone (`scope.ts`).
 */
export const colleagues = {
  'colleague-introductions': [
    `(met|namens|vanuit|hier) ${THE} ${EVERYONE}`,
    `met ..2 (van|vanuit|namens) ${THE} ${EVERYONE}`,
    `met ..2 ${OTHER_COLLEAGUE}`,
    '(ambulancedienst|ambulance dienst|ambulansedienst|ambulanse dienst|ambulanceverpleegkundige|meldkamer|melt kamer|politie|crisisdienst|crisis dienst|huisartsenpost|spoedeisende hulp|seh|ggz) (hier|belt)',
    `${THE.slice(0, -1)} (laboratorium|lab|labo|huisartsenlaboratorium|huisartsenlab)`,
    'ambulanceverpleegkundige',
    'laboratorium',
  ],
  /** Said after it, in the same turn: whom the call is about, no complaint. */
  'patients-of-yours': [
    '(over|bij|voor) (een|deze|uw|de|jullie|n) (patient|patiente|client|clienten|bewoner|bewoonster) (van (jullie|u|uw praktijk|de praktijk|deze praktijk|jou))?',
    '(patient|patiente) (van (jullie|u|uw praktijk|de praktijk|deze praktijk))?',
  ],
} as const satisfies Readonly<Record<string, readonly Pattern[]>>;

/** Words before the introduction: "goedemiddag, u spreekt met". Compared as they are: as words of a pattern they would draw misheard ones. */
export const GREETINGS: ReadonlySet<string> = new Set(
  'hallo hoi dag goedemorgen goedemiddag goedenavond goedenacht goedendag goede goeie goeden morgen middag avond ja eh met u je spreekt spreek dit is ik bel belt'.split(
    ' ',
  ),
);

/** Right after the name of a service: it is asked for, or did something to somebody ("met de ambulance gebracht"). */
export const ASKS_FOR_IT: ReadonlySet<string> = new Set(
  'nodig alstublieft alsjeblieft aub graag snel nu direct meteen gauw komen komt sturen bellen gebeld spoed mee meegenomen gebracht naar opgehaald weg vervoerd afgevoerd gaan gegaan onderweg opgenomen geweest gekomen doorverbinden afgesproken overlegd verbonden spreken'.split(
    ' ',
  ),
);
