import { atLevel, except, named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const RASH =
  '(bulten|bult|bultjes|uitslag|galbulten|galbult|netelroos|jeuk|jeukt|urticaria|vlekken|huiduitslag|kwaddels|rode vlekken)';
const CAUSE =
  '(allergisch|allergie|pinda|pindas|noten|noot|nootjes|schaaldieren|garnalen|garnaal|mosselen|medicijn|medicijnen|antibiotica|amoxicilline|penicilline|antibioticum|kuur|ei|melk|sesam|kiwi|wesp|wespensteek|wespen|bijensteek|hommel|gestoken|steek|insect|insectensteek|contrastvloeistof|latex|verdoving|vaccin|gegeten|pil|tablet|hazelnoot|cashew|walnoot|vis)';
const FOOD_OR_STING =
  '(pinda|pindas|noten|nootjes|schaaldieren|garnalen|garnaal|mosselen|wesp|wespensteek|wespen|bijensteek|hommel|gestoken|insect|insectensteek|latex|hazelnoot|cashew|walnoot|sesam|kiwi)';

/** Whoever used one needs help now; who asks for a new one needs a prescription, whatever else is said in the same breath. */
const PEN =
  '(epipen|eppipen|eppi pen|epi pen|epiepen|jext|prikpen|allergiepen|noodpen|adrenalinepen|adrenaline pen|adrenalinespuit|adrenaline spuit|emerade|anapen)';

export const anaphylaxis: Rule = {
  id: 'anaphylaxis',
  title: { en: 'Severe allergic reaction', nl: 'Ernstige allergische reactie (anafylaxie)' },
  redFlags: ['RF05', 'RF61'],
  level: '112',
  action: 'A112',
  practices: EVERY_PRACTICE,
  signs: [
    '(anafylact*|anafylax*|anafilact*|anafilax*|anaphyl*|annafylactisch|quincke|angio-oedeem|angiooedeem)',
    '(allergische|allergies|alergische|ana) (shock|filactische|fylactische|fylaxie|filaxie)',
    except(
      PEN,
      near(
        9,
        PEN,
        '(klaar|ophalen|halen|bestellen|verlopen|herhal*|recept|nodig|nieuwe|nieuw|houdbaar*|datum|reis|vakantie|vervangen|uitleg|op|controle|instructie|vraag|oefenen|verklaring|vliegtuig|handbagage|meenemen|dossier|school|verzekering|vergoed)',
      ),
    ),
    near(
      5,
      '<throat>',
      '(dicht|dichtgaat|dichtgaan|zwelt|dichtknijpt|dichtgeknepen|dichtzit|toe|knijpt|dichtslibt|dichtgetrokken|toegaat|opzwellen|opzwelt|dicht gaat|toeknijpen|samentrekt|dichttrekt|dichter)',
    ),
    near(5, '<tongue>', '<swollen>'),
    near(
      6,
      '<lips>',
      '<swollen>',
      '(<tongue>|<throat>|<breathless>|<face>|<eye>|jeuk|bulten|pinda|noten|allergisch|gegeten|gestoken|wesp)',
    ),
    '(gezicht|bakkes|smoel|kop|snoet|toet) ..4 (zwelt|zwellen|opzwelt|opgezwollen|zwilt|zwol|opzwellen|opgezwolle|zwullen)',
    '(zwelt|zwellen|opgezwollen) ..4 (gezicht|keel|tong|lippen|mond|hals)',
    near(
      9,
      RASH,
      '(duizelig|benauwd|flauw|keel|zwelt|lippen|tong|braken|spugen|onwel|overgeven|slikken|draaierig|flauwvallen|licht in|kortademig|stem|opgezet|ademen|misselijk)',
    ),
    near(
      9,
      CAUSE,
      '(benauwd|benauwdheid|tong|lippen|opgezwollen|zwelt|zwellen|kortademig|hele lijf|hele lichaam|overal|bulten)',
    ),
    near(9, FOOD_OR_STING, '(keel|flauw|duizelig|onwel|gezwollen|braken|misselijk)'),
    atLevel(
      'human-now',
      near(4, '<throat>', '(dik|gezwollen|opgezet|opgezwollen|nauw|dikker)'),
      near(5, '<lips>', '<swollen>'),
      near(5, '(gezicht|bakkes|ogen|oog|smoel)', '<swollen>'),
      near(4, '<tongue>', '(dik|opgezet|gevoelloos|tintelt)'),
      '(allergische|allergisch|allergies|aller gische|alergische|allergiese|alergies) ..2 (reactie|reageer|reageert|gereageerd|aanval|aan het reageren|reageren)',
      '(reageert|reageer|reageren) ..3 (allergisch|heftig op|heel erg op|slecht op)',
      named('(allersjie|antibioticaal)'),
      '(antibioticaal|antibiotica|amoxicilline|amoxilline|penicilline|kuur) ..3 (allergie|allergisch|uitslag|reactie|bulten)',
    ),
    near(
      14,
      '(pindakaas|pinda|pindas|noten|noot|kiwi|garnaal|garnalen|schaaldieren|schelpdieren|ei|melk|antibiotica|amoxicilline|penicilline|prik|verdoving|contrast|wesp|wespensteek|bijensteek)',
      '(bulten|galbulten|rode plekken|rode vlekken|rode bulten|oogjes zitten dicht|ogen zitten dicht|dikke lip|prikt mijn hele mond|hele mond|uitslag)',
      '(hoest|hoesten|piep|piept|stem|tong|keel|benauwd|duizelig|flauw|hart|hees|slikken)',
    ),
  ],
  unless: [
    '(voor|op|over) (de|mijn|een) uitslag',
    'uitslag van',
    '(zet|noteer|noteren|vastleggen|registreren|opnemen) ..4 (dossier|systeem)',
    near(7, '(lip|lippen|tong|wang)', '(verdoofd|nog verdoofd|verdoving uitgewerkt)'),
    near(7, '(keel|amandelen)', '(keelpijn|verkouden|griep|snotverkouden|schor|hees)'),
    '(allergietest|allergologie|allergoloog|allergie test|hooikoorts)',
  ],
  doubtIf: [
    near(
      7,
      '(lip|lippen|gezicht|oog|ogen|wang|tong)',
      '(gestoten|koortslip|gevallen|klap|strontje|ontstoken oog|gebeten op|bijt)',
    ),
  ],
  question: 'Is slikken, praten of ademen nu moeilijker dan anders?',
  sources: [
    'H&W, Acute allergische reactie',
    'H&W, Allergie voor insecten',
    'NHG-Richtlijnen, anafylaxie (node 115)',
  ],
  approvedBy: null,
  version: 6,
  fires: [
    'een uur na de amoxicilline zit ik vol rode plekken en piep ik',
    'ik heb kiwi gegeten en nu prikt mijn hele mond en mijn stem wordt raar',
    'ik heb een anafylactische reactie',
    'gezwollen tong na een insectensteek',
    'ik heb mijn adrenalinepen gebruikt',
    'mijn keel gaat dicht',
    'mijn lippen en tong worden dik',
    'ik zit onder de bulten en word duizelig',
    'ik heb mijn epipen gezet',
    'mijn epipen is bijna over datum, kan ik een nieuwe krijgen en mijn lippen en tong worden dik',
    "m'n bakkes zwelt hillemaol op",
    'net verdoofd en mijn keel zwelt',
    'uitslag en benauwd van de amoxicilline',
  ],
  counterExamples: [
    'ik kom uit zwolle en mijn lip is kapot',
    'ik heb hooikoorts',
    'jeukende bult van een mug',
    'ik ben allergisch voor penicilline, zet dat in mijn dossier',
    'lip nog verdoofd na 2 uur',
    'mijn epipen is verlopen, mag ik een nieuwe',
    'ik ben benauwd voor de uitslag',
    'mijn epipen is bijna over datum, kan ik een nieuwe krijgen',
  ],
};
