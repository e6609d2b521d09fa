import { type PhrasePattern, phrasePattern } from '../phrase-pattern.ts';

/** The Dutch names and the names of the domain, Monday first. */
export const WEEKDAY_NAMES = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
] as const;

/** Words right before a moment that make it one the caller refuses. */
export const REFUSED_BEFORE =
  / (niet|geen|nie|behalve|buiten|uitgezonderd|zonder|nooit|liever niet|liever geen|liefst geen|liefst niet) ((op|de|een|nen|ne|in|om|graag|s|t|dan|echt) )*$/u;
/** Words right after a moment that refuse it; an appointment that "niet doorgaat" keeps its day. */
export const REFUSED_AFTER: RegExp =
  /^ (?!werk ik (?:niet|nooit|nie )|(?:[a-z]+ ){1,4}(?:niet|nooit|geen|nie) (?:zo |te |erg |echt |heel |meer |altijd |een )*(?:lastig|moeilijk|druk|drukke|vol|bezet|slecht|slechte|onmogelijk|onhandig|verkeerd|gek|probleem|bezwaar|punt|weg|werken|aan het werk|verhinderd) |gaat (helaas |dus |toch |wel )?niet door|kan (helaas |dus |toch )?niet doorgaan)(dan )?(?:werk ik (?!niet|nooit|nie )|pas ik ((altijd|meestal|dan|zelf|op|de|mijn|kleinkinderen|kinderen) ?)*op |(kan|lukt|past|gaat|komt|schikt|werk|moet|zit|ben|heb|red|haal|wil|is|valt) (ik |me |mij |haar |hem |het |dat |voor mij |t |altijd |dan |er |om |mn |mijn |die |we |ons )*(ook |zeker |echt |helaas |dus |eigenlijk |toch |al |dan |liever |absoluut |alleen )*(niet(?!s)|nie(?!uw|ts)|slecht|lastig|moeilijk|werken|weg|vol|oppassen|afwezig|vrijwilligerswerk|college|school|les|sporten|onmogelijk|uit met mijn werk|bezet|geen(?! (?:enkel |enig )?(?:probleem|punt|bezwaar) )|nooit))/u;
export const REFUSED_AFTER_PLAIN: RegExp =
  /^ (?!niet (op |om |de |in |rond )?([a-z]+dag|vandaag|morgen|overmorgen|volgende|komende|deze|half|kwart|[0-9]+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[a-z]+(tien|tig|de|ste)) )(liever |absoluut |in ieder geval |in elk geval |dus |echt |kan ik |lukt |past )*(niet|nie|slecht)( |$)/u;

/** "Elke dag behalve ...", "alles behalve": the days after it are refused. */
export const EXCEPT =
  / (behalve|uitgezonderd|buiten|maar niet|als het maar niet|zolang het maar niet|alleen niet|maar geen|maar nie) /u;

/** A moment after these words is that of the appointment there is already. */
export const OF_THE_OLD =
  / (van|afspraak|staat|sta|stond|gepland|ingepland|had|heb|was|op|afspraak op|afspraak om|voor|om|die|controle|behandeling|consult|moest|zou) (ik |de |het |een |die |er |nu |al |nog |eigenlijk |komende |op |om |voor |aan |t |s )*$/u;
/** A moment after these words is the wanted one. */
export const OF_THE_NEW =
  / (naar|liever|graag|wordt|worden|zou|kan|misschien|verschuiven|verzetten|verplaatsen|zetten|doen|bijvoorbeeld|plaats van|eerder|later|kunnen|mag|past|maken|vrij|dan|wel|of) (het |de |een |die |op |om |ook |in |s |t |dan |graag |liever |mijn |bijvoorbeeld |ergens |eventueel |wel |niet |voor |er |ik |komen |komende |eerst |misschien |we |naar |tot |iets |rond )*$/u;
/** After the moment: "donderdag kan ik niet", "donderdag komt niet uit" speak of the old one. */
export const OLD_AFTER: RegExp =
  /^ (?:(?:werken|oppassen|weg|lesgeven|naar mijn werk|naar het ziekenhuis) |(om [a-z0-9]+ )?(kan|lukt|komt|red|haal|gaat|past|schikt|moet|zit|ben|heb|werk|word|wordt|is) (ik |mij |me |het |er |dat |toch |helaas |onverwacht |dan |ons )*(niet|nie|slecht|werken|weg|ziek|geen|iets|wat|oppassen|uit met|er niet))/u;
export const INSTEAD_OF: RegExp = / (in plaats van|ipv|inplaats van) (de |die |op |om )*$/u;
/** "Liever 's ochtends dan 's middags": what stands behind "dan" is not wanted. */
export const LESS_LIKED: RegExp =
  / (liever|eerder|beter) (?:[a-z0-9 ]{1,40} )?dan (op |in |om |de |s |t |het )*$/u;
/** "Zaterdag ben ik gevallen": a day on which something happened is part of a story. */
export const HAPPENED_AFTER: RegExp =
  /^ (?:ben|is|zijn|was|werd|heb|heeft|hebben|had) (?:ik|hij|zij|ze|het|we|mijn [a-z]+) (?:[a-z]+ ){0,4}(?:gevallen|geweest|gekomen|begonnen|gebeten|gestoten|geopereerd|gesneden|verstapt|verzwikt|gebroken|gestoken|gestruikeld|gebeurd|gebeld|gehad|gekregen|opgenomen|ontslagen|gezien|gevaccineerd|geprikt|uitgegleden|gegleden|aangereden) /u;
/** "Na drie dagen koorts": lengths of time and birthdays are no wanted moment. */
export const NOT_A_MOMENT: RegExp =
  / (sinds|al|geboren|geboren op|geboortedatum|geboortedatum is|afgelopen|vorige|gisteren|jarig(?= op )|sedert|vanaf vorige|geleden|geb) (op |de |is |in |een |ik |ben )*$/u;

/** "Nog voor vrijdag", "het moet voor vrijdag": before that day, not for it. The preposition stands at the end. */
export const DEADLINE: RegExp =
  / (nog|liefst|uiterlijk|moet|moeten|wel|echt|ergens|zeker|in ieder geval|in elk geval|sowieso|het liefst|klaar|pas|al) (het |dat |nog |graag )*voor $/u;
/** "Voor vrijdag" in answer to the question which day. */
export const ONLY_BEFORE: RegExp = /^ (ja |eh |nou |het |iets |ergens |graag |liefst |dan |zo )*voor $/u;

const EDGE_DAYS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [
    / (begin|begin van|in het begin van|aan het begin van|eerste helft van|vroeg in|voor in) (de|volgende|komende|deze|die)? ?week /u,
    [0, 1],
  ],
  [/ (midden|midden in|halverwege|midden van|half) (de|volgende|komende|deze)? ?(van de )?week /u, [2, 2]],
  [
    / (eind|einde|eind van|einde van|tegen het eind van|op het eind van|aan het eind van|aan het einde van|tweede helft van|laat in|achterin) (de|volgende|komende|deze)? ?week /u,
    [3, 4],
  ],
];
export const edgeOfWeek = (plain: string): readonly [number, number] | null =>
  EDGE_DAYS.find(([words]) => words.test(plain))?.[1] ?? null;

const pattern = (phrase: string): PhrasePattern => phrasePattern(phrase);
/** "Zoals ik al zei": the answer stands in an earlier turn. */
export const SAID_BEFORE: readonly PhrasePattern[] = [
  '(zoals|wat|dat|die) (ik|k|we) (u|je)? (net|al|eerder|zojuist|daarnet|daarstraks|ook al|toch al)? (al)? (zei|zeg|gezegd|gaf|noemde|vertelde|aangaf|opgaf)',
  '(heb|had) (ik|k) (u|je)? (net|al|eerder|toch|toch al|zojuist|daarnet|dat)? (al|toch)? (gezegd|verteld|gegeven|doorgegeven|genoemd|opgegeven|gemeld)',
  '(heb|had) (ik|k) * al (gezegd|verteld|gegeven|doorgegeven|genoemd)',
  '(zei|zeg|zeide) (ik|k) (toch|net|al|u|je|dus|zojuist|daarnet)+',
  '(zei|zeg) ik (toch|net|al|toch al|net al|al eerder)',
  '(dezelfde|zelfde|hetzelfde) (dag|tijd|nummer|als|datum) ',
  '(daarnet|net|zojuist|eerder) (al)? (gezegd|genoemd|gegeven|verteld)',
  '(weet|heeft) u (dat|die|hem|het)? (toch)? al',
].map(pattern);
