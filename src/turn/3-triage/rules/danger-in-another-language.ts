import { EVERY_PRACTICE, type Rule } from '../rule.ts';

/** Dutch recognisers write other languages by ear; these are the words of danger that survive it. */
export const dangerInAnotherLanguage: Rule = {
  id: 'danger-in-another-language',
  title: { en: 'Danger told in another language', nl: 'Gevaar in een andere taal verteld' },
  redFlags: ['RF66'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    '(chest pain|chestpain|heart attack|heartattack|stroke|unconscious|not breathing|overdose|seizure|choking|collapsed|fainted|passed out|emergency|dying|suicide)',
    '(cant|cannot|can t|can not|couldnt|not) ..1 (breathe|breath|breathing|wake|wake up|move|see|speak|swallow)',
    '(pain|hurts|hurt) ..3 (chest|heart)',
    '(chest|heart) ..2 (pain|hurts|hurting)',
    '(bleeding|blood) ..5 (stop|stopping|heavily|lot|everywhere|too much)',
    '(short|shortness) of breath',
    '(face|tongue|throat) ..2 (swelling|swollen|closing|drooping)',
    '(want|going) to (die|kill)',
    '(notfall|atemnot|brustschmerzen|herzinfarkt|schlaganfall|bewusstlos|hilfe|krankenwagen|luft bekommen|keine luft|rettungswagen)',
    '(urgence|urgences|au secours|douleur poitrine|mal a la poitrine|respire plus|crise cardiaque|etouffe|inconscient)',
    '(acil|imdat|yardim|nefes alamiyorum|kalp krizi|gogus agrisi|bayildi)',
    '(pomocy|ratunku|karetka|zawal|nie oddycha|bol w klatce|nieprzytomny|duszno)',
    '(ayuda|emergencia|urgencia|ambulancia|infarto|dolor pecho|no respira|socorro)',
    '(ajuda|dor peito)',
  ],
  question: 'Do you need help now? Heeft u nu hulp nodig?',
  sources: ['Requirement S4 of the product', 'GP info, In case of emergency'],
  approvedBy: null,
  version: 1,
  fires: [
    'my husband cannot breathe',
    'i have chest pain',
    'notfall bitte',
    'she is bleeding and it will not stop',
  ],
  counterExamples: ['do you speak english', 'i want to make an appointment'],
};
