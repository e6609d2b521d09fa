import type { MessageLanguage } from '../domain/message-language.ts';
import type { WrittenMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';
import { NO_OWN_TEXTS, type OwnTexts, writeOwn } from './own-text.ts';
import { writeInEnglish } from './templates.en.ts';
import { writeMessage } from './templates.nl.ts';

interface Written {
  readonly written: WrittenMessage;
  /** Of the practice's own text; null: the product's. */
  readonly version: number | null;
}

export interface InLanguage extends Written {
  readonly language: MessageLanguage;
  /** The Dutch values of a template that Meta may not have in English. */
  readonly inDutch: WrittenMessage;
}

/** The approved text in the patient's language where there is one, else in Dutch; the practice's own where it approved one. */
export function writeIn(
  language: MessageLanguage,
  template: Template,
  logistics: Logistics,
  own: OwnTexts = NO_OWN_TEXTS,
): InLanguage {
  const inDutch = writeInDutch(template, logistics, own);
  const product = language === 'en' ? writeInEnglish(template, logistics) : null;
  return product === null
    ? { language: 'nl', ...inDutch, inDutch: inDutch.written }
    : { language: 'en', ...instead('en', product, template, logistics, own), inDutch: inDutch.written };
}

export const writeInDutch = (template: Template, logistics: Logistics, own: OwnTexts): Written =>
  instead('nl', writeMessage(template, logistics), template, logistics, own);

/** The values for WhatsApp stay the product's: the sentences around them are Meta's to approve. */
function instead(
  language: MessageLanguage,
  product: WrittenMessage,
  template: Template,
  logistics: Logistics,
  own: OwnTexts,
): Written {
  const text = own(template, language);
  const written = text === null ? null : writeOwn(text.words, language, template, logistics);
  return text === null || written === null
    ? { written: product, version: null }
    : { written: { ...written, parameters: product.parameters }, version: text.version };
}
