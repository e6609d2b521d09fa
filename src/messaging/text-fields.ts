import type { Template } from './logistics.ts';

/** What a practice may put between braces in its own texts. Nothing else is filled in, so nothing else can leak. */
export const TEXT_FIELDS = [
  'dag',
  'tijd',
  'behandelaar',
  'praktijk',
  'adres',
  'meenemen',
  'telefoon',
  'link',
  'aantal',
  'afspraken',
  'keuzes',
  'afzeggen',
  'antwoord',
  'stoppen',
  'afzender',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The subject of an e-mail, its text, and the text of an SMS. WhatsApp has what Meta approved (`whatsapp-texts.ts`). */
export const TEXT_PARTS = ['subject', 'text', 'short'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
export type MessageWords = Readonly<Record<TextPart, string>>;

interface About {
  /** What the message is for: without it the patient does not know enough, or cannot answer. */
  readonly needs: readonly TextField[];
  readonly may: readonly TextField[];
}

const APPOINTMENT: About = {
  needs: ['dag', 'tijd', 'afzeggen'],
  may: ['behandelaar', 'adres', 'meenemen', 'link', 'telefoon'],
};
const QUESTIONS: About = { needs: ['link'], may: ['dag', 'tijd', 'behandelaar', 'adres', 'telefoon'] };
const AT_A_MOMENT: About = { needs: ['dag', 'tijd'], may: ['adres', 'telefoon'] };

const ABOUT: Readonly<Record<Template, About>> = {
  'appointment-booked': APPOINTMENT,
  'appointment-reminder': APPOINTMENT,
  'appointments-booked': {
    needs: ['afspraken', 'afzeggen'],
    may: ['aantal', 'dag', 'tijd', 'behandelaar', 'adres', 'meenemen', 'telefoon'],
  },
  'appointment-cancelled': { needs: ['dag', 'tijd'], may: ['behandelaar', 'adres', 'telefoon'] },
  'intake-invitation': QUESTIONS,
  'intake-reminder': QUESTIONS,
  'waiting-offer': { needs: ['dag', 'tijd', 'antwoord'], may: ['behandelaar', 'adres', 'telefoon'] },
  'waiting-taken': { needs: ['dag', 'tijd'], may: ['behandelaar', 'adres', 'telefoon'] },
  'move-offer': { needs: ['keuzes', 'antwoord'], may: ['behandelaar', 'adres', 'telefoon'] },
  'callback-missed': { needs: [], may: ['adres', 'telefoon'] },
  'call-us': { needs: ['telefoon'], may: ['adres'] },
  'callback-later': AT_A_MOMENT,
  'message-corrected': AT_A_MOMENT,
};

/** A subject is one line that a locked telephone shows. */
const IN_A_SUBJECT: ReadonlySet<TextField> = new Set(['dag', 'tijd', 'behandelaar', 'praktijk', 'aantal']);

interface FieldsOfPart {
  readonly required: readonly TextField[];
  readonly optional: readonly TextField[];
}

/** Which fields a part of a text must have, and which it may. Every text says whose it is; every e-mail that a machine sent it. */
export function fieldsOf(template: Template, part: TextPart): FieldsOfPart {
  const { needs, may } = ABOUT[template];
  if (part === 'subject') {
    const all = [...needs, ...may, 'praktijk' as const];
    return { required: [], optional: all.filter((field) => IN_A_SUBJECT.has(field)) };
  }
  return part === 'text'
    ? { required: [...needs, 'praktijk', 'afzender'], optional: may }
    : { required: [...needs, 'praktijk'], optional: [...may, 'stoppen'] };
}

const MAY_BE_EMPTY: ReadonlySet<TextField> = new Set(['meenemen', 'link', 'telefoon', 'afzeggen', 'stoppen']);

/** Whether there may be nothing to fill in. The line that such a field stands on goes with it. */
export const mayBeEmpty = (template: Template, field: TextField): boolean =>
  MAY_BE_EMPTY.has(field) && !(field === 'link' && ABOUT[template].needs.includes('link'));

/** "{dag}" and "{praktijk}" of a line; also what stands between braces and is no field. */
export const fieldsIn = (line: string): readonly string[] =>
  [...line.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);

export const isField = (name: string): name is TextField => (TEXT_FIELDS as readonly string[]).includes(name);
