import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const PULLED =
  '(getrokken|trekken|getrokke|trekke|extractie|verstandskies|verstandskiezen|kies|kiezen|tand|kaakchirurg|implantaat|tandarts|wond|gat|etrokken|trokken|kieze|toand|ingreep|hechting|hechtingen)';
const BLEEDS =
  '(bloed|bloedt|bloeden|bloeding|bloedend|bloei|bloeit|bloeie|bleud|nabloeding|na bloeding|bloederig|doorbloedt|doorbloeden|bloedstolsels|bloedstolsel|bloedklonters|bloedde)';
const KEEPS =
  '(blijft|blief|blieft|blijf|blift|nog|nog steeds|niet|nie|neet|stopt|hard|heel|veel|rund|vol|uren|uur|houdt|hou|gaas|gaasje|gaasjes|stolsel|klonter|klonters|opnieuw|weer|<blood-thinner>)';

export const toothBleeding: Rule = {
  id: 'tooth-bleeding',
  title: {
    en: 'Bleeding after an extraction that does not stop',
    nl: 'Nabloeding na trekken die niet stopt',
  },
  redFlags: ['RF59'],
  level: 'human-now',
  action: 'TAND_SPOED',
  practices: ['tandarts', 'huisarts', 'fysio'],
  signs: [
    near(10, PULLED, BLEEDS, KEEPS),
    near(8, '(mond|bek|moand|mund)', '(vol|vult|volloopt|loopt|stroomt|gutst)', BLEEDS),
    near(
      8,
      '(blijft|blief|blieft|blift|blijf|houdt niet op|stopt niet|stopt nie) ..3 (bloeden|bloed|bloeie|doorbloeden|bluuje)',
      '(mond|kies|tand|tandvlees|trekken|kaak|kieze|gat)',
    ),
    '(bloed|bloedt|bloei|bloeit) ..3 (as|als) ..2 (rund|rund|varken|zwien) ..6 (trekke|trekken|kies|tand|mond)?',
    near(
      8,
      '(kussen|kussensloop|gaasje|gaasjes|gaas|bijten|doek)',
      BLEEDS,
      '(kies|tand|mond|vol|niet|steeds|doorweekt|uur|helpt)',
    ),
    near(
      8,
      '(slik|proef|spuug|spuug ik|stolsels|klonters)',
      '(bloed|bloedstolsels)',
      '(kies|mond|tand|steeds|de hele tijd|veel|nacht)',
    ),
    together(
      near(8, '(kies|tand|verstandskies|kiezen)', '(getrokken|eruit|trekken|weg|operatie)'),
      '(blijft bloeden|blijft maar bloeden|stopt niet|bloedt nog|nog steeds bloed|houdt niet op|vol bloed)',
    ),
    together(
      near(8, '(kies|tand|verstandskies)', '(getrokken|trekken)'),
      near(8, BLEEDS, '(<blood-thinner>|<dizzy>|stopt|steeds)'),
    ),
    near(10, '(bloed|bloedt|bloeding|bloeden|nabloeding)', '(kies|tand|mond|tandvlees)', '<blood-thinner>'),
    named('(nabloeding|na bloeding|nabloeden|nao bloeie|nabloedingen|naobloeding|extractiebloeding)'),
    '(nao|na) bloeie',
    near(
      14,
      '(getrokken|kies|tand|kaakchirurg)',
      '(gaasje|gaasjes|gazen|gaas|zakdoek|zakdoeken)',
      '(vol|houdt maar niet op|houdt niet op|stopt niet|al drie|al vier|doorweekt)',
    ),
  ],
  unless: [
    near(7, '(tandvlees)', '(poetsen|flossen|stoken|ragers|tandenborstel|al weken|af en toe)'),
    near(7, '(beetje|roze|licht|wat)', '(speeksel|bloed|spuug|roze)', '(eerste dag|normaal|roze|speeksel)'),
    near(6, '(bloedt|bloed|bloeden)', 'niet meer'),
    near(
      8,
      '(bloedverdunners|bloedverdunner)',
      '(mag|kan|moet|stoppen)',
      '(trekken|kies|tandarts|behandeling|stoppen)',
    ),
    near(6, '(geen) ..1 (bloed|bloeding|nabloeding)', '(kies|tand|meer|trekken|mond)'),
  ],
  question: 'Blijft het in de mond nu bloeden, ook na een half uur bijten op een gaasje?',
  sources: ['Dentpoint, Spoed', 'Drentsche A Tandheelkunde, Spoed', 'DCR Tandartsen, Spoedgevallen'],
  approvedBy: null,
  version: 2,
  fires: [
    'u heeft vanmorgen getrokken en ik heb al drie van die gaasjes vol',
    'nabloeding na extractie',
    'het blijft maar bloeden na de kies',
    'mijn mond loopt steeds vol bloed',
    'nao bloeie',
    "bloed nog as 'n rund nao 't trekke",
    'mijn kies is getrokken en het blijft bloeden',
    'mijn mond loopt vol bloed na het trekken',
    'er is vanmorgen een kies getrokken | het stopt niet met bloeden',
    'ik bijt al een uur op een gaasje en het bloedt nog steeds uit die kies',
    'mijn man gebruikt bloedverdunners en zijn tand is getrokken, het bloedt maar door, nog steeds',
    'mijn kussen zit onder het bloed van die verstandskies, hij bloedt weer',
    'tand trekken gisteren, bloed komt nog veel',
    'ik spuug steeds stolsels bloed uit mijn mond',
    'de wond van de kaakchirurg bloedt heel hard',
  ],
  counterExamples: [
    'mijn vrouw moet haar kies laten trekken, hoe lang blijft dat bloeden normaal',
    'beetje roze speeksel eerste dag',
    'mijn tandvlees bloedt bij het poetsen',
    'het bloedt niet meer na het trekken, mag ik weer eten',
    'ik gebruik bloedverdunners, mag ik dan een kies laten trekken',
    'vorig jaar is mijn kies getrokken',
    'ik moet bloed laten prikken',
    'mijn kies moet getrokken worden, wanneer kan dat',
    'geen bloeding meer, de kies is goed gegaan',
    'ik wil een afspraak om mijn verstandskies te laten trekken',
    'mijn tandvlees bloedt af en toe',
    'wat kost het trekken van een kies',
  ],
};
