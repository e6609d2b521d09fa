import type { MessageLanguage } from '../domain/message-language.ts';
import type { WrittenMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';
import { writeInEnglish } from './templates.en.ts';
import { writeMessage } from './templates.nl.ts';

export interface InLanguage {
  readonly language: MessageLanguage;
  readonly written: WrittenMessage;
  /** The Dutch values of a template that Meta may not have in English. */
  readonly inDutch: WrittenMessage;
}

/** The approved text in the patient's language where there is one, else in Dutch. */
export function writeIn(language: MessageLanguage, template: Template, logistics: Logistics): InLanguage {
  const inDutch = writeMessage(template, logistics);
  const inEnglish = language === 'en' ? writeInEnglish(template, logistics) : null;
  return inEnglish === null
    ? { language: 'nl', written: inDutch, inDutch }
    : { language: 'en', written: inEnglish, inDutch };
}
