import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const SPINE =
  '(rug|rugge|onderrug|nek|nekke|rugpijn|rugpien|nekpijn|nekpien|wervel|wervels|ruggengraat|ruggegraat|nekwervel|rogge|rik|nekwervels|hals|rugwervel)';
const ACCIDENT =
  '(gevallen|gegleden|gleed|afgegleden|evallen|evalln|gevaln|gevoalen|gerold|gekwakt|gekletst|gevalle|gevalen|viel|val|gedonderd|gelazerd|gekukeld|gesmakt|aanrijding|aangereden|ongeluk|ongeval|autoongeluk|auto ongeluk|botsing|kopstaartbotsing|kop staart|achterop gereden|van achteren aangereden|achterop|klap|duik|gedoken|onderuit|onderuitgegaan|trampoline|uitgegleden|gecrasht|glijpartij|smak|valpartij|getuimeld)';
const SPINE_HURTS =
  '(<pain>|niet recht|rugpijn|rugpien|nekpijn|nekpien|zeer|kan niet|niet bewegen|niet draaien|vast|stijf|kraakte|knapte|krak)';

/**
 * A fall or a collision and then the back or the neck, also said turns apart, or a back that gives way in somebody old or with brittle bones.
 * "Achter mijn rug om" and "het valt mee" are the words of the same signs and no sign.
 */
export const spineFracture: Rule = {
  id: 'spine-fracture',
  title: {
    en: 'Back or neck pain after a fall or accident, or suddenly severe with brittle bones',
    nl: 'Rug- of nekpijn na val of ongeluk, of ineens hevig bij broze botten',
  },
  redFlags: ['RF50'],
  level: 'human-now',
  action: 'FYSIO_STOP',
  past: 'recent-fires',
  chronic: 'silences',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    together(
      near(5, '(last|klachten|pijn|pien|zeer|stijf)', '(nek|nekke|rug|rugge|wervel)'),
      '(aanrijding|aangereden|kopstaartbotsing|botsing|autoongeluk|auto ongeluk)',
    ),
    near(14, ACCIDENT, SPINE, SPINE_HURTS),
    near(8, ACCIDENT, '(rugpijn|nekpijn|rugpien|nekpien|nekklachten|rugklachten)'),
    near(
      6,
      '(op ..2 (rug|stuit|stuitje|nek|staartbeen|staartbeentje|zitvlak|billen))',
      '(gevallen|gevalle|viel|terechtgekomen|neergekomen|geland|gesmakt)',
    ),
    together(
      near(7, ACCIDENT, '(fiets|trap|ladder|auto|paard|van|hard|gisteren|net|scooter|ijs|gevallen)'),
      near(5, SPINE, '(<pain>|zeer|stijf|niet)'),
    ),
    '(door|deur) ..2 (mijn|mn|mien|zijn|haar|de) (rug|rugge|rik) ..1 (gezakt|gegaan|geschoten) ..8 (<old>|<brittle-bones>|#65-105)',
    near(12, '(rug|rugge|rugpijn|rugpien|wervel)', '<brittle-bones>'),
    together('(rugpijn|rugpien|wervel|<pain> ..3 rug|rug ..3 <pain>|door mijn rug)', '<brittle-bones>'),
    near(
      10,
      '(rugpijn|rugpien|rug ..3 <pain>|<pain> ..3 rug)',
      '(<sudden>|<severe>)',
      '(#70-105|moeder|oma|opa|vader|bejaard|oud)',
    ),
    near(
      5,
      '(rug|nek|wervel)',
      '(krak|knap|kraakte|knapte|knak|knakte|schoot er iets|gebroken|gebroke|ingezakt|gebrooken)',
    ),
    named(
      '(wervelfractuur|wervelbreuk|wervelinzakking|wervel inzakking|whiplash|whip las|whiplas|wiplash|wervelfracturen|ruggenwarvel|botontkalkinge|inzakkingsfractuur|gebroken wervel|gebroken nek|gebroken rug|compressiefractuur|ingezakte wervel|wervel gebroken)',
    ),
    '(ruggenwervel|ruggewervel|ruggenwarvel|rugwervel|nekwervel|wervel) ..2 (gebroken|gebroke|gebrooken|ingezakt|stuk|kapot)',
    near(
      14,
      '(gevallen|val|viel|gerold)',
      '(rug|ruggengraat|wervel)',
      '(niet rechtop|geen kant op|benen tintelen|botontkalking|osteoporose|niet overeind|niet bewegen)',
    ),
  ],
  unless: [
    '(plek|plekje|therapie|behandeling|ervaring|gespecialiseerd|oude|klachten) ..6 whiplash',
    near(
      6,
      '(whiplash|wervelfractuur|wervelinzakking)',
      '(jaren|jaar|maanden|verleden|restklachten|oude|verzekering|advocaat|letselschade)',
    ),
    near(6, '(val|valt|viel|gevallen)', '(mee|tegen|op me|stil|lastig|in slaap|afgevallen|onder)'),
    near(6, '(achter|achter de|achter mijn) (rug)', '(om)'),
    near(
      6,
      '(botontkalking|osteoporose|prednison)',
      '(recept|controle|medicijn|medicijnen|dexa|botmeting|injectie|bestellen|oefenen|balanstraining|valpreventie)',
    ),
    near(6, '(spit)', '(zonder val|vaker|wel vaker)'),
  ],
  doubtIf: ['(valpreventie|val preventie)'],
  question: 'Is de pijn in rug of nek begonnen na een val of ongeluk?',
  sources: [
    'Kennisplatform Fysiotherapie, lage rugpijn: diagnostisch proces',
    'KNGF, Richtlijn Nekpijn: anamnese',
    'WikiFysio, Rode vlaggen overzicht',
  ],
  approvedBy: null,
  version: 4,
  fires: [
    'van de trap gevallen op mijn rug en mijn benen tintelen',
    'wervelfractuur',
    'nekpijn na aanrijding',
    'van de fiets gevallen en mijn nek doet zeer',
    'door mijn rug gezakt en ik ben 78 met botontkalking',
    'whip las',
    'botontkalkinge',
    'ruggenwarvel gebroke',
    'ik ben van de trap gevallen en heb heel erge rugpijn',
    'na een aanrijding heb ik nekpijn',
    'ik slik prednison en heb ineens zo veel pijn in mijn rug',
    'uitgegleden op het ijs, sindsdien krijg ik mijn rug niet recht van de pijn',
    'gisteren van achteren aangereden en nu is mijn nek helemaal vast',
    'ik ben van de trampoline gevallen | mijn nek doet zo zeer',
    'oma heeft osteoporose en opeens hevige rugpijn',
    'mijn rug deed krak toen ik tilde, ik ben tweeënzeventig, veel pijn',
    'vallen van ladder nee maar wel van stoel gevallen, rug pijn veel',
    'ik bun van t peerd evalle, gevallen van het paard, en de nekke dut zeer',
  ],
  counterExamples: [
    'spit zonder val, jonger dan 50',
    'ik heb spit, komt wel vaker voor',
    'ik heb rugpijn na het tuinieren',
    'ik heb een stijve nek van het beeldschermwerk',
    'tien jaar geleden heb ik een whiplash gehad',
    'ik heb al jaren rugklachten',
    'kan ik een recept voor mijn botontkalking',
    'ik kom voor valpreventie',
    'dat gebeurde allemaal achter mijn rug om',
    'het valt mee, alleen een stijve rug',
    'ik wil een afspraak voor mijn rug',
    'mijn letselschadeadvocaat vraagt een brief over mijn whiplash van twee jaar geleden',
    'Ik ben benieuwd of er bij de fysio nog een plekje is voor iemand met een whiplash.',
  ],
};
