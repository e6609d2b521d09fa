import type { YesNo } from '../../../domain/meaning.ts';
import { type PhrasePattern, phrasePattern, saysAny } from '../phrase-pattern.ts';
import type { SaidTurn } from '../words.ts';

const patterns = (phrases: readonly string[]): readonly PhrasePattern[] => phrases.map(phrasePattern);

/** The caller says that Balie has it wrong. */
const OBJECTIONS = patterns([
  '(klopt|kloppen|klop) (er|dat|het|zo|helemaal|echt|toch|volgens mij|helaas)? (helemaal|echt|volgens mij|geloof ik)? niet',
  '(dat|da|dit|het|t|er)? (klopt|klop) (er|gewoon|ook|helemaal|eigenlijk)? (geen|nie|niet|nit|ni|neet|nait|van geen) ',
  '(dat|dit|die) is (mijn|mn|onze|zijn|haar) (naam|nummer|achternaam|geboortedatum|adres|postcode) (helemaal)? (niet|nie)',
  '(is|was) (dat|het|dit)? (helemaal|echt|toch|volgens mij|gewoon)? niet (goed|juist|correct|waar|wat ik zei|mijn|de bedoeling|zo|mijn naam)',
  '(dat|da|dit|het|t) is (helemaal|echt|toch|gewoon)? (fout|verkeerd|onjuist|mis|incorrect|niet juist|niet correct|niet waar|nie just|nie juist|ni just|ni juist|ni waar)',
  '(verkeerd|fout) (verstaan|begrepen|gehoord|gezegd|genoteerd|ingevuld)',
  '(heeft|hebt|heb) * (verkeerd|fout|niet goed) (verstaan|begrepen|gehoord)?',
  '(dat|zo) (zei|zeg|bedoel|bedoelde|wilde|wou|heb) (ik|k) (helemaal)? (nie|niet)',
  '(zo|die|dat) (heet|heette|spel|schrijf) (ik|je|hij|zij) (niet|nie)',
  '^ (nee|neen|ho|nou nee) (dat is|die is|is|eh)? (fout|verkeerd|onjuist) ',
  '(dat|zo) heb ik (helemaal)? (niet|nooit) gezegd',
  '(bedoel|bedoelde|zei|zeg) (ik|k) (toch|dus|net|namelijk)? $',
  '(ik|k) (bedoel|bedoelde|zei|zeg) (dus|toch|namelijk)? (niet|maandag|dinsdag|woensdag|donderdag|vrijdag|om)',
  '^ (nee|neen|nee hoor|wacht|ho|nou nee) * (ik|k) (bedoel|bedoelde|zei|zeg|zeide)',
  '^ (fout|verkeerd|onjuist|incorrect|niet juist|niet goed|niet correct|klopt niet) ',
  '(dat|die|het) (was|is) (het|de|mijn|mn)? * (verkeerde|foute|oude) ',
  'niet * maar (juist|dus)? (maandag|dinsdag|woensdag|donderdag|vrijdag|om)',
  '^ (nee|neen|ho) niet * maar (de|het|van|den|ter|te|op|in) ',
  '(ho|stop|wacht) (wacht|eens|even|ho|stop)? (dat|die|het) (was|is|klopt)',
  '(u|je|ge) (heeft|hebt|heb) (het|t|me|mij) (mis|verkeerd|fout)',
  '(daar|er) (klopt|klopte) (iets|wat|niks|niets|geen)',
  '(geen|niks|niets) (klopt|klopte) er',
  'niet (helemaal|echt) (goed|juist|correct)',
  '(u|je|ge) (verstaat|verstaan|verstond|begrijpt|hoort|zegt|leest|schrijft|herhaalt|spreekt) (me|mij|het|dat) (verkeerd|fout|niet goed)',
  '(naam|achternaam|voornaam|nummer|telefoonnummer|geboortedatum|datum|postcode|huisnummer|adres|tijd|dag) (is|was|moet) (toch|eigenlijk|heel)? (anders|fout|verkeerd|onjuist)',
  '(is|was) (de|het|een) (verkeerde|foute|andere) (naam|achternaam|nummer|datum|dag|tijd|postcode|adres|geboortedatum)',
  '(ik|zij|hij|ze) (heet|ben) geen ',
  '(dat|die) ben ik (helemaal|echt|zeker)? niet',
  '(dat|die) is (niet van mij|van) mijn (zus|broer|man|vrouw|moeder|vader|zoon|dochter|buurvrouw|buurman|zusje|broertje)',
  '^ (nee|neen|wacht|ho|eh)? (dat|die) (is|was) (het nummer van|de naam van)? (mijn|mn) (zus|broer|man|vrouw|moeder|vader|zoon|dochter|buurvrouw|buurman) ',
  '(u|je) (maakt|maak|heeft) (een|de) (fout|foutje|vergissing)',
  '(gaat|ging|is) (er)? (iets|wat) (mis|fout|verkeerd)',
  '(die|hij|zij|ze) woont (hier|daar) niet',
  '^ (nee|neen|nou nee) (de|mijn|mn|die|het|ik|dat) (ben|is|moet)? (van|geboren|naam|achternaam|voornaam|nummer|telefoonnummer|geboortedatum|geboortejaar|postcode|huisnummer) ',
  '^ (nee|neen|wacht|ho|eh)? (het|dat|die) (moet|moest|hoort) * zijn ',
  '^ (nee|neen) (u|je) (bedoelt|bedoel) ',
  '^ (nee|neen) niet (om|op|van)? (maandag|dinsdag|woensdag|donderdag|vrijdag|half|kwart|1~|2~|3~|4~|5~|6~|7~|8~|9~) ',
  '^ (nee|neen) (1~|2~|3~|4~|5~|6~|7~|8~|9~) niet ',
  '(heeft|hebt) (u|je) (mij|me|het|dat) niet goed (verstaan|begrepen|gehoord)',
  '(dat|het) (hoort|verstaat|ziet|begrijpt|leest|schrijft) (u|je) (niet goed|niet juist|verkeerd|fout)',
]);

const NO = patterns([
  '^ (eh|uh|euh|ehm|hm|nou|tja|ach|oh|o|och|ja|hmm)? (eh|uh|nou|ja)? (nee|neen|nee|neej|nei|nope|ne|neeh|nah|nie|nou nee|niet|nee nee)',
  '(liever|liefst|toch|maar|beter) (maar|toch)? (even)? (niet|nie) ',
  '(geen|niet) (van beide|zin|behoefte|interesse|nodig|van beiden)',
  '(hoeft|hoef) (echt|dan|van mij)? niet',
  '(absoluut|zeker|echt|helemaal|natuurlijk|beslist|doe) (maar)? (niet|nie) ',
  '(doe|doet) (u)? (dat)? (maar|toch)? (niet|nie)',
  '(gaat|lukt|past|kan|werkt) (mij|me|ik|dat|het|toch|helaas|dan|echt)? (helaas|dan|echt|eigenlijk)? (niet|nie) ',
  '^ (mwah|mwa|mwaah|bwa|bwah|nja|mja|mmm nee|neuh|neu|nah) ',
  '(komt|kom) (mij|me|dat|het|er)? (dan|eigenlijk)? niet (zo)? (goed)? uit',
  '(komt|kom) (mij|me|dat|het|er)? (dan|eigenlijk)? (heel|erg|wat|nogal)? slecht uit',
  '^ (nee)? (helaas|jammer genoeg|het spijt me) (dan|dat|maar)? (niet|nee|kan)',
  '(laat|laat het) maar (zitten)? $',
  '(niet zo|niet echt|niet bepaald|weet niet of dat) ',
  '(geenszins|in geen geval|onder geen beding|van zijn leven niet|ben je gek|no way)',
  '^ (dank u|dankjewel|bedankt) (wel)? (maar)? (nee|niet|hoeft)',
  '^ (niks|niets|niemand|nooit) ',
  '(dat|dit) (was|is) (het|t|alles)',
  '(niks|niets) (meer|verder|anders)',
  '(verder|anders|meer) (niks|niets|nee|niet) ',
  '(ik)? (dacht|denk|hoop|geloof) (het|van|ik)? (toch)? niet',
]);

const YES = patterns([
  '^ (eh|uh|euh|ehm|hm|nou|tja|ach|oh|o|och|hmm)? (eh|uh|nou|en)? (ja|jawel|jazeker|jaja|jep|yep|joh ja|jaa|yes|jo|jahoor|jaah|joa|jao|ja ja|jaha|jup|yes|jaq|ik ja)',
  '(klopt|kloppen|klop|klopp|geklopt) ',
  '(dat|da|dit|het|t)? (is|s|das|lijkt|lijk|vind|vin|zou|was) (mij|me|ik|dat|het)? (helemaal|heel|inderdaad|gewoon|wel)? (goed|prima|oke|okay|juist|correct|fijn|akkoord|in orde|perfect|top|best|uitstekend|mooi|super|ok|just)',
  '^ (nou|oh|ah|eh)? (prima|oke|okay|okee|okido|okidoki|ok|goed|akkoord|graag|perfect|top|uitstekend|zeker|inderdaad|natuurlijk|absoluut|uiteraard|correct|juist|precies|exact|tuurlijk|fijn|mooi|best|is goed|is prima|helemaal goed|in orde|vooruit|doen|doe|super|welja|allicht|joost|hartstikke|heel|mij best|goe|gerne|yes please|jawohl|geregeld|afgesproken|deal|mja|komt goed|tof|komt voor elkaar) ',
  '(doe|doet|doen|boek|zet|leg|regel|plan) (u|we|het|dat|die|hem|mij)? (dat|het|die|hem)? (maar|dan|graag|vast) ',
  '(graag|prima|inderdaad|akkoord|zeker weten|welzeker|vanzelf) ',
  '^ (hm hm|mhm|mhmm|hmhm|uhu|uhuh|aha) $',
  '(goed|prima|uitstekend) (idee|plan|voorstel)',
  '^ (wel|nou|toch) ja ',
  ' ja (hoor|graag)? $',
  '(dat|die|dit|het) (is|zijn) (inderdaad)? (mijn|mn) (naam|achternaam|nummer|adres|gegevens|postcode|geboortedatum|telefoonnummer|huisnummer) ',
  '^ (zo heet ik|daar woon ik|dat ben ik|dat zei ik|dat heb ik gezegd|dat is waar|helemaal waar) ',
  '^ (ik|die|dat|hem|dan) (neem|wil|doe|haal|red|kies|pak) (ik|hem|die|dat)? (wel|graag|dan)? $',
  '(schrijf|noteer|zet|leg|boek|plan|regel|reserveer) * (maar|graag|vast) ',
  '(ga uw gang|ga je gang|als u wilt|als je wilt|als dat kan|waarom niet)',
  '(gaat|moet|zal|kan|zou) (dan|dat|wel|zeker)? (wel|zeker|prima)? (lukken|kunnen|goedkomen|gaan) (hoor|ja)? $',
  '^ (geweldig|fantastisch|schitterend|heerlijk|keurig|netjes) ',
  '(dan|ik) (heb|ben) (ik|dan)? (wel|gewoon)? (tijd|vrij|thuis) ',
  '(u|je) (heeft|hebt) gelijk',
  '^ (dan)? (ik)? (zal|kom|ben) (ik)? (er|dan|zeker)? (dan|er)? (zijn|wel)? $',
  '(dat|die) is (hem|m|het|t|mijn nummer|mijn naam) (ja|hoor)? $',
  '(heeft|hebt|heb) (u|je|ge)? (het|dat|me|mij)? (helemaal|heel)? (goed|juist|correct) (verstaan|begrepen|gehoord|genoteerd)?',
  '(dat|het) mag (u|je|jij|wel)? (doen|zeker|hoor|best)? (hoor)? $',
  '(dan|daar) (kan|ben) (ik|we) (wel|gewoon|prima|dan)? (er|vrij|mee leven|bij|heen|aanwezig)? $',
  '(vind|vin) (ik)? (het)? (goed|prima|best|oke)',
  '(komt|kom) (mij|me|dat|het)? (goed|prima|mooi) uit',
  '(dat|die|het) (kan|lukt|past|werkt|gaat|doen) (wel|prima|goed|we|lukken)? $',
  '(is|ben) (goed|zo|dat) (hoor|zo)? $',
  '(mag|moet) (ook|wel|dat) (wel)? $',
  '(hoor|zeker|wel) (goed|prima)',
  '(mee eens|spijker op (zijn|de|zn) kop|zo is het|dat ben ik|dat ben ik zelf|spreekt u mee|laten we dat doen|laten we dat maar doen|laten we het doen|laten we het maar doen|laten we het zo doen|we doen het|daar ga ik mee akkoord|wat mij betreft|ga ik voor|mij best|om het even|geen probleem|geen bezwaar|als het kan)',
]);

/** A refusal politely begun with "nee" that agrees after all: "nee hoor, dat is prima". */
const AGREES_AFTER_ALL = patterns([
  '^ (nee|neen|nou nee) (nee|hoor|nou|joh|dat|eh)? (hoor)? (dat|het|t|die)? (is|lijkt|vind) (me|mij|ik)? (gewoon|helemaal|wel)? (goed|prima|perfect|oke|fijn|best|akkoord)',
  '^ (nee|neen) (nee|hoor|eh|ja)? (hoor)? (dat|het) klopt (helemaal|wel|hoor|gewoon|inderdaad|prima)? (hoor)? $',
  '^ (nee|neen) (eh|uh)? (wacht|wacht even|sorry)? (ja|jawel|toch wel|toch maar wel)',
  '(toch|maar) (maar)? wel (doen|goed|graag)? $',
  '^ ja (nee|neen) (dat|het|hoor|t)? (is|lijkt|klinkt)? (me|mij|hoor)? (goed|prima|oke|akkoord|fijn|klopt)',
]);

/** "Ja, dat bedoel ik": the words of an objection, said in agreement. */
const CONFIRMS_MEANING = patterns([
  '^ (ja|jawel|precies|juist|klopt) (hoor|ja)? (dat|die|zo) (is wat)? (bedoel|bedoelde|zei) ik (ook)? $',
]);

/** A yes taken back before the turn ended: "ja, eh nee toch niet". */
const REFUSES_AFTER_ALL = patterns([
  '^ (ja|jawel|oke|prima) * (eh|uh|of|wacht|maar|sorry|oh) (toch)? (nee|neen|niet)',
  '^ ja (nee|neen) ',
  '^ ja * (toch|maar|liever) (maar|toch)? (niet|nie) $',
  '^ (ja|oke) (maar|alleen|eh)? * (kan|lukt|past|komt|gaat) (ik|mij|me|dan|dat|het|er)? (dan|dus|helaas)? niet',
]);

/** What is no answer: a question back, or "ik weet het niet". */
const NO_ANSWER = patterns([
  '(weet|hoor|versta|verstond|snap|begrijp) (ik|het|u|je|dat|hem|nog|er)? (u|het|dat|je|nog|even|zo|er)? (echt|zo|even|goed|nog|helemaal)? (niet|niks|nie)',
  '^ (eh|uh|nou|sorry|pardon|ja)? (wat|wie|waar|welke|wanneer|hoe|hoezo|waarom|kunt|kun|kan u|mag ik|wilt u|zegt u|zei u) ',
  '^ (eh|uh)? (moment|momentje|wacht|even|sorry|pardon)',
]);

/** The caller did not hear Balie: it is to say it again, nothing was answered. */
const NOT_HEARD = patterns([
  'ik (heb|had|kon) (u|het|dat|je)? niet (goed|helemaal|echt)? (verstaan|gehoord|begrepen|horen)',
  'ik (hoor|hoorde|versta|verstond|begreep|begrijp|snap) (u|het|dat|je)? niet (goed|helemaal|echt)? $',
]);

/** Refusals that no phrase foresaw: the small words that every refusal has. A "no" costs one more question, so it may be guessed; a "yes" never. */
const LEANS_TO_NO = patterns([
  '(niet|nie|geen|niks|niets|nooit|helaas|slecht) ',
  '(liever|graag|beter) (een)? (andere|ander) (dag|tijd|tijdstip|moment|datum|week)',
  'te (vroeg|laat|druk|kort|ver|snel) ',
  '(lastig|moeilijk|vervelend|onhandig|onmogelijk) ',
  '^ (nou|eh|ja maar|maar)? dan (heb|moet|zit|werk) ik ',
  'ben (ik)? (dan|al|net)? (weg|afwezig|op vakantie|verhinderd|bezet)',
  '^ (nou|eh)? (toch)? liever (wat|iets|een beetje|nog)? (later|eerder|vroeger)',
  'daar pas ik voor',
  '(erg|heel|vrij|nogal|best) (vroeg|laat|kort) ',
  '^ (klaar|genoeg|zo is het genoeg) ',
]);

/** "Geen probleem": a small no that is a yes. */
const NO_OBSTACLE = patterns([
  '(geen|niet|niks) (enkel)? (probleem|bezwaar|punt|erg|mis|moeite|slecht)',
  '(niet|nie) (zo|helemaal)? (verkeerd|gek|onaardig|beroerd) ',
  'waarom niet',
]);

const NOWHERE = Number.POSITIVE_INFINITY;

/** Where the first of these phrases stands in the turn. */
function firstPlace(turn: SaidTurn, among: readonly PhrasePattern[]): number {
  let first = NOWHERE;
  for (const { find } of among) {
    const words = find(turn);
    if (words === null) continue;
    const at = turn.plain.indexOf(words);
    // "Dat ben ik niet": what is denied in the same breath was not said.
    const denied = / (niet|nie|geen|nooit) /u.test(
      turn.plain.slice(at + words.length, at + words.length + 7),
    );
    if (!denied) first = Math.min(first, at);
  }
  return first;
}

/** What the phrases make of an answer; undefined when they do not know. The model weighs it beside the words themselves. */
export function answerByPhrases(turn: SaidTurn): YesNo | undefined {
  if (saysAny(turn, NOT_HEARD)) return undefined;
  if (saysAny(turn, CONFIRMS_MEANING) || (saysAny(turn, AGREES_AFTER_ALL) && !saysAny(turn, OBJECTIONS)))
    return 'yes';
  if (saysAny(turn, NO_OBSTACLE)) return 'yes';
  if (saysAny(turn, OBJECTIONS)) return 'correct';
  if (saysAny(turn, REFUSES_AFTER_ALL) || saysAny(turn, NO)) return 'no';
  const agrees = firstPlace(turn, YES);
  const refuses = firstPlace(turn, LEANS_TO_NO);
  // "Dat vind ik geen goed idee": a small no before the yes turns it over.
  if (agrees < NOWHERE && agrees <= refuses) return 'yes';
  return refuses < NOWHERE && !saysAny(turn, NO_ANSWER) ? 'no' : undefined;
}
