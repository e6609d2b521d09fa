import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const HOT =
  '(warm|warme|heet|hete|heit|gloeit|gloeiend|gloeiende|gloeiendheet|bloedheet|rood|rode|vuurrood|roodgloeiend|roeie|roeid|as vuur|in brand)';
const IMPLANT =
  '(prothese|protese|kunstheup|kunstknie|knieprothese|heupprothese|nieuwe heup|nieuwe knie|nieuwe schouder|kunstgewricht|nieuwe hup)';

export const hotJoint: Rule = {
  id: 'hot-joint',
  title: {
    en: 'Hot, red, swollen joint with fever, or after a prosthesis or operation',
    nl: 'Heet, rood, gezwollen gewricht met koorts, of na prothese of operatie',
  },
  redFlags: ['RF53'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    near(
      12,
      '<joint>',
      '(rood|rode|warm|heet|heit|gloeit|gloeiend|dik|dikke|gezwollen|opgezet|vuurrood|<pain>)',
      '(<fever>|koorts|<chills>)',
    ),
    near(
      5,
      '<joint>',
      '(heet|heit|gloeiend|gloeit|vuurrood|gloeiendheet|bloedheet|roodgloeiend)',
      '(<swollen>|rood|pijn|pien|zeer|vuur|dik|zo)',
    ),
    near(9, '<joint>', HOT, '<swollen>', '(<pain>|bewegen|buigen|belasten|ziek|niet|ineens|sinds|vannacht)'),
    '<joint> ..3 (heit|heet|warm) ..1 (as|als) ..1 (vuur|een kachel|een oven)',
    near(
      8,
      IMPLANT,
      `(lekt|lek|pus|etter|wondvocht|ontstoken|ontstoke|<swollen>|<fever>|rood|rode|warm|heet|gloeit|vocht|nat|stinkt|ontsteking|geinfecteerd|infectie)`,
    ),
    near(
      10,
      '<joint>',
      '(operatie|geopereerd|kijkoperatie|injectie|prik in)',
      '(rood|warm|heet|<fever>|pus|lekt|ontstoken|vocht|etter|gloeit)',
    ),
    near(
      8,
      '(wond|operatiewond|litteken)',
      '(heup|knie|schouder|operatie|prothese)',
      '(lekt|pus|etter|rood|warm|heet|stinkt|open|ontstoken)',
    ),
    together(near(6, '<joint>', '(rood|warm|heet|dik|gezwollen|gloeit)'), '(koorts|<chills>|#38-42 graden)'),
    near(
      14,
      '<child>',
      '(wil niet|kan niet|weigert) ..4 (lopen|staan|bewegen|op zijn been)',
      '(<fever>|heup|knie|ziek)',
    ),
    named(
      '(septische artritis|septische arthritis|bacteriele artritis|gewrichtsinfectie|geinfecteerde prothese|prothese infectie|protheseinfectie|gewrichtsontsteking met koorts|artritis septica)',
    ),
    '(protese|prothese) ..2 (ontstoke|ontstoken|infectie|geinfecteerd)',
  ],
  unless: [
    near(
      7,
      '(jicht|jichtaanval|reuma|artrose|slijmbeurs*)',
      '(zoals|eerder|bekend|weer|vaker|altijd|geen|zonder)',
    ),
    near(
      7,
      '(prothese|gebit|plaatje|protese)',
      '(gebit|gebroken|tand|tanden|knelt|kunstgebit|ondergebit|bovengebit|klikgebit|past)',
    ),
    near(6, 'geen ..2 (koorts|verhoging)', '<joint>'),
    near(6, '<joint>', '(muggenbult|schaafwond|blauwe plek|tekenbeet)'),
  ],
  question: 'Is het gewricht nu rood en heet, of is er koorts bij?',
  sources: [
    'WikiFysio, Rode vlaggen overzicht',
    'De NTS, basisprincipes (ABCD)',
    'Thuisarts, ontstoken gewricht',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'septische artritis',
    'mijn knie is rood, warm en ik heb koorts',
    'mijn nieuwe heup lekt en is rood',
    'de knie is zo heit as vuur',
    'protese ontstoke',
    'mijn knie is rood en heet en ik heb koorts',
    'mijn elleboog is vuurrood en dik, gloeiend heet en doet zeer',
    'sinds de operatie is mijn knie heet en komt er pus uit',
    'mijn schouder is dik en warm | en ik heb 39 graden koorts',
    'kunstknie rood, warm, koorts',
    'mien hup is zo warm en dik en ik heb de koorts',
    'na de injectie in mijn knie is hij rood en heet geworden',
    'mijn dochtertje wil niet meer op haar been staan, wil niet lopen en heeft koorts',
    'de wond van mijn heup is open en stinkt',
  ],
  counterExamples: [
    'jicht zoals eerder zonder koorts',
    'artrose',
    'ik heb al jaren artrose in mijn knie',
    'mijn knie is wat dik na het voetballen',
    'ik heb een nieuwe knie en wil oefenen',
    'mijn gebitsprothese knelt',
    'mijn knie is niet rood en niet warm, gewoon stijf',
    'mijn heup is stijf in de ochtend',
    'ik krijg in het najaar een nieuwe heup',
    'ik heb een blauwe plek op mijn knie, een beetje dik',
    'hebben jullie warm water therapie voor knieën',
    'een jaar geleden had ik een infectie aan mijn prothese',
  ],
};
