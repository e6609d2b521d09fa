import { near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const RISKY =
  '(methotrexaat|metotrexaat|mtx|lithium|lietium|digoxine|lanoxin|insuline|sintrom|acenocoumarol|fenprocoumon|marcoumar|novorapid|lantus|tresiba|humalog|prednison|morfine|oxycodon|fentanyl|fentanylpleister|levothyrox|thyrax|bloedverdunner|bloedverdunners|xarelto|eliquis|apixaban|rivaroxaban|metoprolol|bètablokker|betablokker|clozapine|depakine|valproaat|theofylline|colchicine|rituximab)';
const TOO_MUCH =
  '(dubbel|dubbele|tweemaal|twee keer|2 keer|drie keer|te veel|teveel|te veul|tevul|verkeerd|verkeerde|per ongeluk|vergist|per vergissing|in plaats van|elke dag|iedere dag|dagelijks|alle dagen|elken dag|tien keer|hele strip|overdosis|te hoog|te hoge|driedubbele|andermans|van mijn man|van mijn vrouw|nog een keer)';
const TAKEN =
  '(genomen|geslikt|gespoten|gespote|ingenomen|gehad|gegeven|geprikt|gebruikt|ingespoten|geplakt|gepakt|toegediend|slik|spuit|inname|dosis|doorgeslikt|enomen|gekregen|gegeten)';

export const medicineDanger: Rule = {
  id: 'medicine-danger',
  title: {
    en: 'Dangerous medicine taken wrongly, or signs of poisoning by it',
    nl: 'Gevaarlijk medicijn verkeerd genomen, of tekenen van vergiftiging erdoor',
  },
  redFlags: ['RF62'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    near(
      9,
      '(methotrexaat|metotrexaat|mtx)',
      '(achter elkaar|twee dagen|drie dagen|op rij|#2-7 dagen)',
      TAKEN,
    ),
    '(medicijnen|pillen|medicijn|tabletten|pil|baxter|medicatie|insuline|bloeddrukpillen|hartpillen) van ..2 (opa|oma|man|vrouw|vader|moeder|buurman|buurvrouw|hem|haar|iemand|bewoner|bewoonster|hond|zus|broer|ander) ..3 (genomen|geslikt|ingenomen|gehad|gegeven|gekregen|opgegeten|gespoten)',
    near(
      8,
      '(insuline|avondinsuline|nachtinsuline|ochtendinsuline|insulinepen)',
      '(per ongeluk|verwisseld|vergist|verkeerde|verkeerd|dubbel)',
      '(gespoten|gespote|gezet|gegeven|gepakt)',
    ),
    near(9, RISKY, TOO_MUCH, TAKEN),
    near(
      7,
      '(insuline|insulien|spuit|eenheden|units|kortwerkende|langwerkende)',
      '(dubbel|dubbele|twee keer|2 keer|te veel|teveel|te veul|verkeerde|verkeerd|verwisseld|vergeten en daarna|tien eenheden te)',
    ),
    near(
      8,
      '(methotrexaat|metotrexaat|mtx|metrotrexaat)',
      '(elke dag|iedere dag|dagelijks|alle dagen|elken dag|verkeerd|te veel|koorts|blaren|zweertjes|mondzweren|ziek)',
    ),
    near(
      9,
      '(lithium|lietium|digoxine|lanoxin|litium)',
      '(tril|trilt|trillen|beven|beef|beeft|<nausea>|<vomit>|<dizzy>|<confused>|<drowsy>|diarree|ziek|wazig|geel zien|spugen|dronken|uitgedroogd)',
    ),
    near(
      9,
      '<blood-thinner>',
      '(bloed|bloedt|bloedneus|bloeding|blauwe plekken|bloedend)',
      '(ontlasting|neus|urine|plas|tandvlees|stopt|overal|spontaan|blijft|zwart|zwarte|hoest|veel)',
    ),
    near(9, '<blood-thinner>', '(zwarte|teer|pikzwarte) ..1 (ontlasting|poep|stoelgang)'),
    '(te|tee) ..1 (veel|veul|vul) ..2 (gespoten|gespote|geslikt|genomen|ingenomen|medicijn|medicijnen|insuline|pillen|eenheden|tabletten)',
    '(dubbele|verkeerde|driedubbele|tiendubbele) ..1 (dosis|dosering|hoeveelheid|insuline|medicijnen|pillen|pil|spuit) ..3 (genomen|geslikt|gespoten|gegeven|gehad|ingenomen|gekregen|gespote)',
    near(
      8,
      '(medicijnen|hartmedicijnen|hartpillen|bloeddrukpillen|bloeddrukmedicijnen|pillen|medicijn|pil|tabletten|baxter|rolletje|medicatie)',
      '(verwisseld|van iemand anders|van mijn man|van mijn vrouw|van een andere|per ongeluk|verkeerde|dubbel|twee keer|tweemaal)',
      '(genomen|geslikt|gegeven|ingenomen|gehad|gekregen|uitgedeeld)',
    ),
    near(
      8,
      '(pleister|pleisters|morfinepleister|fentanylpleister)',
      '(twee|drie|dubbel|vergeten af|te veel|oude)',
      '(geplakt|suf|slaperig|plakken|erop|nog op)',
    ),
    near(6, '(inr|stolling)', '(#5-15|te hoog|veel te hoog|ontregeld|doorgeschoten)'),
    near(
      7,
      '(vermoeden|verdenking|tekenen|klachten|mogelijk) ..2 (intoxicatie|digoxine intoxicatie|lithiumintoxicatie|medicatievergiftiging)',
      '(medicatie|medicijn|lithium|digoxine|intoxicatie)',
    ),
    '(lithiumintoxicatie|digoxine intoxicatie|digitalisintoxicatie|medicatiefout|medicatie fout|lithiumvergiftiging|medicijnvergiftiging|toedieningsfout)',
    together(
      near(8, '(lithium|digoxine)', '(slik|gebruik|neem|krijg|heb|slikt|gebruikt)'),
      '(tril|<vomit>|<confused>|diarree|trilt)',
    ),
    together('(insuline)', '(dubbel gespoten|twee keer gespoten|te veel gespoten|verkeerde insuline)'),
    near(
      12,
      '(bloedneus|neusbloeding)',
      '(niet overgaat|gaat niet over|stopt niet|niet over|niet stopt|blijft)',
      '<blood-thinner>',
    ),
    near(
      14,
      '(medicijnen|pillen|medicatie|spuit)',
      '(van haar buurvrouw|van de buurvrouw|van een ander|van een andere bewoner|andere client|van kamer)',
      '(kreeg|gekregen|gegeven|morfine|uitgedeeld)',
    ),
  ],
  unless: [
    near(
      8,
      '(dubbel|dubbele|twee keer|twee|verkeerd|verkeerde)',
      '(besteld|geleverd|afspraak|betaald|rekening|recept|ingepland|bezorgd|apotheek gekregen|gebeld)',
    ),
    near(7, '(twee keer|drie keer|2 keer)', '(per dag|daags|per week)'),
    '(bijsluiter|bijsluitervraag)',
  ],
  question: 'Is er een medicijn te veel of verkeerd genomen?',
  sources: [
    'Requirement: to be checked against NHG and Thuisarts by a clinician',
    'Nationaal Vergiftigingen Informatie Centrum, publieksinformatie',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'ik slik sintrom en heb sinds vanmorgen een bloedneus die niet overgaat',
    'vermoeden intoxicatie medicatie',
    'ik heb mijn methotrexaat elke dag genomen',
    'dubbele insuline gespoten',
    'ik tril en ben misselijk met lithium',
    'te veul gespote',
    'ik heb twee keer insuline gespoten',
    'ik heb mijn methotrexaat elke dag geslikt in plaats van een keer per week',
    'ik heb per ongeluk de pillen van mijn man genomen',
    'mijn moeder heeft een dubbele dosis van haar hartpillen gehad',
    'ik gebruik lithium | en ik beef zo en heb diarree',
    'ik slik xarelto en mijn neus blijft maar bloeden, overal bloed',
    'de verpleging heeft de verkeerde medicijnen gegeven aan een bewoner',
    'insuline te veel gespoten, verkeerde pen',
    'mijn vader heeft nog twee pleisters op van de fentanyl, twee geplakt, en hij is zo suf',
    'ze ziet alles geel en is misselijk, ze gebruikt digoxine',
  ],
  counterExamples: [
    'bijsluitervraag',
    'ik wil graag mijn lithium herhalen',
    'mijn insuline is bijna op',
    'ik wil mijn methotrexaat bestellen',
    'ik slik twee keer per dag metoprolol, kan ik een herhaalrecept krijgen',
    'ik heb een dubbele afspraak gekregen',
    'de apotheek heeft mijn pillen dubbel geleverd',
    'mijn pil ben ik vergeten gisteren',
    'ik moet prikken bij de trombosedienst',
    'mag ik paracetamol met prednison',
    'kunt u mijn medicatielijst mailen',
    'in 2010 heb ik eens te veel insuline gespoten',
  ],
};
