import { type CompiledRules, compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import type { Rule } from './rule.ts';
import { acuteBelly } from './rules/acute-belly.ts';
import { acuteComplaint } from './rules/acute-complaint.ts';
import { afterBirth } from './rules/after-birth.ts';
import { anaphylaxis } from './rules/anaphylaxis.ts';
import { asksForAHuman } from './rules/asks-for-a-human.ts';
import { asksForUrgentHelp } from './rules/asks-for-urgent-help.ts';
import { asthmaAttack } from './rules/asthma-attack.ts';
import { babyMovesLess } from './rules/baby-moves-less.ts';
import { backRedFlags } from './rules/back-red-flags.ts';
import { bite } from './rules/bite.ts';
import { bleedingFromTheGut } from './rules/bleeding-from-the-gut.ts';
import { burn } from './rules/burn.ts';
import { cannotUrinate } from './rules/cannot-urinate.ts';
import { caudaEquina } from './rules/cauda-equina.ts';
import { chestPain } from './rules/chest-pain.ts';
import { childBelly } from './rules/child-belly.ts';
import { childBreathing } from './rules/child-breathing.ts';
import { choking } from './rules/choking.ts';
import { coldLimb } from './rules/cold-limb.ts';
import { coughsBlood } from './rules/coughs-blood.ts';
import { dangerInAnotherLanguage } from './rules/danger-in-another-language.ts';
import { dangerousConfusion } from './rules/dangerous-confusion.ts';
import { dentalReaction } from './rules/dental-reaction.ts';
import { diabetes } from './rules/diabetes.ts';
import { eyeDanger } from './rules/eye-danger.ts';
import { fainting } from './rules/fainting.ts';
import { febrileSeizure } from './rules/febrile-seizure.ts';
import { footDrop } from './rules/foot-drop.ts';
import { fracture } from './rules/fracture.ts';
import { headInjury } from './rules/head-injury.ts';
import { heatCold } from './rules/heat-cold.ts';
import { highFever } from './rules/high-fever.ts';
import { hotJoint } from './rules/hot-joint.ts';
import { jawInjury } from './rules/jaw-injury.ts';
import { kidney } from './rules/kidney.ts';
import { labour } from './rules/labour.ts';
import { lungEmbolism } from './rules/lung-embolism.ts';
import { medicineDanger } from './rules/medicine-danger.ts';
import { meningitis } from './rules/meningitis.ts';
import { mouthSwelling } from './rules/mouth-swelling.ts';
import { neckAlarm } from './rules/neck-alarm.ts';
import { notBreathing } from './rules/not-breathing.ts';
import { overdose } from './rules/overdose.ts';
import { palpitations } from './rules/palpitations.ts';
import { poisoning } from './rules/poisoning.ts';
import { preeclampsia } from './rules/preeclampsia.ts';
import { pregnantBleeding } from './rules/pregnant-bleeding.ts';
import { riskyMedicineNamed } from './rules/risky-medicine-named.ts';
import { seizure } from './rules/seizure.ts';
import { sepsis } from './rules/sepsis.ts';
import { severeAccident } from './rules/severe-accident.ts';
import { severeBleeding } from './rules/severe-bleeding.ts';
import { shortnessOfBreath } from './rules/shortness-of-breath.ts';
import { sickChild } from './rules/sick-child.ts';
import { signalsAddUp } from './rules/signals-add-up.ts';
import { silentHeartAttack } from './rules/silent-heart-attack.ts';
import { somethingVeryWrong } from './rules/something-very-wrong.ts';
import { spineFracture } from './rules/spine-fracture.ts';
import { stroke } from './rules/stroke.ts';
import { stuckHernia } from './rules/stuck-hernia.ts';
import { suddenConfusion } from './rules/sudden-confusion.ts';
import { suddenVisionLoss } from './rules/sudden-vision-loss.ts';
import { suicide } from './rules/suicide.ts';
import { thrombosis } from './rules/thrombosis.ts';
import { thunderclapHeadache } from './rules/thunderclap-headache.ts';
import { toothBleeding } from './rules/tooth-bleeding.ts';
import { toothOut } from './rules/tooth-out.ts';
import { toothSwelling } from './rules/tooth-swelling.ts';
import { toothache } from './rules/toothache.ts';
import { tornAorta } from './rules/torn-aorta.ts';
import { torsion } from './rules/torsion.ts';
import { urgentResult } from './rules/urgent-result.ts';
import { violence } from './rules/violence.ts';
import { weakImmunityFever } from './rules/weak-immunity-fever.ts';
import { youngBabyFever } from './rules/young-baby-fever.ts';

/** All dangers that Balie knows, gravest first: of two alarms of one level the first is named to the human first. */
export const allRules: readonly Rule[] = [
  notBreathing,
  choking,
  childBreathing,
  anaphylaxis,
  dentalReaction,
  shortnessOfBreath,
  chestPain,
  stroke,
  tornAorta,
  seizure,
  febrileSeizure,
  meningitis,
  severeBleeding,
  overdose,
  severeAccident,
  poisoning,
  lungEmbolism,
  mouthSwelling,
  heatCold,
  violence,
  thunderclapHeadache,
  suddenConfusion,
  suicide,
  dangerousConfusion,
  fainting,
  asthmaAttack,
  silentHeartAttack,
  palpitations,
  sepsis,
  youngBabyFever,
  sickChild,
  pregnantBleeding,
  preeclampsia,
  labour,
  babyMovesLess,
  afterBirth,
  bleedingFromTheGut,
  coughsBlood,
  suddenVisionLoss,
  eyeDanger,
  headInjury,
  burn,
  acuteBelly,
  stuckHernia,
  torsion,
  cannotUrinate,
  kidney,
  diabetes,
  thrombosis,
  coldLimb,
  caudaEquina,
  footDrop,
  spineFracture,
  backRedFlags,
  neckAlarm,
  hotJoint,
  fracture,
  toothOut,
  jawInjury,
  toothSwelling,
  toothBleeding,
  medicineDanger,
  weakImmunityFever,
  urgentResult,
  childBelly,
  somethingVeryWrong,
  acuteComplaint,
  signalsAddUp,
  dangerInAnotherLanguage,
  riskyMedicineNamed,
  highFever,
  toothache,
  bite,
  asksForUrgentHelp,
  asksForAHuman,
];

/** The rules as every call uses them. Constant data, compiled once when the program starts; no state of any call. */
export const balieRules: CompiledRules = compileRules(allRules, lexicon, ordinaryWords);
