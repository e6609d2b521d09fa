import { named, near, together } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const WITH_CHILD = '(<pregnant>|<postpartum>|#20-42 weken)';

export const preeclampsia: Rule = {
  id: 'preeclampsia',
  title: {
    en: 'Pregnant or just delivered: headache, stars before the eyes, pain under the ribs, sudden swelling',
    nl: 'Zwanger of kraambed: hoofdpijn, sterretjes zien, pijn bovenbuik, plots vocht (pre-eclampsie of HELLP)',
  },
  redFlags: ['RF24'],
  level: 'human-now',
  action: 'SPOED',
  practices: ['huisarts'],
  signs: [
    named(
      '(zwangerschapsvergiftiging|zwangerschaps vergifteging|zwangerschaps vergiftiging|zwangerschapsvergifteging|pre-eclampsie|preeclampsie|preeclamsie|hellp|help syndroom|hellpsyndroom|hellp syndroom|eclampsie|helpsyndroom)',
    ),
    together(WITH_CHILD, '<headache>'),
    together(
      WITH_CHILD,
      '(sterretjes|lichtvlekken|lichtflitsen|flikkeringen|vlekken voor|wazig|dubbel zien|zwarte vlekken|flitsen)',
    ),
    together(
      WITH_CHILD,
      near(
        5,
        '(band|pijn|pien|drukkend|strak|druk|kramp|last)',
        '(bovenbuik|maagstreek|ribben|maag|ribbenboog)',
      ),
    ),
    together(
      WITH_CHILD,
      near(
        5,
        '(gezicht|handen|vingers|voeten|enkels)',
        '(dik|gezwollen|opgezet|opgezwollen|vocht|zwellen)',
        '(ineens|opeens|plotseling|heel|erg|zo|snel|hoofdpijn|gezicht)',
      ),
    ),
    together(WITH_CHILD, near(4, 'bloeddruk', '(hoog|hoge|te hoog|verhoogd|gestegen|#140-220)')),
    '(lichtvlekken|lichtvlekken|sterretjes|lichtflitsjes|flikkeringen|zwarte vlekken|vlekken) ..3 (ogen|oge|oog|eugen)',
    '(zie|zien|ziet) ..2 (sterretjes|lichtvlekken|flikkeringen)',
  ],
  unless: ['(migraine) ..4 (zoals|altijd|aura)', '(vlekken|kringen|wallen) onder (mijn|de|haar|zijn) ogen'],
  question: 'Is er hoofdpijn, pijn onder de ribben of vlekken zien bij een zwangerschap?',
  sources: [
    'Isala, Pre-eclampsie en HELLP-syndroom',
    'Ouders.nl, Wat is het HELLP-syndroom en hoe herken je het',
  ],
  approvedBy: null,
  version: 1,
  fires: [
    'tekenen van zwangerschapsvergiftiging',
    'zwanger met bonkende hoofdpijn en sterretjes',
    'band om mijn bovenbuik en misselijk, 34 weken',
    'help syndroom',
    'zwangerschaps vergifteging',
    'lichtvlekken veur de ogen',
  ],
  counterExamples: ['zwangerschapsmisselijkheid 8 weken', 'ik ben twintig weken zwanger en wil een afspraak'],
};
