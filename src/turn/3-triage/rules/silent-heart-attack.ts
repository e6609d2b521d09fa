import { near } from '../pattern.ts';
import type { Rule } from '../rule.ts';

/**
 * Cold sweat, nausea, jaw, arm or between the shoulder blades without a pain in the chest: women, the old and people with diabetes tell it so.
 * An old complaint is silent; toothache and morning sickness make Balie ask.
 */
export const silentHeartAttack: Rule = {
  id: 'silent-heart-attack',
  title: {
    en: 'Heart attack without typical chest pain (often women, the old, diabetics)',
    nl: 'Hartinfarct zonder typische borstpijn (vaak vrouw, oudere, diabeet)',
  },
  redFlags: ['RF07'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts', 'fysio'],
  signs: [
    near(8, '<sweat>', '<nausea>'),
    near(
      8,
      '(zweet|zweten|klam|klamme|bezweet|klammig|zweit|zwiet|transpireren|koud zweet)',
      '(onwel|niet goed|niet lekker|nie goed|nie lekker|grauw|bleek|duizelig|beroerd|naar|slap|grijs|lijkbleek|akelig|raar|vreemd|gek|trillerig|bibberig|benauwd|wit)',
    ),
    '(koud|kouwe|kolde|koude|kold|klam) ..1 zweet',
    '(het|t|et) zweet ..3 (breekt|brekt|gutst|loopt|brak|druipt)',
    near(
      7,
      '<sudden>',
      '(doodmoe|uitgeput|doodop|onwel|niet goed|niet lekker|beroerd|bekaf|doodziek|hondsmoe|akelig|nie goed|nie lekker|slecht)',
    ),
    near(6, '(hart|hert|hartje)', '(benepen|benard|naar|wee|akelig|beklemd|zenuwachtig|raar)'),
    '(voel|voelt|vuul) ..3 (zo|heel|erg|ontzettend|hartstikke) ..1 (naar|wee|raar|akelig|beroerd|slap|slecht|zwak|onwel|niet goed)',
    '(ben|bin|is) ..2 (zo|heel|erg|ontzettend|hartstikke) (wee|akelig|beroerd|slap|zwak|onwel)',
    '(naar|akelig|wee|eng|onprettig|benauwd|raar) gevoel ..2 (binnen|arm|borst|lijf|hart|hals|kaak|keel)?',
    '(water|zweet) ..1 loopt ..2 (uit|af|eruit|rug|gezicht)',
    near(5, '(vaag|raar|vreemd|zwaar|dood|naar) gevoel', '(arm|armen|kaak|schouder|hals|rug)'),
    near(6, '<jaw>', '<arm>'),
    near(6, '(bovenbuik|maag|maagstreek|maagkuil)', '<jaw>'),
    near(7, '<jaw>', '(<sweat>|<breathless>|<nausea>|straalt|uitstraling|trekt)'),
    near(6, '<pain>', 'tussen ..2 <shoulder-blades>'),
    'tussen ..2 <shoulder-blades> ..4 (drukt|druk|brandt|zeurt|steekt|klem|pijn|zeer)',
    '(zit|zitten|trekt|pijn|pien) ..3 in ..1 (kaken|kake)',
    near(8, '<arm>', '(<pain>|raar|zwaar|tintelt|doof)', '(<sweat>|misselijk|kortademig|benauwd|grauw)'),
    near(
      8,
      '(bovenbuik|maag|maagstreek|maagkuil)',
      '(<pain>|<pressure>)',
      '(<sweat>|benauwd|kortademig|grauw|uitstraling|straalt|rug|duizelig)',
    ),
    near(6, '(doodmoe|uitgeput|bekaf|moe|vermoeid|doodop)', '(<breathless>|<sweat>)'),
    near(8, '(brandend maagzuur|maagzuur|zuurbranden)', '(<arm>|<jaw>|<sweat>)'),
    near(6, '(diabeet|suikerziekte|diabetes)', '(onwel|zweet|zweten|klam|benauwd)'),
    near(
      12,
      '(schoen|schoenen|sok|sokken)',
      '(been|voet|enkel|benen)',
      '(zo dik|dik geworden|opgezwollen|vol vocht)',
    ),
  ],
  unless: [
    '(naar|bij) ..2 (specialist|dokter|poli|arts) ..2 hart',
    '(overgang|opvliegers|opvlieger|menopauze)',
    '(zweetvoeten|zweetklachten|nachtzweten|okselzweet)',
  ],
  doubtIf: [
    near(6, '(moe|vermoeid|misselijk)', '(zwanger|zwangerschap|maanden|weken|jaren|chemo)'),
    near(6, '(kaak|kaken)', '(kies|kiespijn|tandarts|kauwen|knarsen|beugel|kaakgewricht|klemmen)'),
  ],
  chronic: 'silences',
  question: 'Is het vandaag of de laatste dagen begonnen?',
  sources: [
    'NHG-Standaard Acuut coronair syndroom (eerste herziening), H&W',
    'Welingelichte Kringen, Hartaanval zonder borstpijn',
  ],
  approvedBy: null,
  version: 4,
  fires: [
    'ik ben plotseling onwel met zweten en misselijkheid',
    'pijn in de bovenbuik en kaak',
    'zo raar misselijk en klam',
    'pijn tussen mijn schouderbladen',
    'mijn kaak en arm doen raar en ik zweet',
    'ineens doodmoe en benauwd',
    'ik voel mij nie goed, grauw en klam',
    'et zit mie in de kaken',
    'koud zweet breekt me uut',
  ],
  counterExamples: [
    'ik moet naar specialist hart, geef mij brief alstublieft',
    'misselijk door zwangerschap',
    'kiespijn bij kauwen',
    'al maanden moe',
    'ik zweet veel door de overgang en voel me niet lekker',
  ],
};
