import { except, near } from '../pattern.ts';

/** What holds up who stands on a bridge as well: nobody waits on one for its opening. */
export const HELD_UP_BY_TRAFFIC = [
  '(file|files|opstopping|omleiding|wegwerkzaamheden|vertraging)',
  '(vast|stil) ..2 verkeer',
];

/** Why somebody stands at a railway or a bridge, in so many words. Being late explains nothing: "ik sta bij het spoor, het is te laat" is despair too. */
export const HELD_UP = [
  '(spoorbomen|spoorboom|slagbomen|slagboom)',
  '(bomen|overweg|spoorwegovergang) ..3 (dicht|gesloten|omlaag|neer|naar beneden|omhoog|open)',
  '(gesloten|dichte) (overweg|bomen|spoorwegovergang)',
  '(brug|ophaalbrug|sluis) ..4 (open|openstaat|opengaat|opengegaan|openstond|omhoog)',
  '(open|openstaande|geopende) (brug|ophaalbrug)',
  ...HELD_UP_BY_TRAFFIC,
  'trein ..2 stil',
  '(sta|staan|zit|zitten) ..2 vast ..1 (voor|bij|achter) ..2 (brug|spoor|trein|overweg|tunnel)',
  'in de (bus|trein|tram) ..6 (spoor|brug|perron)',
  '(spoor|brug) ..6 (perron|halte)',
];

/** The bridge itself is broken: of "ik sta op de brug, ik ben kapot" it is the caller. */
const BROKEN_BRIDGE_OF_TEETH = [
  'brug (is|was|zit|ligt|gaat|ging|valt|viel|brak) ..1 (stuk|kapot|gebroken|eraf|eruit|uitgevallen)',
  'mijn brug ..3 (stuk|kapot|gebroken|eraf|eruit|uitgevallen)',
];

/** The bridge of the dentist, by what is done to it; "zeg mijn afspraak af, ik sta op de brug" is none. */
export const BRIDGE_OF_TEETH = [
  near(
    9,
    'brug',
    '(kies|kiezen|tand|tanden|kroon|gebit|scheef|wiebelt|passen|plaatsen|wortelkanaalbehandeling|gebitsreiniging|afdruk|implantaat|offerte|begroting)',
  ),
  'voor (een|n|mijn) ..1 (brug|bruggetje)',
  'met (een|mijn|n) ..1 brug',
  '(afspraak|behandeling|lijst|wachtlijst|controle) ..1 voor ..2 brug',
  // What is planned is the bridge itself: "ik sta op de brug, haal mij maar uit de agenda" plans nothing.
  'brug (is|was|wordt|staat) ..2 (ingepland|gepland|ingeroosterd)',
  '(sta|staan|staat|ben) ..3 (ingepland|gepland|ingeroosterd|in de agenda) ..2 voor ..2 brug',
  'voor ..2 brug (bij jullie|bij u|hier)? (ingepland|gepland|ingeroosterd|in de agenda)',
  'brug ..1 (zit|doet|voelt) ..2 (pijn|zeer|goed|lekker|raar|hoog|strak|los|scheef)',
  'brug die ..4 (zit|doet|past|voelt)',
  ...BROKEN_BRIDGE_OF_TEETH,
];

const OF_A_FALL = '(viaduct|boom|bomen|brug|spoor|trein|kade|gracht|kanaal|vrachtwagen|pijler)';
const OPEN_BRIDGE = '(brug|ophaalbrug|sluis) ..2 (open|openstaat|opengaat|opengegaan|openstond)';

/** Goes off it, or before it. */
export const GOES_OFF_A_HEIGHT = [
  // Of an open bridge a caller may stand before it; who goes off it does not wait.
  except(near(9, 'ervoor', OF_A_FALL), `${OPEN_BRIDGE} ..3 (sta|staan|staat|wacht|wachten) ..1 ervoor`),
  except(
    near(9, '(stuur om|stuur omgooien|gas geven|eronder|ertegenaan|ertegen|eraf|erin)', OF_A_FALL),
    ...BROKEN_BRIDGE_OF_TEETH,
  ),
];

/** Who works there. */
export const WORKS_ON_THE_ROOF = near(
  9,
  'dak',
  '(dakdekker|dakgoot|zonnepanelen|lekkage|dakpannen|klussen|aannemer|schoorsteen|te werken|aan het werk)',
);

/** "Moet ik in de parkeergarage gaan staan". */
export const PARKING = near(
  9,
  'parkeergarage',
  '(moet ik|kan ik|mag ik|parkeren|auto|parkeerplek|parkeergelegenheid)',
);
