import { atLevel, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

export const fainting: Rule = {
  id: 'fainting',
  title: {
    en: 'Fainted, above all with chest pain, palpitations, exertion or injury',
    nl: 'Flauwgevallen, vooral met borstpijn, hartkloppingen, inspanning of letsel',
  },
  redFlags: ['RF09'],
  level: 'human-now',
  action: 'SPOED',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    '<near-collapse>',
    '(flauw|vlauw) ..1 (gevallen|gevalle|viel|valt|vallen|val)',
    '(omgekukeld|omgekieperd|neergezegen|neergegaan|gecolabeerd|gecollabeert|weggezakt|wegrakingen|wegraking)',
    '(zakt|zak|zakken|zakte) ..3 (weg|door zijn benen|door haar benen|door mijn benen|door de benen)',
    near(5, '(zwart|sterretjes)', '(ogen|oge)', '(gevallen|weg|bijna|ineens|steeds|val|viel|onderuit)'),
    '(bijna|haast) ..2 (flauw|van mijn stokje|onderuit|omgevallen|flauwgevallen|weggevallen)',
    atLevel(
      '112',
      together('<near-collapse>', '(pijn|druk) ..3 (borst|hart)'),
      near(6, '<near-collapse>', '(reageert niet|ademt niet|wordt niet wakker|komt niet bij|niet bij)'),
    ),
  ],
  unless: [
    near(
      8,
      '(flauw|flauwvallen|flauwgevallen|stokje|onderuit)',
      '(altijd|snel|meestal|vroeger|vaak)',
      '(bloedprikken|prikken|prik|naalden|bloed|naald|tandarts|spuit|bloedafname|inenting)',
    ),
    near(6, '(onderuit|omgevallen|om)', '(vaas|boom|fiets|brommer|scooter|auto|lamp|kast)'),
    '(flauw|flauwe) (grap|grapje|smaak|idee|soep)',
  ],
  question: 'Is er vandaag iemand flauwgevallen of weggezakt?',
  sources: ['De NTS, basisprincipes (ABCD)', 'Valkendriehoek, Alarmsymptomen', 'Huisartsen De Cordes, Spoed'],
  approvedBy: null,
  version: 1,
  fires: [
    'ik ben gecollabeerd',
    'bewustzijnsverlies tijdens inspanning',
    'ineens weggevallen',
    'ik ging onderuit en was even weg',
    'van mijn stokje en mijn hart ging tekeer',
    "van z'n stokkie gegaan",
    'hij is omgekukeld',
    'flauw gevalle',
    'van de sus',
    'mijn moeder is gisteren flauwgevallen',
  ],
  counterExamples: [
    'ik val altijd flauw bij bloedprikken',
    'ik ben bang om flauw te vallen',
    'ik ben morgen om drie uur weg',
  ],
};
