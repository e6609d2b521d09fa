import type { Dialogue } from './dialogue.ts';
import { holdsAny } from './said-words.ts';

/** Words that ask for an appointment without telling what for. */
const ASKS_TO_COME = [
  'afspra',
  'afspreken',
  'langs',
  'komen',
  'terecht',
  'consult',
  'plek',
  'plannen',
  'spreekuur',
  'dokter',
  'huisarts',
  'tandarts',
  'fysio',
  'behandel',
  'bel',
  'tussen',
  'gezien worden',
  'aanwippen',
  'ingepland',
  'agenda',
  'beurt',
  'plan mij',
  'plan me',
  'mogelijkheid',
  'moment',
  'plaats',
  'ruimte',
  'openingen',
  'tijd heeft',
  'heeft tijd',
  'voor mij',
  'voor mijn',
  'voor mezelf',
];

/** "Mijn dochter heeft al een tijdje oorpijn": what somebody has, up to where the sentence turns to what they want. */
const HAS =
  /(?<!\b(?:wanneer|hoe laat) )\b(?:heb|hebt|heeft(?! (?:de|dokter|tandarts|u|iemand)\b)|hebben|zit met|zitten met|loop met|loopt met|lopen met|blijf|blijft)\b(?<what>.*?)(?=[,.?!]|\b(?:en (?:daarom|nu|ik|wil|zou|kan)|dus|nu wil|kan|kunnen|kun|wil|wou|wilde|zou|mag|wanneer|daarvoor|daar)\b|$)/gu;
/** "Over haar heup", "voor een moedervlek", "een plekje op mijn arm". */
const ABOUT =
  /\b(?:over|vanwege|wegens|voor|om|naar|aan|met) (?:mijn|m['’]?n|mn|haar|zijn|z['’]?n|de|het|een|die|dat|'n) (?<what>[^,.?!]*)|\b(?:op|in|onder|achter|tussen) (?:mijn|m['’]?n|mn|haar|zijn|z['’]?n) (?<part>\p{L}+)/gu;
/** "Mijn kroon zit los", "mijn nek laten behandelen": what something of theirs does or must have. */
const OF_THEIRS =
  /\b(?:mijn|m['’]?n|mn|haar|zijn|de|het|een) (?<what>\p{L}+) (?:is|zijn|zit|zitten|moet|moeten|doet|doen|wordt|worden|trekt|steekt|bloedt|gaat|(?:weer |even |eens )*laten)\b/gu;
/** "Met oorpijn", "jeuk", "is gevallen": told by the word itself. */
const TELLS =
  /\p{L}*(?:pijn|klachten?|jeuk|zeer|uitslag|koorts|hoest|blaren|vlekjes?|bultjes?|zwelling|ontstoken|ontsteking|operatie|revalidatie)\b|\blast van\b|\b(?:pijnlijke?|gevallen|verzwikt|gezwollen|dikke|zere|stijve?|zwanger|afgebroken|gebroken)\b/u;

/** "Want ik slaap al weken slecht", "omdat ik zo moe ben": why, and not when. */
const BECAUSE =
  /\b(?:want|omdat|doordat) (?:ik|hij|ze|zij|mijn \p{L}+)\b[^.?!]*(?:\b(?:slaap|slaapt|slapen|voel|voelt|hoor|hoort|zie|ziet|hoest|hoesten|braak|braakt|plas|plassen|vergeet|val|valt|adem|transpireer|zweet)\b|\b(?:moe|duizelig|misselijk|verkouden|ziek|grieperig|somber|gespannen|gestrest|overspannen|benauwd|doof|schor|stijf)\b|\bal (?:een |een paar |\p{L}+ )?(?:tijd|tijdje|dagen|weken|maanden|jaren)\b)/u;

/** What is had, spoken about or meant and tells no reason: people of the practice and of the family, moments, papers, small words. */
export const TELLS_NOTHING: ReadonlySet<string> = new Set(
  `afspraak afspraakje afspraken vraag vraagje vragen tijd tijdje zin nodig gehoord gezegd gebeld geprobeerd gekregen gemaakt gemist gehad
  begrepen gezien gesproken gelezen verwijzing verwijsbrief doorverwijzing brief formulier recept kaartje huisarts dokter dokters arts tandarts
  assistente assistent fysio fysiotherapeut mondhygiëniste specialist ziekenhuis praktijkondersteuner poh collega spreekuur consult
  gesprek plek plekje plaats plaatsje dag dagen keer keren week weken weekje maand maanden jaar uur minuten moment kwartier ochtend middag
  avond morgen overmorgen vandaag vanmiddag vanochtend vanavond volgende komende eerste tweede maandag dinsdag woensdag donderdag vrijdag
  zaterdag zondag maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend maandagmiddag dinsdagmiddag
  woensdagmiddag donderdagmiddag vrijdagmiddag zoon zoontje dochter dochtertje kind kindje kinderen kleintje baby man vrouw partner vriend
  vriendin moeder vader ouders oma opa broer zus zusje broertje buurvrouw buurman familie mezelf mijzelf mij me hem haar ons jongste oudste
  ik je jij u hij ze zij we wij jullie mijn mn zijn zn ons onze uw een de het dat die dit deze daar er hier bij van voor met naar aan op in om
  over te ten als dan al nog nu net weer ook wel niet geen graag even eens eigenlijk liefst liever snel mogelijk gauw zo heel erg iets wat
  iemand iedereen lang lange korte gewone nieuwe dubbele andere goed goede maar toch alleen agenda vakantie pauze auto buurt werk lunch lunchpauze
  weekend computer internet app site website telefoon naam geboortedatum nummer verzekering praktijk baan rooster gemaakte vrij vrije
  momenteel momentje gat gaatje gegevens school opvang en of want omdat is was ben bent wordt worden gaat gaan komen kom komt langskomen haast vorige twee drie vier vijf zes zeven
  acht negen tien elf twaalf zestien schooltijd spreekuren telefoontje oproep beurt hele gezin
  langs plannen inplannen maken hebben doen laten zien kijken controleren na nakijken onderzoeken behandeld behandeling behandelingen`.split(
    /\s+/u,
  ),
);

/**
 * "Ik loop al weken met een zere schouder" asks for nothing but tells all, and "kan ik langskomen, ik heb een bult in mijn hals" asks and
 * tells: who opened so is not asked what for.
 */
export const withReasonSaid = (dialogue: Dialogue): Dialogue =>
  dialogue.known.reason === undefined &&
  dialogue.asked !== '' &&
  dialogue.together?.kind !== 'family' &&
  !dialogue.inEnglish &&
  tellsWhatFor(dialogue.asked.toLowerCase().replaceAll(INTRODUCES, ''), dialogue.together !== null)
    ? { ...dialogue, known: { ...dialogue.known, reason: dialogue.asked } }
    : dialogue;

/** "U spreekt met de dochter van mevrouw De Vries": who calls, up to where they begin to say what for. */
const INTRODUCES =
  /\b(?:(?:u|je) spreekt(?: u)? met|spreekt u met|met (?=(?:de )?(?:dochter|zoon|man|vrouw|partner|echtgenoot|echtgenote|schoondochter|schoonzoon|mantelzorger|buurvrouw|buurman|moeder|vader) van )).*?(?=\b(?:ik|wij|we|kan|kunnen|kunt|zou|mag|en|over|voor|vanwege|mijn|mij)\b|[,.?!]|$)/gu;

/** "Een reeks van zes" asks for no moment in the words of `ASKS_TO_COME`, and tells nothing yet. */
const tellsWhatFor = (asked: string, isSeries: boolean): boolean =>
  (!isSeries && !holdsAny(asked, ASKS_TO_COME)) ||
  TELLS.test(asked) ||
  BECAUSE.test(asked) ||
  [HAS, ABOUT, OF_THEIRS].some((pattern) =>
    [...asked.matchAll(pattern)].some(({ groups }) =>
      isSomething(groups?.['what'] ?? groups?.['part'] ?? ''),
    ),
  );

const isSomething = (what: string): boolean =>
  (what.match(/\p{L}+/gu) ?? []).some((word) => word.length > 2 && !TELLS_NOTHING.has(word));
