import { except, named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const HEAT =
  '(hitte|hete weer|warmte|de zon|zonnesteek|hitteberoerte|tropische|sauna|hete auto|auto in de zon|snikheet|bloedheet|broeierig|hitt|volle zon|hardloopwedstrijd|marathon|bevangen)';
const BAD =
  '(<confused>|<drowsy>|<unresponsive>|<near-collapse>|praat raar|raar|ingestort|stuip|stuipt|bewusteloos|wankelt|zweet niet|droge huid|niet meer zweten|#39.5-43|wartaal|reageert|gloeiend heet)';
const COLD_WATER =
  '(sloot|water|kanaal|zwembad|vijver|plas|rivier|ijs|zee|wak|gracht|badje|meer|bad|waoter|wetering)';

export const heatCold: Rule = {
  id: 'heat-cold',
  title: {
    en: 'Heat stroke or hypothermia: confused, hot and dry or ice cold, out of the water',
    nl: 'Hitteberoerte of onderkoeling: verward, heet en droog of ijskoud, uit het water',
  },
  redFlags: ['RF67'],
  level: '112',
  action: 'A112',
  practices: EVERY_PRACTICE,
  signs: [
    near(10, HEAT, BAD),
    except(
      '(uit|oet|uut) ..2 (water|sloot|kanaal|zwembad|vijver|rivier|zee|gracht|plas|wak|bad|waoter|wetering) ..2 (gehaald|gevist|getrokken|gered|gekomen|gehold|ehaald|gehesen)',
      'wat er ..1 uit ..2 plas',
    ),
    near(
      7,
      '(onder water|kopje onder|bijna verdronken|verdronken|verdrinken|verdrinking|te water|in het wak)',
      '(gehaald|lang|kind|zoontje|dochtertje|hij|ze|geraakt|gelegen|gevallen|gered|hoest|slap|blauw|peuter|man)',
    ),
    except(
      '(in|door|deur) ..2 (sloot|kanaal|vijver|rivier|wak|gracht|ijs) ..2 (gevallen|gezakt|gevalle|gelegen|gereden|beland|geraakt)',
      '(mijn|de|zijn|haar|het|m n) (telefoon|mobiel|mobieltje|telefoontje|toestel|sleutels|bril|bal|tas|portemonnee|gehoorapparaat|gebit|pet|drone|laptop|agenda) ..2 (in|door) ..2 (sloot|kanaal|vijver|rivier|wak|gracht|ijs)',
    ),
    near(
      8,
      COLD_WATER,
      '(lag|dreef|drijft|gelegen|gevallen|gehaald)',
      '(ijskoud|koud|suf|onderkoeld|blauw|rilt|klappertandt|versuft)',
    ),
    near(
      8,
      '(verkleumd|verkleumt|onderkoeld|ijskoud|steenkoud|ieskoud|bevroren|uitgekoeld)',
      '(<drowsy>|<confused>|<unresponsive>|suf|versuft|sloom|praat|reageert|nacht buiten|buiten gelegen|rilt niet meer|sneeuw|trilt)',
    ),
    near(
      9,
      '(hele nacht|de nacht|uren|buiten|sneeuw|kou|vrieskou)',
      '(buiten gelegen|in de kou|op de grond gelegen|in de sneeuw|buiten gevonden)',
      '(koud|ijskoud|suf|onderkoeld|versuft|verward|reageert)',
    ),
    near(8, '(lichaamstemperatuur|temperatuur|temp)', '(#25-34.9)'),
    near(
      7,
      '(baby|kind|kindje|peuter)',
      '(hete auto|warme auto|auto in de zon|opgesloten in de auto|auto gezeten)',
      '(suf|slap|rood|heet|zweet|reageert|gezeten|opgesloten)',
    ),
    near(
      6,
      '(oververhit|oververhitting|door de hitte bevangen|bevangen door de hitte)',
      '(suf|verward|praat|man|vrouw|vader|moeder|hij|ze|collega|ingestort|hitte)',
    ),
    together(
      '(hitte|hele dag in de zon|in de zon gelegen|sauna)',
      '(<confused>|<unresponsive>|<near-collapse>)',
    ),
    together(
      '(buiten gelegen|onderkoeld|in de sloot|in het water gelegen)',
      '(<confused>|<drowsy>|<unresponsive>)',
    ),
    named(
      '(hitteberoerte|hitte beroerte|onderkoeling|onderkoeld|onderkoelt|hypothermie|hyperthermie|zonnesteek|zonne steek|zonnestik|bevangen door de hitte|drenkeling|hitteslag|verdrinking|bevriezing)',
    ),
    near(
      16,
      '(gevallen|viel)',
      '(op de vloer gelegen|op de grond gelegen|hele nacht gelegen|tot nu gelegen|vloer gelegen)',
      '(koud|kou|uren|nacht|tot nu)',
    ),
  ],
  unless: [
    near(7, '(verbrand|zonnebrand|rood)', '(zon|zonnen|strand|zonnebank)'),
    near(7, '(water|zwembad|zee|bad)', '(oor|oren|zwemmerseczeem|zwemles|zwemmen|ogen|wratje|voetschimmel)'),
    near(
      6,
      '(warmte|hitte|warm)',
      '(wachtkamer|airco|dikke|enkels|hitteplan|slapen|benen|opvliegers|overgang|kelder)',
    ),
    near(
      6,
      '(koud|koude|ijskoud)',
      '(handen|voeten|wachtkamer|douche|huis|verwarming)',
      '(altijd|altied|winter|wachtkamer|verwarming|al jaren)',
    ),
    near(6, '(gered|verdrinken|verdrink|verdronken)', '(werk|mails|papieren|administratie)'),
  ],
  question: 'Is er iemand verward of suf door hitte of kou, of net uit het water gehaald?',
  sources: [
    'Requirement: to be checked against NHG and Thuisarts by a clinician',
    'Rode Kruis, eerste hulp bij hitteberoerte en onderkoeling',
  ],
  approvedBy: null,
  version: 3,
  fires: [
    'ik ben vannacht gevallen en ik heb tot nu op de vloer gelegen, ik ben zo koud',
    'hitteberoerte',
    'onderkoeling',
    'ingestort in de hitte en praat raar',
    'uit het water gehaald',
    'een zonne steek',
    'verkleumd en suf',
    'mijn vader is ingestort in de hitte en praat raar',
    'ze is uit het water gehaald en ijskoud',
    'we hebben mijn opa gevonden, hij heeft de hele nacht buiten gelegen, hij is ijskoud en suf',
    'ons kind is in de sloot gevallen en net eruit gehaald',
    'zijn temperatuur is 33 en hij rilt niet meer',
    'hij heeft de hele dag in de zon gewerkt | nu is hij helemaal verward',
    'door het ijs gezakt, hij klappertandt',
    'baby in hete auto gezeten, nu slap',
    'mijn moeder is door de hitte bevangen, ze is zo suf en gloeiend heet',
    'man lang in water gelegen, koud, niet goed wakker, uit kanaal gehaald',
  ],
  counterExamples: [
    'mijn telefoon is in de sloot gevallen en nu heb ik geen agenda meer',
    'ik wil horen wat er uit mijn plas gekomen is',
    'mijn gehoorapparaat is in de vijver beland, wie moet ik daarvoor hebben',
    'verbrand door de zon',
    'in de warmte worden mijn benen wat dik',
    'ik heb water in mijn oor van het zwembad',
    'ik heb altijd koude handen',
    'hebben jullie airco want de warmte is niks voor mij',
    'ik verdrink in de papieren, kan het later',
    'het is om te stikken zo warm in de wachtkamer',
    'ik heb last van opvliegers, zo warm',
    'is er een folder over het hitteplan voor ouderen',
    'mijn zoon heeft zwemles en kan pas om vier uur',
    'vorig jaar had ik een zonnesteek',
    'ik heb het koud, de verwarming doet het niet',
  ],
};
