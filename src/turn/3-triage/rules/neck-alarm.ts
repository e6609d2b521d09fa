import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const NECK =
  '(nekpijn|nekpien|nek|nekke|hals|nekklachten|halspijn|nekske|nekwervel|nekkraak|nekslagader|halsslagader)';
const BRAIN =
  '(<dizzy>|dubbelzien|dubbel zien|dubbelbeelden|dubbel beeld|zie dubbel|ziet dubbel|slikken|slikklachten|praten|spraak|hangend ooglid|ooglid|wankel|loopstoornis|onvast|onhandig|scheef|vallen|oorsuizen ineens|misselijk|<vomit>)';

export const neckAlarm: Rule = {
  id: 'neck-alarm',
  title: {
    en: 'Neck pain with loss of function, unsteady gait, double vision, or severe after a turn',
    nl: 'Nekpijn met uitval, onvast lopen, dubbelzien, of plots hevig na draaien of kraken',
  },
  redFlags: ['RF52'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    near(12, NECK, BRAIN),
    near(
      10,
      NECK,
      '(loop|lopen|loopt|looppatroon)',
      '(dronken|dronkenman|zatlap|zatte|wankel|scheef|onzeker|raar|slecht|schommel|waggel|onvast)',
    ),
    '(loop|loopt|lopen|liep) ..3 (as|als) ..2 (dronken|dronkenman|dronkelap|zatlap|zatte|dronken man|dronkaard|zatteman|dronkemans)',
    near(7, NECK, '<sudden>', '(<pain>|nekpijn|hevig|zeer)'),
    near(
      8,
      NECK,
      '(<sudden>|<severe>)',
      '(kraken|gekraakt|manipulatie|draaien|gedraaid|chiropractor|kraker|knak|knapte|masseur|massage|achterover|kapper)',
    ),
    near(
      8,
      '(gekraakt|kraken|kraker|chiropractor|manipulatie)',
      '(<dizzy>|<vomit>|<numb>|<headache>|dubbel|uitval|slap|zien|praten)',
    ),
    near(
      10,
      NECK,
      '(<lame>|uitval|krachtverlies|krachteloos|tintelingen in beide|tintelen in beide|beide armen|beide handen|armen en benen|handen en voeten)',
      '(arm|armen|hand|handen|been|benen|uitval|beide|kracht)',
    ),
    '(kan|kon|kin|krijg) ..2 (mijn|mn|zijn|haar|mien) (handen|hande|vingers|hand) ..3 (niet|nie|neet|niet meer|slecht) ..2 (goed|meer|bewegen|gebruiken|knoopjes|knoop|dichtdoen)',
    near(
      8,
      '(handen|vingers)',
      '(onhandig|onhandiger|knoopjes|knoopje|schrijven|dood gevoel|klungelig|stijf en doof)',
      '(niet|nek|lukt|meer|slecht)',
    ),
    near(
      9,
      NECK,
      '(stroomstoot|stroomstoten|elektrische schok|schok|stroom)',
      '(buigen|voorover|rug|armen|benen|buk)',
    ),
    together(
      '(nekpijn|nekpien|<pain> ..3 nek|nek ..3 <pain>)',
      '(dubbelzien|zie dubbel|loop als een dronken*|dubbel zien|slikken lukt)',
    ),
    together(near(5, '(nek|nekpijn)', '<sudden>'), '(<dizzy>|<vomit>|dubbel)'),
    named(
      '(myelopathie|cervicale myelopathie|dissectie|dissectie ..2 halsslagader|carotisdissectie|nek slagader|vertebralisdissectie|halsslagaderdissectie|dissectie halsslagader|horner|ruggenmergcompressie|mergcompressie|lhermitte)',
    ),
    near(12, NECK, '(benen|been)', '(elastiek|rubber|pap|watten|slap|wankel)'),
  ],
  unless: [
    near(
      7,
      '(nek|nekpijn|stijve nek)',
      '(tocht|beeldscherm|beeldschermwerk|kussen|verkeerd gelegen|spanning|spanningshoofdpijn|stress|computer)',
      '(stijf|stijve|van|door|het)',
    ),
    near(6, '(halsslagader|halsslagaders)', '(echo|onderzoek|uitslag|operatie|controle|screening)'),
    near(7, '(nek|nekpijn)', '(geen|niet) ..3 (duizelig|uitval|tintelingen)'),
    near(6, '(nek)', '(uitsteken|uitgestoken|hete adem|over de nek|aan mijn nek)'),
    near(6, '(handen|hand)', '(vol|vrij|eczeem|droog|artrose|reuma|jeuken|jeuk)'),
  ],
  question: 'Is er bij de nekpijn iets veranderd met lopen, zien, slikken of de handen?',
  sources: ['KNGF, Richtlijn Nekpijn: anamnese', 'Hersenletsel-uitleg, Beroerte herkennen'],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn nek doet zeer en mijn benen voelen als elastiek',
    'myelopathie',
    'verdenking dissectie halsslagader',
    'nekpijn en ik loop als een dronkenman',
    'ineens nekpijn, dubbelzien en duizelig',
    'kan mijn handen niet meer goed gebruiken',
    'nek slagader',
    'loop as ne zatlap',
    'ik heb nekpijn en loop als een dronken man',
    'na het kraken van mijn nek ben ik zo duizelig en moet ik overgeven',
    'sinds de chiropractor zie ik dubbel en heb ik pijn in mijn hals',
    'pijn in de nek en ik kan mijn knoopjes niet meer dicht krijgen, mijn vingers zijn zo onhandig',
    'nek draaien, ineens heel veel pijn, nu slikken moeilijk',
    'als ik voorover buig krijg ik een stroomstoot vanuit mijn nek in mijn benen',
    'ik heb nekpijn | en ik zie dubbel',
    'nekpien en gien kracht in beide armen',
  ],
  counterExamples: [
    'stijve nek na tocht',
    'ik heb een stijve nek door de tocht',
    'ik heb een stijve nek van het beeldschermwerk',
    'ik heb hoofdpijn van mijn nek, spanningshoofdpijn al weken',
    'nekpijn maar geen uitval en niet duizelig',
    'ik wil mijn nek laten masseren',
    'ik krijg een echo van mijn halsslagaders, onderzoek in het ziekenhuis',
    'ik heb eczeem aan mijn handen en in mijn nek',
    'ik heb mijn handen vol aan de kinderen',
    'drie jaar geleden nekpijn gehad',
    'ik wil een afspraak voor mijn nek',
  ],
};
