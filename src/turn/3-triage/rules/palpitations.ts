import { atLevel, named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const palpitations: Rule = {
  id: 'palpitations',
  title: {
    en: 'Palpitations with breathlessness, dizziness or chest pain',
    nl: 'Hartkloppingen met benauwdheid, duizeligheid of borstpijn',
  },
  redFlags: ['RF10'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts', 'fysio'],
  chronic: 'silences',
  signs: [
    near(
      6,
      '(hart|hert|hartslag|hartje|hatt|rikketik|pols|hartritme|herte|hartfrequentie|polsslag)',
      '(hol|tekeer|gek|bonkt|bonst|bonken|overslaat|overslaan|over|fladdert|raast|racet|onregelmatig|onregelmatige|jaagt|bonzen|sprongen|springt|overslagen|stilvalt|trilt|dolle|dol|bonzend|bonkend|razendsnel|razend|slat|hoog|hoge|gejaagd|snel|sneller|langzaam|laag|te traag|keel)',
    ),
    '(hartkloppingen|hartklopping|hartklop|hartoverslagen|hart kloppingen|hartekloppingen|hertkloppings|hertkloppingen|hartkloppinge|hartklopingen)',
    '(boezemfibrilleren|boezem fibreren|boezem fibrilleren|boezemfladderen|atriumfibrilleren|hartritmestoornis|hartritmestoornissen|ritmestoornis|hart ritme stoornis|boezemfibrileren) ..5 (benauwd|nu|aanval|last|duizelig|benauwdheid)',
    '(weer|ineens|nu|opnieuw|last van|aanval van) ..2 (hartritmestoornis|hartritmestoornissen|ritmestoornis|ritmestoornissen|boezemfibrilleren|boezemfladderen)',
    named('(boezem fibreren)'),
    near(5, '(pols|hartslag|hart)', '#130-250'),
    near(5, '(pacemaker|icd)', '(schok|schokken|afgegaan|afging|gaat af|piept|alarm)'),
    atLevel(
      '112',
      near(8, '(hart|hert|hartkloppingen|hartslag)', '(<pain>|<pressure>)', '(<breathless>|<dizzy>|<sweat>)'),
    ),
    '(hart|hert|hartje) ..2 (rammelt|raast|fladdert|bonst|hamert|stuitert|ratelt)',
  ],
  unless: [
    '(bekende|gewone) ..1 (hartkloppingen|overslagen)',
    '(als|wanneer) ik slaap',
    '(niet erg|sprongetje)',
    '(over|van|met|aan|voor) (het|mijn) hart ..2 (mag|wil|kan|praten|maken|doen|gaat|interviewen|werkstuk|spreekbeurt|lezing)',
    near(6, '(werkstuk|spreekbeurt|boek|boekje|folder|lezing|filmpje|les)', '(hart|hartslag)'),
    near(5, '(hart|hartslag)', '(zaak|tong|riem|goud|smartwatch afspraak|holter|hartfilmpje|ecg)'),
    near(4, '(hartje|hart)', '(baby|echo|onder)'),
  ],
  doubtIf: ['(koffie|energiedrank|energydrank|cafeine|red bull)'],
  question: 'Zijn de hartkloppingen er nu, of is er benauwdheid of duizeligheid bij?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 4,
  fires: [
    'mijn hart rammelt',
    'hartritmestoornis met benauwdheid',
    'mijn hart slaat op hol en ik word duizelig',
    'hart gaat als een gek en ik ben benauwd',
    'mien hert slat over',
    'boezem fibreren',
    'hartklopping',
    'mijn pols is 160',
  ],
  counterExamples: [
    'soms een overslag al jaren',
    'hartkloppingen van koffie, nu over',
    'controle voor mijn boezemfibrilleren',
    'ik maak een werkstuk over het hart',
    'dat ligt me na aan het hart',
  ],
};
