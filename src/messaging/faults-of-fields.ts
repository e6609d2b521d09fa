import type { Template } from './logistics.ts';
import {
  fieldsIn,
  fieldsOf,
  isField,
  type MessageWords,
  mayBeEmpty,
  TEXT_PARTS,
  type TextPart,
} from './text-fields.ts';

/** What is wrong with a text that a practice wrote, with the words that it is about. */
export interface FaultOfField {
  readonly kind:
    | 'unknown-field'
    | 'field-not-here'
    | 'missing-field'
    | 'may-vanish'
    | 'open-brace'
    | 'no-words';
  readonly part: TextPart;
  /** "{dag}" */
  readonly words: string;
  /** The field that may be empty and takes the line along. */
  readonly beside?: string;
}

/** Whether a text can be filled in: its fields exist, belong to this message, are all there, and cannot vanish with another. */
export const faultsOfFields = (words: MessageWords, template: Template): readonly FaultOfField[] =>
  TEXT_PARTS.flatMap((part) => faultsOfPart(words[part], part, template));

function faultsOfPart(words: string, part: TextPart, template: Template): readonly FaultOfField[] {
  const { required, optional } = fieldsOf(template, part);
  const names = [...new Set(fieldsIn(words))];
  const ours: readonly string[] = [...required, ...optional];
  const [openBrace] = /\S*[{}]\S*/u.exec(words.replaceAll(/\{[^{}]*\}/gu, '')) ?? [];
  const inBraces = (name: string) => `{${name}}`;
  return [
    ...(words.trim() === '' ? [{ kind: 'no-words', part, words: '' } as const] : []),
    ...(openBrace === undefined ? [] : [{ kind: 'open-brace', part, words: openBrace } as const]),
    ...names.flatMap((name): FaultOfField[] => {
      if (!isField(name)) return [{ kind: 'unknown-field', part, words: inBraces(name) }];
      return ours.includes(name) ? [] : [{ kind: 'field-not-here', part, words: inBraces(name) }];
    }),
    ...required
      .filter((field) => !names.includes(field))
      .map((field) => ({ kind: 'missing-field', part, words: inBraces(field) }) as const),
    ...words.split('\n').flatMap((line) => {
      const here = fieldsIn(line).filter(isField);
      return required
        .filter((field) => here.includes(field))
        .flatMap((field) => {
          const beside = here.find((other) => other !== field && mayBeEmpty(template, other));
          return beside === undefined
            ? []
            : [{ kind: 'may-vanish', part, words: inBraces(field), beside: inBraces(beside) } as const];
        });
    }),
  ];
}
