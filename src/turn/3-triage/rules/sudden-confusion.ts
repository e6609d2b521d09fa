import { atLevel, except, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const DULL =
  '(suf|sufjes|suffig|versuft|apathisch|apatisch|lethargisch|comateus|subcomateus|sufferd|wegzakt|wegglijdt|slaperig|sloapig|slaoperig|sleuperig|soezerig)';
/** "De namen van de kinderen": that of their doctor is forgotten by anybody. */
const NAMES_OF_KIN =
  '(naam|namen) van (mijn|zijn|haar|onze|de) (man|vrouw|kind|kinderen|kleinkinderen|dochter|dochters|zoon|zonen|moeder|vader|zus|broer)';

export const suddenConfusion: Rule = {
  id: 'sudden-confusion',
  title: {
    en: 'Suddenly confused, drowsy or hard to wake',
    nl: 'Plotseling verward, suf of niet goed wakker te krijgen',
  },
  redFlags: ['RF13'],
  level: '112',
  action: 'A112',
  practices: EVERY_PRACTICE,
  chronic: 'silences',
  signs: [
    '(verminderd|verlaagd|wisselend|gedaald|dalend) ..1 (bewustzijn|bewustzijnsniveau)',
    near(
      7,
      '<confused>',
      '(<sudden>|vandaag|vanmorgen|vanochtend|vannacht|vanmiddag|vanavond|gisteren|ineens|nu|acuut|acute|net|sinds|nieuw|koorts|gevallen)',
    ),
    '(niet|nie|nauwelijks|amper|moeilijk|slecht|bijna niet|haast niet|neet|niet goed|niet meer|met moeite|nie goe) ..3 (wakker|wekbaar|wekken|aanspreekbaar|bij te krijgen|te wekken|bij bewustzijn|wakke)',
    '(is|ligt|was) ..2 (er|d r|dr) ..2 (niet|nie) ..1 (bij|helemaal bij|goed bij)',
    near(6, DULL, '(<sudden>|reageert|grauw|koorts|gevallen|slap|hoofd|kop|sinds|heel|erg|steeds)'),
    except(
      '(kent|herkent|herkende|kende) ..3 (me|mij|ons|haar|zijn|niemand|mn) ..3 (niet|nie|niet meer|meer)',
      '(u|jullie) kent (mij|me|ons)',
    ),
    '(gcs|emv) ..3 #3-14',
    atLevel(
      'human-now',
      '<confused>',
      DULL,
      '(delier|delirium|delirant|dillier|deliria|verwardheid|gedesorienteerd)',
      '(zakt|zakken|glijdt|dommelt) ..3 (weg|steeds weg)',
      '(valt|vallen|zakt) ..3 in slaap',
      '(weg|kluts) ..1 kwijt',
      '(reageert|reageren|regeert|reactie|reacties) ..3 (traag|nauwelijks|amper|slecht|sloom|vreemd|raar|weinig|anders|vertraagd|minder)',
      '(kijkt|staart|keek) ..3 (door .. heen|langs .. heen|glazig|in het niets|wazig|leeg|dwars door)',
      '(niet|nie|neet) ..3 (zichzelf|bij de tijd|haarzelf|bij haar verstand|bij zijn verstand)',
      '(doet|praat|gedraagt|reageert|is) ..3 (ineens|opeens|plotseling|heel|zo) ..2 (anders|raar|vreemd|gek)',
      '(slaapt|sloapt) ..3 (alleen maar|de hele dag|hele dag door|steeds maar|bijna de hele)',
    ),
    '(antwoord|antwoorden) ..3 dingen die ..4 niet ..1 (vraag|vraagt|gevraagd)',
    '(slaapt|sliep) ..2 door alles heen',
    '(weet|wist) ..2 niet dat (ze|hij) ..3 (in|bij|thuis)',
    '(zit|ligt|staat) (alleen|maar|daar|zo|alleen maar|daar maar|er)? ..1 (te staren|voor zich uit te staren)',
    near(
      9,
      '(mompelt|mompelen|brabbelt)',
      '(kijkt niet|reageert niet|niet uit bed|niet wakker|antwoordt niet)',
    ),
    '(slapen slapen|alleen slapen) ..6 (niet antwoord|niet antwoorden|niet wakker|niet praten)',
    '(pyjama) ..5 (over|onder) ..2 (pak|kleren|jas)',
    // Who one is and where one lives: the name of a zalf is forgotten by anybody.
    atLevel(
      'human-now',
      '(weet|wist|weit) ..2 mijn (eigen)? (naam|adres|geboortedatum|leeftijd) (niet|nie|neet) meer',
      'mijn (eigen)? (naam|adres|geboortedatum|leeftijd) weet ik (niet|nie|neet) meer',
      `(weet|wist|weit) ..2 ${NAMES_OF_KIN} (niet|nie|neet) meer`,
      `${NAMES_OF_KIN} (weet|wist) (ik|hij|ze|zij) (niet|nie|neet) meer`,
    ),
  ],
  unless: [
    near(6, '(suf|slaperig)', '(slaap slecht|slecht slapen|kan niet slapen|wakker liggen|lig wakker)'),
    '(ik|we) ..2 (ben|raak|was) ..2 (in|van) de war ..9 (afspraak|tijd|datum|nummer|nummers|dagen|brief|adres|straat)',
    '(suf|suffe) (van mij|gebeld|gezocht)',
  ],
  doubtIf: [
    near(
      6,
      '(suf|slaperig|sloom)',
      '(pillen|medicijnen|tabletten|medicatie|pil|narcose|slaappil|tablet|bijwerking|hooikoortstablet)',
    ),
  ],
  question: 'Is dit nieuw, sinds vandaag of gisteren?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'NOS, Sepsis: zo herken je het',
    'NHG, Wijzigingen NHG-TriageWijzer',
  ],
  approvedBy: null,
  version: 7,
  fires: [
    'verminderd bewustzijn',
    'acute verwardheid',
    'ze is helemaal in de war sinds vanmorgen',
    'hij wordt niet goed wakker',
    'ze kent me niet meer',
    'hij is ineens heel verward',
  ],
  counterExamples: [
    'ik verwagt een telefoontje van de dokter',
    'ik weet de naam niet meer van die zalf',
    'ik ben een beetje in de war want ik heb hier een brief met een ander adres',
    'mijn vader is al tien jaar dood, ik zoek zijn dossier',
    'mijn man is dementerend en dat is al jaren zo',
    'ik ben in de war over mijn afspraak',
    'ik word een beetje suf van die tabletten',
    'ik ken u niet',
    'de naam van mijn dochter haar tandarts weet ik niet meer',
    'ik weet de naam van mijn zoon zijn school niet meer',
    'mijn man is met pensioen en zit maar te suffen voor de televisie en ik wil dat de dokter eens met hem praat',
  ],
};
