import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../src/domain/practice.ts';
import { asPractice, readPracticeFile } from '../../src/practice-file/read-practice-file.ts';

/** What a huisarts could ask before a visit, as it stands in the practice file: one question of each kind, one of danger. */
export const WART_QUESTIONS = {
  name: 'wratten',
  title: 'Vragen voor het wrattenspreekuur',
  approvedBy: 'dokter Jansen',
  questions: [
    { id: 'where', text: 'Waar zit de wrat?', textEn: 'Where is the wart?', answer: 'text' },
    {
      id: 'tried',
      text: 'Hebt u er al iets aan gedaan?',
      spoken: 'Hebt u er al iets aan gedaan?',
      answer: 'yes-no',
    },
    { id: 'what', text: 'Wat hebt u geprobeerd?', answer: 'text', afterYesTo: 'tried' },
    {
      id: 'course',
      text: 'Wordt de wrat groter of kleiner?',
      answer: 'choice',
      options: [
        { id: 'bigger', text: 'Groter' },
        { id: 'smaller', text: 'Kleiner', words: ['kleiner', 'minder groot'] },
      ],
    },
    { id: 'hurts', text: 'Hoeveel last hebt u ervan?', answer: 'scale', low: 'geen last', high: 'veel last' },
    { id: 'since', text: 'Op welke dag zag u hem voor het eerst?', answer: 'date' },
    {
      id: 'spreads',
      text: 'Is de huid eromheen nu rood en hebt u koorts?',
      answer: 'yes-no',
      alarm: { rule: 'sepsis', words: 'ja, rode huid en koorts' },
    },
  ],
} as const;

/** The file of De Linde with that questionnaire before a consult, with another list of them when one is given. */
export function deLindeFileWith(questionnaires: readonly unknown[] = [WART_QUESTIONS]): string {
  const file = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../src/store/demo/de-linde.json'), 'utf8'),
  );
  const [consult] = file.appointmentTypes;
  return JSON.stringify(
    {
      ...file,
      questionnaires,
      appointmentTypes: [{ ...consult, questionnaire: 'wratten' }, ...file.appointmentTypes.slice(1)],
    },
    null,
    2,
  );
}

export function practiceOfFile(text: string, known: Practice | null = null): Practice {
  const read = readPracticeFile(text);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return asPractice(read.file, known, () => crypto.randomUUID());
}
