import { atLevel, named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const VERY_ILL =
  '(doodziek|doodsziek|ernstig ziek|hartstikke ziek|zo ziek|vreselijk ziek|heel ziek|erg ziek|ontzettend ziek|hondsziek|goed ziek|verschrikkelijk ziek|steeds zieker|zieker en zieker|snel zieker|super ziek|flink ziek)';

export const sepsis: Rule = {
  id: 'sepsis',
  title: {
    en: 'Possible sepsis: very ill, shivering, fast breathing, confused, no urine',
    nl: 'Mogelijke sepsis: ernstig ziek, koude rillingen, snel ademen, verward, niet plassen',
  },
  redFlags: ['RF17'],
  level: 'human-now',
  action: 'SPOED',
  practices: EVERY_PRACTICE,
  signs: [
    '(vermoeden|verdenking|denk|bang|lijkt|heeft|heb|zou) ..4 (sepsis|bloedvergiftiging|sepsus|bloedvergifteging)',
    named(
      '(sepsis|sepsus|bloedvergiftiging|bloed vergifteging|bloedvergifteging|bloed vergiftiging|septisch|septische|urosepsis)',
    ),
    VERY_ILL,
    '(zo|even) ziek (als|as) ..1 (een|n|ne)? ..1 (hond|paard|hond)',
    '(grauw|asgrauw|grauwe|grouw|gemarmerd|gemarmerde|marmerachtig|lijkbleek|lijkwit|asgrijs)',
    '(klappertandt|klappertand|klappertanden|klappertandend|klappertande)',
    near(
      6,
      '<chills>',
      '(<fever>|onophoudelijk|constant|oncontroleerbaar|hele tijd|stopt|heftig|suf|ziek|erg|hevig|hevige|ophouden|koud|koude|schudt)',
    ),
    together('<fever>', '(<confused>|suf|sufjes|versuft|apathisch|slaperig|sloom)'),
    together(
      '<fever>',
      '(plast|plassen|plas|urine|geplast) ..4 (niet|nauwelijks|weinig|amper|nie|geen|minder)',
    ),
    together('<fever>', '(niet|nauwelijks|weinig|amper|nie|geen) ..3 (plast|plassen|plas|geplast|urine)'),
    together('<fever>', '(ademt|ademhaling|ademen) ..3 (snel|sneller|zwaar|kort|oppervlakkig|raar|hijgend)'),
    together('<fever>', '(<breathless>|lage bloeddruk)'),
    near(
      7,
      '(ziek|zieke|beroerd|koorts)',
      '(suf|verward|ademt snel|bleek|grijs|achteruit|verslechtert|slapper|zakt weg)',
    ),
    near(5, '(rode streep|rode strepen|rode lijn)', '(arm|been|wond|omhoog|hand|voet|loopt)'),
    together(
      '<fever>',
      near(
        5,
        '(wond|wondje|wonde|operatiewond|litteken|abces|katheter)',
        '(rood|rode|pus|ontstoken|heet|dik|stinkt|warm)',
      ),
    ),
    atLevel('112', together('<fever>', near(8, '<confused>', '(ademt|grauw|klam|snel|koud|vlekken)'))),
    near(
      12,
      '(wond|wondje|ontstoken|ontsteking|uroloog|operatie|katheter|blaasontsteking|longontsteking)',
      '(bibber|bibbert|de bibber|rillingen|ril|rilt|klappertand|klappertandt)',
      '(ziek|beroerd|beroerder|duizelig|koorts|suf|zwak|niet vasthouden|slap|koud|heet|nou|nu)',
    ),
    near(
      10,
      '(huid|benen|vel)',
      '(vlekkerig|gemarmerd|marmer)',
      '(ziek|koorts|slecht|suf|sjoege|koud|grauw)',
    ),
  ],
  unless: [
    near(
      8,
      '(griep|ziek|koorts|verkouden)',
      '(goed wakker|drinkt goed|gewoon wakker|knapt op|speelt gewoon)',
    ),
    '(ziek|zieke) ..1 (melden|gemeld|meldde|moeder|gemeldt)',
    '(muur|lucht|weer|kleur) ..2 grauw',
  ],
  question: 'Is er nu iemand suf, verward, of snel aan het ademen?',
  sources: [
    'NOS, Sepsis: zo herken je het',
    'RD, Medici en oud-patiënten slaan alarm over sepsis',
    'De NTS, basisprincipes (ABCD)',
  ],
  approvedBy: null,
  version: 2,
  fires: [
    'ik heb een wondje dat ontstoken is en nu heb ik ook zo de bibber en voel ik me beroerd',
    'vermoeden van bloedvergiftiging',
    'koorts met verwardheid',
    'ze is doodziek en rilt onophoudelijk',
    'hij klappertandt en is suf',
    'koorts en plast bijna niet meer',
    'ziek en grauw en ademt snel',
    'bloed vergifteging',
    'sepsus',
    'hie is zo ziek as een hond en klappertandt',
    'ze is nie te geniete, grauw',
    'hij heeft koorts | ja en hij is ook helemaal in de war',
  ],
  counterExamples: [
    'griep, maar goed wakker en drinkt goed',
    'vraag over sepsis van vorig jaar',
    'ik wil mij ziek melden',
  ],
};
