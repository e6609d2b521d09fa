import { type CompiledRules, compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import type { Rule } from './rule.ts';
import { acuteComplaint } from './rules/acute-complaint.ts';
import { afterBirth } from './rules/after-birth.ts';
import { anaphylaxis } from './rules/anaphylaxis.ts';
import { asksForAHuman } from './rules/asks-for-a-human.ts';
import { asksForUrgentHelp } from './rules/asks-for-urgent-help.ts';
import { asthmaAttack } from './rules/asthma-attack.ts';
import { babyMovesLess } from './rules/baby-moves-less.ts';
import { bleedingFromTheGut } from './rules/bleeding-from-the-gut.ts';
import { chestPain } from './rules/chest-pain.ts';
import { childBreathing } from './rules/child-breathing.ts';
import { choking } from './rules/choking.ts';
import { coughsBlood } from './rules/coughs-blood.ts';
import { dangerInAnotherLanguage } from './rules/danger-in-another-language.ts';
import { dangerousConfusion } from './rules/dangerous-confusion.ts';
import { eyeDanger } from './rules/eye-danger.ts';
import { fainting } from './rules/fainting.ts';
import { febrileSeizure } from './rules/febrile-seizure.ts';
import { labour } from './rules/labour.ts';
import { meningitis } from './rules/meningitis.ts';
import { notBreathing } from './rules/not-breathing.ts';
import { overdose } from './rules/overdose.ts';
import { palpitations } from './rules/palpitations.ts';
import { preeclampsia } from './rules/preeclampsia.ts';
import { pregnantBleeding } from './rules/pregnant-bleeding.ts';
import { seizure } from './rules/seizure.ts';
import { sepsis } from './rules/sepsis.ts';
import { severeBleeding } from './rules/severe-bleeding.ts';
import { shortnessOfBreath } from './rules/shortness-of-breath.ts';
import { sickChild } from './rules/sick-child.ts';
import { silentHeartAttack } from './rules/silent-heart-attack.ts';
import { somethingVeryWrong } from './rules/something-very-wrong.ts';
import { stroke } from './rules/stroke.ts';
import { suddenConfusion } from './rules/sudden-confusion.ts';
import { suddenVisionLoss } from './rules/sudden-vision-loss.ts';
import { suicide } from './rules/suicide.ts';
import { thunderclapHeadache } from './rules/thunderclap-headache.ts';
import { tornAorta } from './rules/torn-aorta.ts';
import { violence } from './rules/violence.ts';
import { youngBabyFever } from './rules/young-baby-fever.ts';

/** All dangers that Balie knows, gravest first: of two alarms of one level the first is named to the human first. */
export const allRules: readonly Rule[] = [
  notBreathing,
  choking,
  childBreathing,
  anaphylaxis,
  shortnessOfBreath,
  chestPain,
  stroke,
  tornAorta,
  seizure,
  febrileSeizure,
  meningitis,
  severeBleeding,
  overdose,
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
  somethingVeryWrong,
  acuteComplaint,
  dangerInAnotherLanguage,
  asksForUrgentHelp,
  asksForAHuman,
];

/** The rules as every call uses them. Constant data, compiled once when the program starts; no state of any call. */
export const balieRules: CompiledRules = compileRules(allRules, lexicon, ordinaryWords);
