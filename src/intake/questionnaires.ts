import type { Questionnaire, QuestionnaireName } from '../domain/questionnaire.ts';
import { physioIntake } from './physio-intake.ts';

const BY_NAME: Readonly<Record<QuestionnaireName, Questionnaire>> = { 'physio-intake': physioIntake };

export const questionnaireNamed = (name: QuestionnaireName): Questionnaire => BY_NAME[name];
