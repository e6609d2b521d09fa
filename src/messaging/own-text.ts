import type { MessageLanguage } from '../domain/message-language.ts';
import type { WrittenMessage } from './carrier.ts';
import { faultsOfFields } from './faults-of-fields.ts';
import type { Logistics, Template } from './logistics.ts';
import {
  fieldsIn,
  fieldsOf,
  isField,
  type MessageWords,
  type TextField,
  type TextPart,
} from './text-fields.ts';
import { type TextValues, textValues } from './text-values.ts';

/** A text that the practice wrote and approved, in place of the product's. */
export interface OwnText {
  readonly version: number;
  readonly words: MessageWords;
}

/** The own texts in force; null: the product's text goes out. */
export type OwnTexts = (template: Template, language: MessageLanguage) => OwnText | null;
export const NO_OWN_TEXTS: OwnTexts = () => null;

/**
 * An own text with its fields filled in. Null when it cannot be: a later version of the product may ask a field that it has not, or there is
 * nothing of what it needs. Then the product's own text goes out, which is always possible; a patient never reads a brace.
 */
export function writeOwn(
  words: MessageWords,
  language: MessageLanguage,
  template: Template,
  logistics: Logistics,
): Omit<WrittenMessage, 'parameters'> | null {
  if (faultsOfFields(words, template).length > 0) return null;
  const write = (part: TextPart) =>
    filled(words[part], part, template, textValues(language, template, part, logistics));
  const [subject, text, short] = [write('subject'), write('text'), write('short')];
  return subject === null || text === null || short === null ? null : { subject, text, short };
}

/** Without the lines of which a field is empty. In an SMS lines follow each other: a line break would cost a character and shows nothing. */
function filled(words: string, part: TextPart, template: Template, values: TextValues): string | null {
  const lines = words.split('\n').filter((line) => fieldsIn(line).every((name) => !isEmpty(values, name)));
  const kept = lines.join('\n');
  const lost = fieldsOf(template, part).required.find((field) => !kept.includes(`{${field}}`));
  // Where there is neither a number nor a way to answer, there is nothing to say of cancelling.
  if (lost !== undefined && lost !== 'afzeggen') return null;
  const written = kept.replaceAll(/\{([a-z]+)\}/g, (_all, name: TextField) => values[name] ?? '');
  return part === 'text'
    ? written.replaceAll(/\n{3,}/g, '\n\n').trim()
    : written.replaceAll(/\s+/g, ' ').trim();
}

const isEmpty = (values: TextValues, name: string): boolean => isField(name) && values[name] === null;
