import { near } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

export const dangerousConfusion: Rule = {
  id: 'dangerous-confusion',
  title: {
    en: 'Psychotic or aggressive, a danger to oneself or others',
    nl: 'Gevaarlijk verward, psychotisch of agressief, gevaar voor zichzelf of ander',
  },
  redFlags: ['RF30'],
  level: 'human-now',
  action: 'GGZ',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    '(psychose|psygose|psychosen|psychotisch|psychotische|psygotisch|waanideeen|wanen|waanbeelden|waan|paranoia|paranoide|paranoïde|hallucineert|hallucinaties|hallucineren|halucinaties|manisch|manische|manie|flipt|geflipt|doorgedraaid|doordraait|flippen|losgeslagen|ontremd|katatoon)',
    near(5, '(stemmen|stemme|stemmetjes)', '(hoort|hoor|horen|hort|zeggen)'),
    '(loopt|zwaait|dreigt|staat|rondloopt|gepakt|bedreigt|rondlopen|heurt|pakt|pakte|heeft) ..4 (mes|bijl|wapen|pistool|hamer|honkbalknuppel|keukenmes|zwaard)',
    '(bedreigt|bedreigd|bedreigen|bedreiging|dreigt ..3 (te|met)|dreigend)',
    '(agressief|aggressief|agressieve|gewelddadig|agresief|agressie|aggressie|tierend|razend)',
    '(slaat|sloeg|schopt) ..2 om zich heen',
    '(sloopt|vernielt|slopen|gooit ..3 (meubels|spullen|borden|alles|met))',
    '(gek|helemaal gek|knettergek|krankzinnig) ..1 (geworden|gewoorde|aan het worden|an t worden)',
    'gevaar ..3 (zichzelf|anderen|zich zelf|omgeving|haarzelf|hemzelf|mezelf)',
    near(
      6,
      '(achtervolgd|achtervolgen|afgeluisterd|vergiftigen|complot|gestuurd door|camera s)',
      '(denkt|zegt|gelooft|overtuigd|roept|beweert|ziet)',
    ),
    '(verwarde|verward) ..1 (man|vrouw|persoon|buurman|buurvrouw|iemand)',
    '(denkt|gelooft|zegt) ..2 (hij|ze|zij) ..2 (god|jezus|profeet|koning|messias|gevolgd|beroemd|duivel)',
    '(duivel|demon|demonen|duvel|satan) ..3 (in|zit|bezeten|hem|haar)',
    '(door het lint|compleet doorgeslagen|niet meer in de hand|niet meer te houden)',
  ],
  unless: [
    near(
      5,
      '(agressief|agressieve|agressie)',
      '(kanker|tumor|schoonmaak|middel|hond|antwoordapparaat|assistente vorige|reiniger)',
    ),
    near(5, '(mes|schaar)', '(gesneden|snee|schillen|koken|snijwond)'),
    '(verwijzing|doorverwijzing) ..3 (psycholoog|psychiater)',
    '(stemmen) ..3 (gaan|voor|op|verkiezingen)',
  ],
  question: 'Is er nu gevaar voor iemand?',
  sources: ['113 Zelfmoordpreventie, via Metronieuws', 'De NTS, basisprincipes (ABCD)'],
  approvedBy: null,
  version: 1,
  fires: [
    'acute psychose',
    'hij hoort stemmen en bedreigt ons',
    'ze loopt met een mes',
    'hie is gek gewoorde',
    'psygose',
    'hij flipt',
  ],
  counterExamples: ['verwijzing psycholoog', 'stress op werk', 'ik word gek van dat wachten'],
};
