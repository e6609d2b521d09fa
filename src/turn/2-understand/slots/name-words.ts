import { NAME_CHATTER } from './name-chatter.ts';

/** Words that begin a last name. They are kept in lower case and belong to the last name (formats.md). */
export const PREFIX_WORDS: ReadonlySet<string> = new Set(
  'van de der den ter ten te het t vd vande vander vanden vander von zu el al ben ait bin abu ould da dos di la le du del della des in op aan bij uit s tot thoe onder over voor'.split(
    ' ',
  ),
);

export const TITLES: ReadonlySet<string> = new Set(
  'meneer mevrouw mevr heer dhr mw mijnheer juffrouw mejuffrouw dokter zuster familie fam weduwe weduw drs ir ing mr prof jonkheer jonkvrouw dominee ds mister misses missis mrs herr frau madame madam'.split(
    ' ',
  ),
);

/** Stop words that are a last name behind "van der", "de" and their like: "van der Meer", "de Laat". */
export const NAMES_BEHIND_PREFIX: ReadonlySet<string> = new Set(
  'meer laat man straat heel woon haar heer'.split(' '),
);

/** Stop words that are a last name behind a first name, as the last word of the turn: "Daan Goed", "Roos Vrijdag". */
export const LAST_TOO: ReadonlySet<string> = new Set(
  'goed goede vrijdag zondag maandag maart last boos blij klaar heel straat twee drie acht dokter'.split(' '),
);

/** Words that begin a last name only before an article: "uit den Bogaard", but "Postma uit Leeuwarden". */
export const PREPOSITIONS: ReadonlySet<string> = new Set('in op aan bij uit onder over voor tot'.split(' '));

/** Words that are no part of a name: politeness, questions, what stands around an answer. */
export const NAME_STOPS: ReadonlySet<string> = new Set([
  ...NAME_CHATTER,
  ...`baby kindje kleinzoon kleindochter opa oma broer zus junior senior jr sr ja nee neen jawel eh uh euh ehm hm oh ach tja nou oke ok goed prima ik mijn mn me mij naam achternaam voornaam familienaam geboortenaam meisjesnaam roepnaam is was ben heet heette het dat dit de een en dan hoor
  met hier u jij je spreekt spreek goedemorgen goedemiddag goedenavond goedendag hallo dag hoi goeiemorgen goeiemiddag graag alstublieft alsjeblieft aub dus gewoon even zeg zegt zeggen noemen zei schrijf schrijft spel gespeld
  spellen spelt zonder wil wilde wou zou kan kunt kan mag moet heb had hebben voor over om op bij naar aan als als wat wie waar wanneer hoe of maar ook nog wel niet geen toch meer mevrouw meneer bel belt bellen
  afspraak afspraakje recept vraag zoon zoontje dochter dochtertje man vrouw moeder vader kind patient geboren geboortedatum nummer telefoonnummer postcode dank bedankt dankuwel dankjewel
  klopt correct precies inderdaad zoals die deze er hem haar zijn hij ze zij we wij ons onze hun uit hem door komt heeft gaat zal zo net al daar zelf streep liggend tussen spatie
  wacht sorry pardon bedoel bedoelt bedoelde staat sta ingeschreven onder dokter huisarts last pijn sinds morgen vandaag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september oktober november december
  wonen woon woont straat getrouwd eigenlijk volledig volledige hele luidt begint eindigt letters letter twee drie dubbel dubbele hulp nodig erg heel blij bezig onderweg te laat ziek boos
  gezegd gegeven genoemd verteld doorgegeven kwijtgeraakt weer terug iemand anders belangrijk spoed medewerker assistente kwijt vergeten patiënt nieuw nieuwe klaar benieuwd bang zwanger nu inmiddels tegenwoordig voortaan waarom wilt weten weet staat waarvoor snap begrijp verhuisd gebeld gevallen apotheek thuiszorg ziekenhuis`
    .trim()
    .split(/\s+/u),
]);
