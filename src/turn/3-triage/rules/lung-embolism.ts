import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const BREATHING =
  '(ademen|ademhalen|inademen|zuchten|zucht|aosemen|aodemen|asemen|adem haal|adem halen|inadem|inademt|ademhaal|doorademen|diep ademen|doorzuchten|ademt|adem|ademhaling|aosem|oasem|oadem|oosem|asem|suchten)';
const STAB =
  '(steek|steken|stekende|stekend|steekt|pijnscheut|scherpe pijn|stekende pien|stekende pijn|staak|messteek|messteken|pijn|pien)';

export const lungEmbolism: Rule = {
  id: 'lung-embolism',
  title: {
    en: 'Clot in the lung: suddenly breathless, stabbing pain on breathing',
    nl: 'Longembolie: plots benauwd, stekende pijn bij zuchten',
  },
  redFlags: ['RF46'],
  level: '112',
  action: 'A112',
  past: 'recent-fires',
  practices: EVERY_PRACTICE,
  signs: [
    together(
      '<breathless>',
      '<sudden>',
      '(geopereerd|operatie|bevallen|bevalling|keizersnede|vliegreis|gevlogen|lange vlucht)',
    ),
    near(5, STAB, `(bij|als|met|bie|tijdens|van|wanneer) ..4 ${BREATHING}`),
    near(
      9,
      '(diep adem|inadem|inademt|inademen|doorademen|zucht|zuchten|ademhaal|adem haal|aosem|hoest)',
      '(mes|messen|dolk|messteek|speer|naald)',
    ),
    near(8, STAB, BREATHING, '(<breathless>|vandaag|ineens|opeens|plotseling|sinds)'),
    near(
      8,
      '<breathless>',
      '(na|sinds|net|ben|pas|was) ..4 (operatie|geopereerd|ingreep|vlucht|vliegreis|bevalling|bevallen|keizersnede|gips|knieoperatie|heupoperatie)',
    ),
    near(10, '<breathless>', '<sudden>', '<had-surgery>'),
    together(
      '(geopereerd|operatie|vliegreis|gevlogen|bevallen|gips|vlucht|trombose|trombosebeen)',
      near(6, '<breathless>', '<sudden>'),
    ),
    near(10, '(trombose|trombosebeen|bloedprop|dik been)', '(<breathless>|pijn op de borst|steken)'),
    near(8, '(bloed|bloederig)', '(hoest|hoesten|ophoesten|opgehoest)', '<breathless>'),
    named(
      '(longembolie|long embolie|longembolieen|long amboli|long ambolie|longenbolie|longembolle|longinfarct|longembolus|long embollie|bloedprop in ..1 long|bloedprop in ..1 longen|longtrombose|embolie)',
    ),
  ],
  unless: [
    near(
      8,
      '(pijn|steek|steken|steekt)',
      '(keel|neus|oor|kies|tand|tanden|gaatje|koude lucht)',
      '(ademen|inademen|inadem|adem|lucht)',
    ),
    near(
      6,
      '(ademhalingsoefeningen|ademtherapie|adem oefeningen|ademhalingstherapie)',
      '(pijn|afspraak|oefening)',
    ),
    '(steek in de zij|steken in mijn zij) ..4 (rennen|hardlopen|sporten)',
  ],
  doubtIf: [
    near(
      8,
      '(spierpijn|gekneusd|gekneusde|ribben|spier|rib)',
      '(hoesten|lokaal|druk|gestoten|gevallen|sport|fitness|getild)',
    ),
  ],
  question: 'Doet ademen of zuchten nu pijn, of is iemand ineens benauwd?',
  sources: [
    'De NTS, basisprincipes (ABCD)',
    'Wells-regel longembolie (PMC4496786)',
    'Thuisarts, longembolie',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'longembolie',
    'steken bij het ademen sinds vandaag en benauwd',
    'ineens benauwd na operatie',
    'long amboli',
    "een stekende pien bie 't aosemen",
    'ik heb een stekende pijn als ik zucht en ben benauwd',
    'na mijn operatie ben ik ineens benauwd',
    'mijn vrouw is vorige week bevallen, ze is net ineens heel benauwd geworden na de bevalling',
    'ik ben twee weken geleden geopereerd | nu krijg ik ineens geen lucht meer',
    'ik denk aan een longembolie',
    'ik heb een trombosebeen en nu ben ik kortademig',
    'pijn als ademen, scherp, links in borst, vandaag begonnen',
    "'t steekt zo bij het zuchten",
    'na de lange vlucht plotseling benauwd en hij hoest',
  ],
  counterExamples: [
    'mijn moeder had in 2018 een longembolie',
    'spierpijn tussen ribben na hoesten, lokaal',
    'ik heb geen pijn bij het ademen',
    'ik wil ademhalingsoefeningen doen',
    'ik zucht veel de laatste tijd, ik ben moe',
    'mijn kies steekt als ik koude lucht inadem',
    'ik heb een vraag over longembolie voor mijn studie',
    'ik ben vorig jaar geopereerd en wil een controle',
    'mijn copd is stabiel, ik kom voor de jaarcontrole',
    'mijn keel doet pijn bij het slikken, neus dicht bij het ademen',
    'ik ga volgende week vliegen en wil steunkousen',
  ],
};
