import { atLevel, named, near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const thunderclapHeadache: Rule = {
  id: 'thunderclap-headache',
  title: { en: 'Sudden worst headache ever', nl: 'Plotselinge ergste hoofdpijn ooit' },
  redFlags: ['RF12'],
  level: '112',
  action: 'A112',
  practices: ['huisarts', 'fysio'],
  signs: [
    '(donderslag|donderslaghoofdpijn|donderslagen)',
    near(9, '<headache>', '<sudden>', '(<severe>|barstende|knallende|erge)'),
    '(ergste|zwaarste|hevigste|verschrikkelijkste) ..2 <headache>',
    near(8, '<headache>', '(ergste|zwaarste|hevigste|nog nooit|nooit eerder|nooit zo)'),
    '(barstende|knallende|explosieve) ..1 (koppien|koppijn|hoofdpijn|kop|heufdpien)',
    near(8, '<headache>', '(<sudden>|acute|acuut|hevige|vreselijke)', '<vomit>'),
    near(
      6,
      '(knapte|knapt|geknapt|ontplofte|ontploft|ontploffen|klap|barstte|knal|knak)',
      '(hoofd|kop|heufd|hersenen|achterhoofd|harses)',
    ),
    named(
      '(hersenvliesbloeding|subarachnoidale bloeding|hersen vlies bloeding|hersenvlies bloeding|hersenvliesblooding)',
    ),
    atLevel(
      'human-now',
      near(6, '<headache>', '<sudden>'),
      near(7, '<headache>', '<vomit>'),
      near(
        6,
        '<headache>',
        '(ondraaglijk|ondraaglijke|onhoudbaar|onhoudbare|niet te houden|te harden|nie te houden|helse|creperen|crepeer|gek van|barst|vergaan|verga|vreselijk|vreselijke|verschrikkelijk|verschrikkelijke|niet uit te houden|moordende|verrek|ontiegelijke)',
      ),
      near(
        8,
        '<headache>',
        '(<confused>|wazig|dubbelzien|dubbel|lichtschuw|suf|sloom|nek|nekpijn|stijve nek|uitval|scheel)',
      ),
    ),
    near(
      8,
      '(hamer|klap|knal|bijl|baksteen|mes)',
      '(achterhoofd|hoofd|kop)',
      '(sloeg|alsof|overgeven|braken|net of)',
    ),
    near(
      10,
      '(greep|grijpt|greep naar)',
      '(hoofd|kop|achterhoofd)',
      '(schreeuwde|schreeuwt|braken|viel|overgeven|zakte)',
    ),
    near(
      14,
      '(migraine|hoofdpijn)',
      '(niet te vergelijken|heel anders|nog nooit zo|schoot erin|schoot er zo in)',
      '(braken|braak|overgeven|schoot|ineens|nog nooit)',
    ),
  ],
  unless: [near(6, '(klap|knal|knak)', '(auto|deur|in het gezicht uitdelen)')],
  doubtIf: [
    '(vanuit|uit|door) ..1 (mijn|de|het)? (nek|schouders|beeldscherm)',
    near(
      7,
      '(migraine|spanningshoofdpijn|clusterhoofdpijn|migraineaanval)',
      '(altijd|gewoon|bekende|zoals|weken|vaker|vaak|eerder|jaren)',
    ),
  ],
  question: 'Is de hoofdpijn plotseling begonnen, of anders dan u kent?',
  sources: ['Valkendriehoek, Alarmsymptomen', 'De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 3,
  fires: [
    'het was alsof iemand me met een hamer op mijn achterhoofd sloeg en nu moet ik steeds overgeven',
    'acute hevige hoofdpijn met braken',
    'donderslaghoofdpijn',
    'alsof er iets knapte in mijn hoofd',
    'de ergste hoofdpijn van mijn leven, ineens',
    "barstende koppien van 't ene op 't aandere moment",
    'hersenvliesbloeding',
  ],
  counterExamples: [
    'migraine zoals altijd',
    'spanningshoofdpijn al weken',
    'ik heb een beetje hoofdpijn',
    'hoofdpijn vanuit de nek',
    'ik heb hoofdpijn van mijn nek, spanningshoofdpijn al weken',
  ],
};
