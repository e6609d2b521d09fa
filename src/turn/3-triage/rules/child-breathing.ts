import { atLevel, named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

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
    together(
      '<child>',
      near(
        9,
        '<breathless>',
        '(hij|ze|zij|hie|kind|kindje|baby|zoon|zoontje|dochter|dochtertje|peuter|kleuter|kleine|jongetje|meisje)',
      ),
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
  version: 2,
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
