import type { Questionnaire } from '../domain/questionnaire.ts';
import { physioIntake } from './physio-intake.ts';

/** Those that Balie has itself, by their names in `BUILT_IN_QUESTIONNAIRES`. */
export const builtInQuestionnaires: readonly Questionnaire[] = [physioIntake];
