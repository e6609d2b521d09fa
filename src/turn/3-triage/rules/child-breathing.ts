import { atLevel, except, named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

/**
 * "Vannacht benauwd geweest, nu gaat het weer goed": it may come back tonight, so a human hears of it now (`shortness-of-breath`), but nobody
 * is told to dial 112 for a child who breathes as always. "Nu weer goed benauwd" is no such ending.
 */
const IS_OVER = [
  near(
    16,
    '(was|geweest|had|heeft gehad|werd)',
    '(gaat|ging) (het|t|ie|hij|ze) ..2 weer ..1 (goed|prima|beter|uitstekend)',
  ),
  near(16, '(was|geweest|had|heeft gehad|werd)', '(is|was) ..3 weer ..1 (de oude|zichzelf|vrolijk)'),
  near(16, '(was|geweest|had|heeft gehad|werd)', 'ademt ..2 weer ..1 (normaal|gewoon|rustig)'),
];

export const childBreathing: Rule = {
  id: 'child-breathing',
  title: {
    en: 'Child short of breath: ribs drawn in, wheeze, barking cough',
    nl: 'Kind met benauwdheid: intrekkingen, piepen, blaffende hoest met gierend inademen',
  },
  redFlags: ['RF21'],
  level: '112',
  action: 'A112',
  practices: ['huisarts'],
  signs: [
    except(
      together(
        '<child>',
        near(
          9,
          '<breathless>',
          '(hij|ze|zij|hie|kind|kindje|baby|zoon|zoontje|dochter|dochtertje|peuter|kleuter|kleine|jongetje|meisje)',
        ),
      ),
      ...IS_OVER,
    ),
    '(stridor|inspiratoire stridor|intrekkingen|neusvleugelen|neusvleugels|intercostale)',
    near(
      8,
      '(ribben|ribbetjes|ribjes|buikje|tussenribs|kuiltje|ribbekes|borstkas)',
      '(ademen|ademt|ademhaling|ademhalen|trekt|intrekt|aosemen|ademd)',
    ),
    '(trekt|trekken|trek) ..3 (ribben|ribbetjes|ribjes|borst|buik|buikje) ..1 in',
    '(giert|gieren|gierend|gierende|piept|piepen|piepend|fluit) ..4 (inademen|inademing|adem|ademen|ademt|ademhaling|fietspomp|ademhalen|lucht|pomp|inaosemen)',
    near(
      7,
      '(blafhoest|blafoest|blaffende hoest|zeehond|zeehondenhoest|blafhoesten|blaft|kroep|pseudokroep|pseudo kroep|blaffende)',
      '(<breathless>|lucht|adem|inademen|benauwd|paniek|ademen|giert|blauw)',
    ),
    atLevel(
      'human-now',
      named('(pseudokroep|pseudo kroep|kroep|kroepaanval|kroephoest|pseudokroup)'),
      '(blafhoest|blafoest|zeehondenhoest|blafhoesten)',
      '(blaffende|blaft|blaffen) ..2 (hoest|hoesten|zeehond)',
      '(hoest|hoesten) ..3 (zeehond|blaft|blaffend)',
    ),
    near(
      10,
      '(buikje|borstje|ribben|ribbetjes|neusvleugels)',
      '(op en neer|trekt|trekken|naar binnen|open en dicht|intrek*)',
      '(snel|hard|kreunt|kreuntjes|hij|ze|baby|zo)',
    ),
    near(10, '(piept|piepen|hijgt)', '(geen zinnetje|geen zin|geen woord|niet praten|niet drinken)'),
  ],
  unless: [near(6, '(hoest|verkouden)', '(speelt gewoon|speelt nog|vrolijk)')],
  question: 'Heeft het kind nu moeite met ademen?',
  sources: ['NHG-Standaard Kinderen met koorts (derde herziening), H&W', 'De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 3,
  fires: [
    'zijn buikje gaat zo snel op en neer en hij maakt kreuntjes',
    'inspiratoire stridor',
    'mijn kind trekt de ribben in',
    'je ziet zijn ribben bij het ademen',
    'hij giert bij inademen',
    'blafhoest en krijgt geen lucht',
    'hie piept as een ouwe fietspomp',
    'mijn dochtertje ademt zo moeilijk',
  ],
  counterExamples: [
    'verkouden en hoest, speelt gewoon',
    'mijn zoontje hoest al een week maar verder gaat het goed',
  ],
};
