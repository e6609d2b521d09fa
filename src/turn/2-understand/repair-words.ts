export const UNITS = 'een twee drie vier vijf zes zeven acht negen'.split(' ');
export const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');
export const NUMBERS = [
  ...'nul tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien honderd tweeduizend negentienhonderd dubbel'.split(
    ' ',
  ),
  ...UNITS,
  ...TENS,
  ...UNITS.flatMap((unit) => TENS.map((ten) => `${unit}en${ten}`)),
  ...UNITS.flatMap((unit) => TENS.map((ten) => `negentien${unit}en${ten}`)),
  ...TENS.map((ten) => `negentien${ten}`),
  'nummer',
  'huisnummer',
  'streepje',
  'driemaal',
  'tweemaal',
];
export const CALENDAR =
  'januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond volgende morgen overmorgen vandaag gisteren eergisteren begin midden tussen tegen vanaf'.split(
    ' ',
  );
export const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste'.split(
    ' ',
  );

/** Names that spell the letters of a postcode. */
export const SPELLERS =
  'anton bernard cornelis eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nicolaas pieter quirinus richard rudolf simon theodoor utrecht victor willem xantippe zaandam zacharias'.split(
    ' ',
  );
const WEEKDAY_NAMES = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ');
/** "Vrijdagmorgen", "vanmiddag": a day with its part, as one word. */
export const DAYS_WITH_PARTS = [
  ...WEEKDAY_NAMES.flatMap((day) => ['ochtend', 'morgen', 'middag', 'avond'].map((part) => `${day}${part}`)),
  ...'morgenochtend morgenmiddag morgenavond vanochtend vanmiddag vanavond'.split(' '),
];
/** What a turn about anything may hold of the calendar. */
export const WEEKDAYS = [
  ...WEEKDAY_NAMES,
  ...DAYS_WITH_PARTS,
  ...'ochtend middag volgende overmorgen'.split(' '),
];

export const ANSWERS =
  'niet niks klopt goed prima jawel jazeker liever absoluut helemaal zeker verkeerd verkeerde foute goede begrepen verstaan juist correct natuurlijk inderdaad graag hoeft lukt probleem bedoel eerste tweede laatste latere vroegste andere anders allebei beide beiden geen optie nummer iets zitten'.split(
    ' ',
  );

/** What stands around a name; the name itself is nobody's to put right. */
export const AROUND_NAMES =
  'mevrouw meneer achternaam voornaam spreekt goedemorgen goedemiddag goedenavond alstublieft mijn naam vrouw geboren bedoel gewoon'.split(
    ' ',
  );

/** Ordinary words that sound like one of the lexicon and are never changed. */
export const KEPT: ReadonlySet<string> = new Set(
  `aan als al alleen allemaal geholpen geweldig gegevens gezegd altijd bij begin ben bent dan dat de deze dit die doe eh eind en er ervoor even fijn ga geen goed graag had heb het hij ik in is iets ja jaar kan keer komt kun laat lang later liever lieverd liefst
  maak maakt maken maar maand maanden mag meer mijn moet na naar nee net niet nog nou nummer nummers ochtends of om ook op over rond s september toch tot tussen uur uurtje van vanaf vandaag veel voor vroeg wat week weken weer wel welke werk wil wordt zal ze zei zeg zo zou
  nullen enen tweeen drieen vieren vijven zessen zevens zevenen achten negens negenen tienen elven twaalven eenen middags avonds ochtends morgens ochtend middag avond namiddag voormiddag namiddags voormiddags nachts zesentachtig half kwart kwartier minuten geboren geboortedatum plus triple trippel driedubbel drievoudig keer maal streepje slash dwars tweemaal driemaal viermaal vijfmaal zesmaal moskee bis hoog letter letters huisnummer postcode denk elke ene eerst vroegst laatst laatste
  anton anna bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nico otto pieter quirinus rudolf richard simon theodoor tinus utrecht victor willem xantippe ypsilon zaandam jansen leeftijd beginnen eindigt`
    .trim()
    .split(/\s+/u),
);

/** Small words as recognisers spell them beside a number or a day. */
export const RESPELLED: Readonly<Record<string, string>> = {
  dattien: 'dertien',
  drietien: 'dertien',
  viertien: 'veertien',
  dattig: 'dertig',
  halv: 'half',
  halluf: 'half',
  halve: 'half',
  hallef: 'half',
  helf: 'half',
  wek: 'week',
  wiek: 'week',
  weeken: 'weken',
  morge: 'morgen',
  // Limburgish and English; by its sound nearer to Sunday.
  moondag: 'maandag',
  mondag: 'maandag',
};

/** Words that are a month only between two numbers: "veertien maar achtenzestig". */
export const MONTHS_AMONG_NUMBERS: Readonly<Record<string, string>> = {
  maar: 'maart',
  mart: 'maart',
  mij: 'mei',
  mee: 'mei',
  my: 'mei',
  mai: 'mei',
  jul: 'juli',
  jun: 'juni',
  jullie: 'juli',
  yuli: 'juli',
  yuni: 'juni',
  april: 'april',
  aprel: 'april',
  augusti: 'augustus',
  augus: 'augustus',
};
