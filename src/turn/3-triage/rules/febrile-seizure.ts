import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

export const febrileSeizure: Rule = {
  id: 'febrile-seizure',
  title: { en: 'Febrile seizure, now or the first', nl: 'Koortsstuip, nu of eerste keer' },
  redFlags: ['RF22'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: ['huisarts'],
  signs: [
    named(
      '(koortsstuip|koortsstuipen|koorts stuip|koorts stuipe|koorts stuipen|koortsconvulsie|koortsconvulsies|koortsstuipje|koortstuip|koortsstuupe)',
    ),
    together(
      '<fever>',
      '(stuip|stuipen|schokken|schokt|schudden|schudt|stuiptrekt|trekkingen|verkrampt|trekken)',
    ),
    near(9, '<child>', '(stuip|stuipen|schokken|schokt|stuiptrekt|trekkingen|verkrampt|schudt|weggedraaid)'),
    near(5, '(kreeg|heeft|had|krijgt|hef)', '(stuip|stuipen|stuipje)'),
    near(12, '(trok weg|trekt weg|werd stijf|wordt stijf|draaide weg|staarde)', '<fever>'),
  ],
  question: 'Was de stuip vandaag, of is hij nog bezig?',
  sources: ['De NTS, basisprincipes (ABCD)', 'NHG-Standaard Kinderen met koorts (derde herziening), H&W'],
  approvedBy: null,
  version: 2,
  fires: [
    'onze peuter trok weg en werd stijf, hij heeft 39,8',
    'koortsconvulsie',
    'hij ligt te schokken met koorts',
    'ze kreeg een stuip',
    'koorts stuipe',
    'mijn dochtertje heeft net een koortsstuip gehad',
  ],
  counterExamples: [
    'vorig jaar een koortsstuip, mag hij gevaccineerd?',
    'mijn zoontje heeft koorts maar speelt gewoon',
  ],
};
