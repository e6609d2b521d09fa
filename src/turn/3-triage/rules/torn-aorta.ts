import { atLevel, named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const TRUNK =
  '(rug|rugge|borst|buik|buuk|schouderbladen|lijf|lief|borstkas|onderrug|flank|ruggengraat|binnen|binnenste)';
const ANEURYSM =
  '(aneurysma|anorisma|aneurisma|aneurysme|anneurysma|aorta|aortadissectie|buikslagader|lichaamsslagader|aneurismaa|aneurisme)';

export const tornAorta: Rule = {
  id: 'torn-aorta',
  title: {
    en: 'Sudden tearing pain in chest, back or belly',
    nl: 'Plotselinge scheurende pijn in borst, rug of buik (aorta)',
  },
  redFlags: ['RF08'],
  level: '112',
  action: 'A112',
  practices: ['huisarts', 'fysio'],
  signs: [
    near(
      6,
      '(scheurende|scheurend|scheurt|scheurde|scheuren|verscheurende|openscheurt|opengescheurd|doormidden)',
      TRUNK,
    ),
    near(6, '(scheurende|verscheurende) ..1 (pijn|pien)', '(borst|rug|buik|ineens|tussen|plotseling)'),
    '(alsof|asof|of|net alsof|precies alsof) ..2 (iets|wat|er iets) ..2 (knapte|knapt|scheurde|scheurt|brak|knap) ..4 (rug|buik|borst|lijf|rugge|buuk)',
    near(9, ANEURYSM, '(<pain>|knapt|knapte|gebarsten|gescheurd|barst|lekt|buikpijn|rugpijn|hevige)'),
    near(
      9,
      '(ergste|hevigste|vreselijkste) ..1 (pijn|pien) ..2 (ooit|leven)?',
      '(rug|buik|borst|flank|schouderbladen|rugge|zij)',
    ),
    near(
      7,
      '<sudden>',
      '(<severe>|moordende)',
      '(<pain>|buikpijn|rugpijn)',
      '(rug|borst|schouderbladen|rugge|borstkas)',
    ),
    '(aortadissectie|aorta dissectie|aortaruptuur)',
    atLevel(
      'human-now',
      named(ANEURYSM),
      near(5, '(knapte|knapt|geknapt|scheurde|gescheurd)', '(rug|buik|borst|lijf|rugge)'),
    ),
    near(
      8,
      '(scheurt|scheuren|scheurde|opensplijt|splijt|openscheurt|scheurend)',
      '(rug|schouders|schouderbladen|borst|buik)',
      '(voelde|alsof|pijn|tussen|iets)',
    ),
  ],
  doubtIf: [
    near(
      9,
      '(rug|rugpijn|knapte|scheurde|knapt|gescheurd)',
      '(tillen|getild|bukken|tuin|spit|sporten|fitness|spier|spiertje|tas|stoel|broek|jas|shirt)',
    ),
  ],
  question: 'Is er nu hevige pijn in de borst, de rug of de buik?',
  sources: ['De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 3,
  fires: [
    'ik voelde iets scheuren tussen mijn schouders',
    'scheurende pijn tussen de schouderbladen',
    'ik heb een aneurysma en nu hevige buikpijn',
    'alsof er iets knapte in mijn rug',
    'ergste pijn ooit, schiet naar mijn rug',
    "'t scheurde zo in mien rugge",
    'aneurisma knapt',
  ],
  counterExamples: [
    'ik voelde iets scheuren in mijn broek',
    'rugpijn na tillen',
    'controle van mijn aneurysma maken',
    'mijn broek is gescheurd bij de rug',
  ],
};
