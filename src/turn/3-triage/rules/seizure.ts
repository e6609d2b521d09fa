import { named, near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

export const seizure: Rule = {
  id: 'seizure',
  title: {
    en: 'Seizure: now, longer than five minutes, or the first',
    nl: 'Epileptische aanval: nu bezig, langer dan 5 minuten, of eerste keer',
  },
  redFlags: ['RF14'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    '(insult|insulten|stuip|stuipen|stuipt|stuiptrekt|stuiptrekken|stuiptrekking|stuiptrekkingen|convulsie|convulsies|epiaanval|stupe|stuupkes|stuipke|stuipkes|stuipjes|stuupe|stoepen|stuipe|stuiptrekte|stuiptrekkend|gestuiptrekt|grand mal|absence)',
    '(status epilepticus|epi leptie|epi aanval|epilepsie aanval|epileptische|epileptiese|epilepties|epileptisch) ..2 (aanval|insult|toeval)?',
    '(heeft|hef|hep|heft|krijgt|kreeg|krieg|ligt|had|heb|krijg) ..3 toeval',
    near(
      6,
      '(epilepsie|epileptisch|epileptische|epilepsi|epi)',
      '(aanval|aanvallen|nu|bezig|stopt|weer|eerste|ligt|grond)',
    ),
    near(
      7,
      '(schudden|schudt|schokken|schokt|schokkend|schokkende|stuipen|trekkingen|schud|schokkerig|schokkerige|spastisch|trillen|trilt|shaken|schuddend|schudde|schokte)',
      '(ligt|lag|lijf|lichaam|grond|vloer|schuim|ogen|aanval|aanspreekbaar|reageert|benen|armen|weg|bewusteloos|stopt|hele|bed|liggen)',
    ),
    '(trok|trekt|trekken|sloeg) ..3 (armpjes|beentjes|armen|benen|arm en been)',
    '(aanval|aanvallen) ..6 (slaperig|suf|eerste keer|bijgekomen|schuim|tong gebeten)',
    near(6, '(trekken|trekt|trekt met|trekkend)', '(schuim|aanval|armen en benen|armen|bewusteloos|ogen)'),
    '(schuim|schuimt|schuimbekt|schuimbekken|schuimbekkend|speeksel) ..4 (mond|bek|lippen|muil|moand)',
    '(ogen|oogjes|oge) ..3 (weggedraaid|weg gedraaid|draaien weg|draaiden weg|wegdraaien|rollen weg|naar achteren|draaiden|wegdraaiden|gedraaid)',
    '(verkrampt|verstijft|verstijfd|stijf als een plank|helemaal stijf) ..6 (schokt|reageert|grond|weg|aanspreekbaar|ogen|lichaam|tong)',
    named('(epilepsieaanval|epilepsie-aanval|epileptie)'),
  ],
  unless: [
    near(
      6,
      '(schudden|schudt|trillen|trilt|schokken)',
      '(parkinson|hand geven|kou|koffie|telefoon|tremor|handen trillen)',
    ),
    '(neuroloog|depakine|valproaat|keppra|levetiracetam|anti-epileptica) ..6 (controle|recept|herhaal*|afspraak|bestellen|uitslag)',
    '(controle|recept|herhaal*|afspraak|bestellen|uitslag) ..6 (neuroloog|depakine|valproaat|keppra|levetiracetam|epilepsie)',
    '(bij|per|puur|wat een|stom) toeval',
  ],
  question: 'Is de aanval nog bezig, of was hij vandaag?',
  sources: ['Valkendriehoek, Alarmsymptomen', 'De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 1,
  fires: [
    'zij heeft een insult',
    'status epilepticus',
    'hij ligt te schudden',
    'ze heeft een toeval en het stopt niet',
    'schuim op de mond en trekken',
    'epi leptie',
    "hij hef 'n toeval",
    'stuipen',
    'een epileptiese aanval',
  ],
  counterExamples: [
    'herhaalrecept depakine',
    'controle epilepsie bij de neuroloog',
    'wat een toeval dat ik u spreek',
  ],
};
