import { atLevel, named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const SUGAR =
  '(suiker|suikers|suker|sukers|bloedsuiker|bloedsuikers|glucose|glucosewaarde|suikerwaarde|suikerspiegel|bloedglucose|meter|suikermeter|sensor|waarde|sukkers)';
const DIABETIC =
  '(diabetes|diabeet|suikerziekte|suikerpatient|sukerziekte|sukkerziekte|insuline|diabetespatient|diabetis|diabeten|suikerziek|insulinepomp|diabetica|suikerziekt|type een|type 1)';

export const diabetes: Rule = {
  id: 'diabetes',
  title: {
    en: 'Diabetes out of control: very high sugar and ill, or low sugar and drowsy',
    nl: 'Diabetes ontregeld: heel hoge suiker en ziek, of lage suiker en suf',
  },
  redFlags: ['RF44'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      12,
      '(insuline|suiker|suikers|diabetes)',
      '(omlaag|zakt niet|daalt niet|blijft hoog|blijft boven)',
      '(dorst|dorstig|moe|<vomit>|<nausea>|niet)',
    ),
    near(
      4,
      SUGAR,
      '(#18-45|#1.1-3.4|een komma|een punt|hi|veel te hoog|veel te laag|torenhoog|skyhigh|niet te meten)',
    ),
    near(
      5,
      '(suiker|suikers|suker|bloedsuiker|bloedsuikers|glucose|suikerspiegel)',
      '(te hoog|te laag|heel hoog|heel laag|erg hoog|erg laag|ontregeld|van slag|zakt|daalt|blijft zakken|schiet omhoog|krijg niet omhoog|niet omlaag|blijft hoog)',
    ),
    named('(hypo|hiepo|hipo|hypootje)'),
    '(suiker|suikers|suker|bloedsuiker|bloedsuikers|glucose) ..4 (niet|nie|neet) ..2 (omhoog|omlaag|naar beneden|op peil|goed te krijgen|stijgen)',
    near(
      8,
      '(hypo|hiepo|hipo|hyper|hypoglykemie|hyperglykemie)',
      '(<drowsy>|<unresponsive>|<confused>|<vomit>|<sweat>|niet|nie|beeft|trilt|steeds|eet|weg|rare|raar)',
    ),
    near(
      10,
      DIABETIC,
      '(<drowsy>|<unresponsive>|<confused>|<vomit>|<near-collapse>|ziek|koorts|buikgriep|bibberig|trilt)',
    ),
    together('<diabetes>', '(<unresponsive>|<confused>|<vomit>)'),
    together(DIABETIC, '(<drowsy>|<sweat>)'),
    near(
      8,
      '(suiker|suker|diabetes|suikerziekte|bloedsuiker|insuline)',
      '(dorst|droge mond|drinkt alleen maar|heel veel drinken|plast de hele dag|afgevallen)',
    ),
    '(ketonen|keton|ketoonen|ketone) ..4 (#0.6-10|hoog|te hoog|positief|verhoogd|komma|in)',
    named(
      '(ketoacidose|keto acidose|ketonzuur|hypoglykemie|hyperglykemie|diabetisch coma|suikercoma|hypoglycemie|dka|ketoacidotisch|hyperglycemisch|hypo coma)',
    ),
    '(suikerziekte|sukerziekte|diabetes|suiker|sukkerziekte) ..3 (ontregeld|ontspoord|onstregeld|van slag|loopt uit de hand|helemaal fout|niet onder controle)',
    near(
      8,
      '(insulinepomp|pomp|insuline)',
      '(kapot|stuk|geblokkeerd|losgeschoten|werkt niet|lekt|op|gemist|vergeten)',
      '(hoog|misselijk|spugen|ziek|dorst|ketonen|stijgt|suiker)',
    ),
    near(8, '(glucagon|glucagonspuit|glucagon spuit)', '(gegeven|gespoten|geven|nodig|helpt|net)'),
    atLevel(
      '112',
      near(
        9,
        '(hypo|hiepo|suiker|suker|diabetes|suikerziekte|suikerpatient|insuline)',
        '(wordt niet wakker|niet wakker te krijgen|reageert niet|niet aanspreekbaar|bewusteloos|buiten bewustzijn|stuipt|ligt te schudden|kan niet slikken|wordt nie wakker|krijg hem niet wakker|krijg haar niet wakker)',
      ),
    ),
    near(
      12,
      '(suiker|suker|suikerziekte|diabetes|insuline)',
      '(dronken|vromd|vreemd|raar|gek|wartaal|warrig)',
      '(doet|dut|praat|loopt|is|zo)',
    ),
  ],
  unless: [
    near(
      8,
      '(teststrips|strips|naaldjes|sensor|sensoren|lancetten|insuline|meter|metformine)',
      '(bestellen|recept|herhaal*|nodig|besteld|op is|bijna op|aanvragen)',
    ),
    near(
      7,
      '(suiker|suikers|bloedsuiker|glucose)',
      '(prikken|controle|controleren|laten meten|nuchter|uitslag|dagcurve|lab)',
    ),
    near(5, '(koffie|thee|limonade|snoep)', '(suiker)'),
  ],
  doubtIf: [
    '(hypotheek|hypothese)',
    '(kwartaalcontrole|jaarcontrole|poh|praktijkondersteuner|ketodieet|keto dieet|koolhydraatarm)',
  ],
  question: 'Is de suiker nu heel hoog of laag, of is iemand met diabetes nu ziek of suf?',
  sources: ['NHG, wijzigingen NHG-TriageWijzer', 'De NTS, basisprincipes (ABCD)', 'Thuisarts, hypo en hyper'],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn man met suiker doet zo dronken maar hij drinkt nooit',
    'hypoglykemie met bewustzijnsdaling',
    'ketoacidose',
    'mijn suiker is HI en ik moet overgeven',
    'hij is hypo en wordt niet wakker',
    'suiker van 28 en ontzettende dorst',
    'een hiepo',
    'de suker is te hoog',
    'sukerziekte ontregeld',
    'ketonen drie',
    'mijn man heeft suikerziekte en is niet goed wakker',
    'mijn suiker is 30 en ik moet overgeven',
    'ze is hypo en eet niet',
    'mijn moeder spuit insuline | ze is zo suf vandaag',
    'haar suiker is twee komma acht en ze praat wartaal',
    'ik krijg zijn bloedsuiker niet omhoog, hij zweet en trilt',
    'zoon diabetes, veel drinken, spugen, ketonen hoog',
    'mijn pomp is stuk en mijn suiker stijgt, ik ben misselijk',
    'de meter gif veel te laag aan en hij kiekt mie zo raar an, hij hef suker',
  ],
  counterExamples: [
    'herhaalrecept insuline',
    'teststrips bestellen',
    'ik heb suikerziekte en wil mijn kwartaalcontrole plannen',
    'mijn insuline is bijna op',
    'ik moet mijn suiker laten prikken',
    'mijn vader had suikerziekte',
    'ik heb geen diabetes',
    'ik wil een dieetadvies voor mijn diabetes',
    'kan ik een nieuwe sensor krijgen',
    'doe mij maar koffie zonder suiker',
    'twintig teststrips voor mijn meter graag, recept',
    'wat moet je doen bij een hypo, ik geef een cursus',
    'ik bel over een verklaring voor mijn hypotheek',
    'onze poes is negentien geworden en daar hebben we taart op gegeten, en nu is mijn suiker natuurlijk te hoog bij de controle, kan die een week later',
  ],
};
