import { named, near, together } from '../pattern.ts';
import { EVERY_PRACTICE, type Rule } from '../rule.ts';

const LIMB =
  '(been|bein|bien|poot|voet|vout|arm|arrem|hand|linkerbeen|rechterbeen|onderbeen|linkervoet|rechtervoet|linkerarm|rechterarm|linkerhand|rechterhand|tenen|teen|vinger|voetje|handje|onderarm)';
const COLD =
  '(koud|koude|ijskoud|ijskoude|steenkoud|ieskoud|kold|kolde|iezig|doodskoud|keikoud|kuud|koudt|ies|ijsklomp)';
const PALE =
  '(wit|witte|spierwit|bleek|lijkbleek|krijtwit|blauw|blauwe|blouw|paars|paarse|gemarmerd|marmer|zwart|doods|lijkwit|grauw)';

export const coldLimb: Rule = {
  id: 'cold-limb',
  title: { en: 'Cold, white or blue leg or arm with pain', nl: 'Koud, wit of blauw been of arm met pijn' },
  redFlags: ['RF47'],
  level: 'human-now',
  action: 'SPOED',
  chronic: 'silences',
  practices: EVERY_PRACTICE,
  signs: [
    near(6, LIMB, COLD, PALE),
    near(6, LIMB, '(ijskoud|ijskoude|steenkoud|ieskoud|keikoud|doodskoud|ijsklomp)'),
    near(7, LIMB, COLD, '(<severe>|<sudden>|<numb>|pijn|pien|zeer|gevoel|dood)'),
    '(voet|been|hand|arm|bein|bien|poot|vout) ..3 (koud|kold) ..1 (as|als) ..1 (ies|ijs|een lijk|steen)',
    near(
      5,
      LIMB,
      '(wit|spierwit|krijtwit|lijkwit|gemarmerd|lijkbleek|paars|zwart)',
      '(<pain>|<numb>|dood|doods|gevoel|koud|ineens|plotseling|opeens|helemaal)',
    ),
    near(
      5,
      LIMB,
      '(blauw|blauwe|blouw)',
      '(koud|gevoelloos|doof|<numb>|wordt|loopt|ineens|opeens|plotseling|helemaal)',
    ),
    '(dood|dooie|dode|doad) ..1 (poot|been|bein|voet|arm|bien)',
    '(been|voet|arm|hand|bein) ..3 (dood gevoel|voelt dood|afgestorven|sterft af|doods)',
    near(
      6,
      LIMB,
      '(klopt|pols|doorbloeding|bloedtoevoer|hartslag)',
      '(niet|geen|weg|slecht|afgesloten|afgekneld)',
    ),
    near(
      7,
      LIMB,
      '(gips|verband|zwachtel|brace)',
      '(blauw|wit|gevoelloos|geen gevoel|tintelt|te strak|doof|koud)',
    ),
    together(near(4, LIMB, '(koud|ijskoud|kold)'), '(<numb>|wit|spierwit|blauw)'),
    named(
      '(acute ischemie|ischemie|arteriele afsluiting|slagaderafsluiting|slagaderverstopping|compartimentsyndroom|compartiment syndroom|afgesloten slagader|kritieke ischemie|bedreigd been|koudvuur|gangreen)',
    ),
  ],
  unless: [
    near(
      6,
      '(altijd|winter|winters|raynaud|wintertenen|perniones|winterhanden)',
      '(koude|koud|voeten|handen|vingers|tenen|wit|witte|blauw)',
    ),
    near(
      6,
      '(teen|vinger|duim|nagel|teennagel|voet|hand)',
      '(gestoten|tussen de deur|klem|dichtgeslagen|hamer|verzwikt|kneuzing|kalknagel|schimmel)',
    ),
    near(
      5,
      '(blauwe|blauw|witte)',
      '(plek|plekken|vlek|vlekken|plekje|vlekje|spatader|spataders|aders|sok|sokken|schoen|schoenen)',
    ),
    near(6, '(koude|koud)', '(water|kompres|hand op|icepack|coolpack|washand)'),
  ],
  question: 'Is er nu een been, voet, arm of hand koud of verkleurd die dat eerder niet was?',
  sources: ['De NTS, basisprincipes (ABCD)', 'NHG-Standaard Perifeer arterieel vaatlijden (onderwerp)'],
  approvedBy: null,
  version: 1,
  fires: [
    'acute ischemie',
    'mijn voet is ijskoud en blauw',
    'been is wit en dood gevoel',
    'een dooie poot',
    'de voet is koud as ies',
    'mijn voet is wit en ijskoud en doet vreselijk pijn',
    'zijn rechterbeen is ineens koud en hij heeft heel veel pijn',
    'haar hand is spierwit en gevoelloos',
    'mijn vingers zijn blauw en koud onder het gips, mijn hand tintelt in het gips',
    'been koud, geen gevoel, veel pijn',
    'mijn been voelt koud aan | en ik heb er geen gevoel meer in',
    'mien vout is helemaol blouw en kold',
    'ik voel de pols in zijn voet niet meer, been is wit, afgesloten slagader denk ik',
  ],
  counterExamples: [
    'altijd koude voeten',
    'ik heb koude handen en voeten in de winter',
    'ik heb een blauwe plek op mijn been',
    'mijn teen is blauw want ik heb hem gestoten',
    'ik heb al jaren witte vingers in de kou, raynaud',
    'mijn nagel is zwart en ik denk schimmel, al maanden',
    'ik heb spataders op mijn been',
    'mijn arm is een beetje rood na de prik',
    'doet u de verwarming aan, ik heb het koud',
    'mijn voet slaapt als ik lang zit',
    'moet ik koud water op mijn hand doen',
  ],
};
