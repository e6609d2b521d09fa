import { named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const INHALER =
  '(puffer|puffers|puf|pufje|pufjes|gepuft|gepoft|puffen|poefer|poffer|inhaler|inhalator|inhaleer|inhalers|ventolin|ventolien|ventilon|salbutamol|luchtwegverwijder|luchtwegverwijders|verstuiver|vernevelaar|vernevelen|verneveling|verneveld|berodual|airomir|voorzetkamer|foster|symbicort|atrovent|ipratropium|pomp|pompje|pompen|inhalatie|inhalatiemedicatie|spacer)';

export const asthmaAttack: Rule = {
  id: 'asthma-attack',
  title: {
    en: 'Asthma or COPD attack: inhaler does not help',
    nl: 'Astma- of COPD-aanval: puffer helpt niet of maar kort',
  },
  redFlags: ['RF04'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    near(
      8,
      INHALER,
      '(niet|niks|niets|nie|nix|geen|amper|nauwelijks|kort|even|weinig|onvoldoende|neet|minder|slecht)',
      '(helpt|help|helpen|hielp|werkt|werken|doet|doot|dut|doen|effect|geholpen|verlichting|verschil|beter|opgelucht|baat|werk)',
    ),
    near(
      7,
      INHALER,
      '(tien|acht|zes|vijf|vier|drie|twaalf|een|half|maar een|om de|elk uur|elke|steeds|de hele) ..1 (keer|pufjes|uur|half uur|dag|nacht|puffen|kwartier|kwartiertje|uurtje)',
    ),
    near(7, INHALER, '<breathless>'),
    '(piept|piepen|piepend|piepende|giert|gierend|fluit|fluitend|piep) ..4 (zaagt|adem|ademen|ademhaling|borst|longen|ademhalen|benauwd)',
    near(
      5,
      '(astma|copd|asma|astmatisch|emfyseem|longemfyseem|astmapatient|copdpatient|astmatische)',
      '(aanval|aanvallen|exacerbatie|erger|verergert|verergerd|slechter|piept|piepen|acuut|hoestbui|niet goed|heftig|ontregeld|achteruit|speelt op|zuurstof)',
    ),
    '(zit|lig|loop|zo) ..2 te piepen',
    '(astmaaanval|astmaanval|longaanval|exacerbatie|copdaanval)',
    named('(ventilon)'),
    near(
      12,
      '(puf|puffs|pufjes|pufje|puffer|inhalator|noodinhalator|ventolin|vernevelaar|gepuft|blauwe puf)',
      '(leeg|niks|niets|korter|doorheen|nog steeds|werkt niet|helpt niet|haalt niks|geen effect|al tien|al acht)',
      '(piep|piept|piepen|dicht|benauwd|hoest|astma|copd|adem|lucht|helpt|zit|uit)',
    ),
    near(
      10,
      '(astma|copd|longen|bronchitis|emfyseem)',
      '(speelt enorm op|helemaal dicht|hele nacht|rand van het bed|schouders omhoog|schouders gaan omhoog|groen slijm)',
      '(adem|puf|lopen|bed|bij|op|zit|ademen|niet)',
    ),
    near(
      8,
      '(zit|zitten) ..2 (helemaal|weer|compleet) ..1 dicht',
      '(piep|piept|piepen|inhalator|ventolin|puf|longen|adem)',
    ),
  ],
  unless: [
    near(
      7,
      INHALER,
      '(op|leeg|recept|herhaal*|bestellen|bijbestellen|nieuwe|verlopen|kwijt|vergoeding|gebruiksaanwijzing|uitleg|apotheek|spoelen)',
    ),
    '(longverpleegkundige|longspreekuur|astmaspreekuur|copdspreekuur|longfunctie|longfunctieonderzoek|jaarcontrole)',
  ],
  question: 'Is het nu, in rust, benauwd?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 2,
  fires: [
    'ik ben door mijn ventolin heen en het zit weer helemaal dicht',
    'ze heeft tien pufjes van die blauwe gehad en piept nog steeds',
    'mijn luchtwegverwijder heeft geen effect',
    'ik heb al vier keer gepuft en het helpt niks',
    'de inhaler doet niks meer',
    'hij piept en zaagt',
    'de poefer dut niks meer',
    'mijn ventolien werkt niet',
    'ze heeft een astma-aanval',
  ],
  counterExamples: [
    'mijn puffer is leeg, ik wil een nieuwe bestellen',
    'ik wil een herhaalrecept voor mijn puffer',
    'mijn pufje is bijna op',
    'ik heb een afspraak voor het astmaspreekuur',
    'mijn ventolin is op, kan ik een nieuwe bestellen',
    'ik heb een nieuwe inhalator en snap niet hoe hij werkt',
  ],
};
