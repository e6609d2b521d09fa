import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const FOOT = '(voet|vout|voete|voeten|teen|tenen|grote teen|enkel|voorvoet|linkervoet|rechtervoet|voetje)';
const LEG = '(been|bein|bien|poot|linkerbeen|rechterbeen|bovenbeen|knie|benen|beene)';
const NOT = '(niet|nie|neet|nait|nich|niet meer|nie mir|amper|nauwelijks|slecht)';

export const footDrop: Rule = {
  id: 'foot-drop',
  title: {
    en: 'Rapidly growing weakness: foot drop, leg gives way, paralysis',
    nl: 'Snel toenemende uitval: klapvoet, been zakt weg, verlamming',
  },
  redFlags: ['RF49'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['fysio', 'huisarts', 'tandarts'],
  signs: [
    near(
      10,
      '(struikel|struikelt|blijf haken)',
      '(tenen|voet|voorvoet)',
      '(steeds|de hele tijd|telkens|niet mee|hangt|sinds)',
    ),
    '(voet|vout|voete|linkervoet|rechtervoet) ..2 (klapt|klapte|sleept|klapper|klappert|hangt|flapt|sleepte|bungelt|slingert)',
    near(
      8,
      FOOT,
      `(kan|krijg|krijgt|kon|kin|lukt) ..6 ${NOT} ..2 (optillen|omhoog|heffen|tillen|bewegen|optrekken|optille|opheffen|strekken|op krijgen)`,
    ),
    near(7, FOOT, `${NOT} ..2 (optillen|omhoog|heffen|optrekken|bewegen|opheffen|optille)`),
    `(kan|kon|kin|lukt) ..3 ${NOT} ..3 op ..1 (tenen|hakken|hielen) ..2 (staan|lopen)`,
    `(zak|zakt|zakte|gezakt|zwik|zakken|ga|gaat) ..4 (door|deur) ..2 ${LEG} ..2 (heen|sinds|steeds|ineens)?`,
    near(
      5,
      LEG,
      '(zakt|zakte|zakken|klapt|begeeft|knikt|valt|geeft) ..3 (weg|uit|dubbel|het|erdoor|door|mee|onder)',
    ),
    `${LEG} ..2 (dut|doet|doot|deed|willen|wil) ..2 (het|t|ut) ..1 ${NOT}`,
    near(
      6,
      LEG,
      '(verlamd|lam|lamme|uitval|verlamming|krachteloos|krachtverlies|slap|slappe|sleept|uitvalsverschijnselen)',
    ),
    near(6, FOOT, '(verlamd|lam|uitval|verlamming|krachteloos|krachtverlies|slap|uitvalsverschijnselen)'),
    near(
      7,
      '(geen|gin|minder|steeds minder|weinig|nauwelijks) ..1 (kracht|macht|controle)',
      `(${LEG.slice(1, -1)}|${FOOT.slice(1, -1)})`,
    ),
    near(
      8,
      '(kracht|uitval|verlamming|krachtsverlies|krachtverlies)',
      '(neemt toe|neemt af|toenemend|steeds|erger|meer uitval|per dag|snel|sinds gisteren|minder)',
      '(been|voet|benen|arm|hernia|hand)',
    ),
    together(
      near(6, '(rugpijn|hernia|rug|ischias)', '(pijn|hernia|last|rugpijn|uitstraling)'),
      near(6, FOOT, '(klapt|slap|optillen|sleept|omhoog)'),
    ),
    named(
      '(klapvoet|klap voet|klapvoetje|sleepvoet|dropvoet|progressieve parese|parese|voetheffersparese|voethefferparese|motorische uitval|krachtsuitval|guillain|paralyse)',
    ),
    near(9, '(voorvoet|voet)', '(klapt|klappert|flapt|sleept)', '(loop|lopen|grond|trap)'),
    near(
      9,
      '(benen|been)',
      '(geven het op|begeven|doen het niet|geven op)',
      '(ineens|opeens|trap|plots|sinds)',
    ),
  ],
  unless: [
    near(7, '(enkel|voet|knie)', '(verzwikt|verstuikt|gips|brace|zwik al jaren|instabiel)'),
    near(6, '(lichte|licht|beetje|af en toe)', '(tintelingen|tinteling|tintelt|tintelen)'),
    near(5, '(slaapt|slapend|slapende|geslapen)', '(been|voet|arm)'),
    near(6, '(zak|zakt|zakken)', '(grond|rijexamen|prijs|examen)'),
    near(7, '(slap|zwaar|moe)', '(spierpijn|gesport|hardlopen|training|fitness|na het sporten|marathon)'),
  ],
  doubtIf: ['(orthese|voetheffer|spalk) ..5 (nieuw|nieuwe|kapot|aanmeten)'],
  question: 'Is er sinds kort kracht weg in een been of voet?',
  sources: [
    'H&W, NHG-Standaard Lumbosacraal radiculair syndroom (tweede herziening)',
    'Kennisplatform Fysiotherapie, lage rugpijn: diagnostisch proces',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'mijn voorvoet klapt zo op de grond als ik loop',
    'progressieve parese',
    'mijn voet klapt, ik kan hem niet meer optillen',
    'ik zak door mijn been sinds gisteren',
    'klap voet',
    "t been dut 't nie meer",
    'mijn voet klapt en ik kan hem niet optillen',
    'ik zak steeds door mijn been',
    'mijn tenen krijg ik niet meer omhoog sinds mijn hernia',
    'er is steeds minder kracht in mijn linkerbeen',
    'ik kan niet meer op mijn hakken staan',
    'mien bein knikt onder mie weg',
    'been slap, lopen moeilijk, sinds drie dagen',
    'ik heb een hernia | en nu hangt mijn voet zo slap',
    'zijn rechtervoet sleept over de grond',
    'de kracht in mijn been neemt per dag af, de uitval wordt meer uitval in mijn voet',
  ],
  counterExamples: [
    'lichte tintelingen al weken',
    'ik heb mijn enkel verzwikt maar ik kan gewoon lopen',
    'mijn voet slaapt als ik lang zit',
    'mijn benen zijn zwaar na de training van gisteren, spierpijn',
    'geen uitval, geen krachtverlies, gewoon rugpijn',
    'ik heb hielspoor',
    'mijn zoon is gezakt voor zijn rijexamen',
    'ik heb pijn in mijn voet bij het hardlopen',
    'ik heb in 2012 een klapvoet gehad',
    'mijn knie doet een beetje pijn bij het traplopen',
    'ik kan mijn voet goed bewegen hoor, alleen wat stijf',
    'kan ik een nieuwe enkelbrace krijgen',
  ],
};
