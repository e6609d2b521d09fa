import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/domain/reply.ts';
import { physioIntake } from '../../src/intake/physio-intake.ts';
import { allRules } from '../../src/turn/3-triage/balie-rules.ts';
import { sentences } from '../../src/turn/6-speak/phrases.nl.ts';
import { type GeneratedCall, playGenerated } from '../kits/generated-calls.ts';
import { deLindeWithPatients } from '../kits/practice-builders.ts';

const CALLS = 1_000;

/** What Balie may never say to a caller: diagnosis, likelihood, advice for oneself, dose, urgency level. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'a diagnosis',
    /\b(u heeft|hij heeft|zij heeft|uw kind heeft|dit is|dat is|het is|het gaat om|u lijdt aan) (vast |zeker )?(een |de )?(hartinfarct|hartaanval|beroerte|tia|longembolie|trombose|sepsis|bloedvergiftiging|ontsteking|infectie|griep|migraine|hernia|breuk|kneuzing|allergie|blaasontsteking|longontsteking|hersenschudding|virus|verkoudheid)/iu,
  ],
  [
    'the name of a disease',
    /\b(hartinfarct|hartaanval|beroerte|herseninfarct|longembolie|sepsis|hersenvliesontsteking|anafyla\w+|hersenbloeding)\b/iu,
  ],
  [
    'a likelihood',
    /\b(waarschijnlijk|vermoedelijk|kans op|misschien|zal wel|lijkt op|klinkt als|past bij|wijst op|procent)\b/iu,
  ],
  [
    'advice',
    /\b(neem (een |uw |wat )?(paracetamol|pijnstiller|medicijn|pil|tablet|rust|pufje)|slik |drink |smeer|koel|rust (uit|nemen)|ga liggen|blijf liggen|wacht (het|maar) af|afwachten|kijk het (nog )?aan|u kunt het beste|ik raad|advies|pijnstiller|paracetamol|huismiddel|kan geen kwaad|geen zorgen)/iu,
  ],
  [
    'a dose',
    /\b\d+ ?(mg|milligram|gram|ml|milliliter|tablet|tabletten|pil|pillen|druppels|pufjes)\b|\b(keer per dag|maal daags)\b/iu,
  ],
  [
    'an urgency level',
    /\b(u[0-5]|urgentie|urgentieniveau|code (rood|oranje|geel)|niet dringend|niet spoedeisend|kan wachten|niet ernstig|valt mee|levensbedreigend)\b/iu,
  ],
];

/** The names of all phrases in the approved files, read from their source so that the check does not lean on the types. */
const approved: ReadonlySet<string> = new Set(
  globSync('src/turn/6-speak/phrases*.nl.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/case '([a-z0-9-]+)':/gu)].map(([, name = '']) => name),
  ),
);

/** Text that may stand in a slot: the practice's own data, the questions of its questionnaire and those of the alarm rules. */
function ownTexts(): ReadonlySet<string> {
  const { practice, patients } = deLindeWithPatients();
  const found = new Set<string>(allRules.map(({ question }) => question));
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (Array.isArray(value)) value.forEach(gather);
    else if (isPlain(value)) Object.values(value).forEach(gather);
  };
  gather([practice, patients, physioIntake]);
  return found;
}

/** "paracetamol" in the request of who asked for it is no advice: the sentence around it is judged. */
const withoutMedicines = (reply: Reply): Reply => {
  if (reply.phrase === 'confirm-medicine') return { ...reply, names: reply.names.map(() => 'metformine') };
  return reply.phrase === 'prescription-noted' && reply.medicine !== null
    ? { ...reply, medicine: { ...reply.medicine, names: reply.medicine.names.map(() => 'metformine') } }
    : reply;
};

const medicinesIn = (reply: Reply): readonly string[] => {
  if (reply.phrase === 'confirm-medicine') return reply.names;
  return reply.phrase === 'prescription-noted' ? (reply.medicine?.names ?? []) : [];
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A value that the caller gave and Balie reads back: only a kind of value that stage 2 parsed, never free words. */
const READ_BACK = {
  codes: /^[a-z0-9-]+$/u,
  telephone: /^\+\d{8,15}$/u,
  postcode: /^\d{4}[A-Z]{2}( \d+\S*)?$/u,
  mail: /^\S+@\S+$/u,
  name: /^[\p{L}'’ .-]{1,60}$/u,
};
const NAME_SLOTS: ReadonlySet<string> = new Set(['first', 'last']);

/** Only what is spoken counts: an appointment also carries the caller's reason, which no sentence says. */
function freeTexts(reply: Reply, own: ReadonlySet<string>): readonly string[] {
  const spoken = sentences(reply).join(' ');
  const { codes, telephone, postcode, mail, name } = READ_BACK;
  return textsIn(reply, '')
    .filter(({ text }) => spoken.includes(text) && !own.has(text))
    .filter(({ text }) => ![codes, telephone, postcode, mail].some((shape) => shape.test(text)))
    .filter(({ slot, text }) => !(NAME_SLOTS.has(slot) && name.test(text)))
    .map(({ slot, text }) => `${slot}: ${text}`);
}

function textsIn(value: unknown, slot: string): readonly { slot: string; text: string }[] {
  if (typeof value === 'string') return [{ slot, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, slot));
  return isPlain(value) ? Object.entries(value).flatMap(([name, each]) => textsIn(each, name)) : [];
}

describe(`S7: over ${CALLS} generated calls`, () => {
  const calls: GeneratedCall[] = [];
  const replies: Reply[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= CALLS; seed += 1) {
      const call = await playGenerated(seed);
      calls.push(call);
      replies.push(...call.said);
    }
  }, 300_000);

  it('Balie says thousands of sentences, of most phrases there are', () => {
    expect(replies.length).toBeGreaterThan(5_000);
    const said = new Set(replies.map(({ phrase }) => phrase));
    expect(said.size).toBeGreaterThan(0.6 * approved.size);
  });

  it('every one is an approved phrase', () => {
    expect(approved.size).toBeGreaterThan(60);
    expect(replies.filter(({ phrase }) => !approved.has(phrase))).toEqual([]);
    expect(replies.filter((reply) => sentences(reply).join('').trim() === '')).toEqual([]);
  });

  it('no slot holds words of a caller: only the practice its own texts and values that were parsed', () => {
    const own = ownTexts();
    const appointmentTexts = calls.flatMap(({ agenda }) =>
      agenda.booked.flatMap(({ practitionerName, typeName }) => [practitionerName, typeName]),
    );
    const all = new Set([...own, ...appointmentTexts]);
    const free = new Set(replies.flatMap((reply) => freeTexts(reply, all)));
    expect([...free].slice(0, 20)).toEqual([]);
  });

  it.each(FORBIDDEN)('none is %s', (_, pattern) => {
    const bad = new Set(
      replies
        .flatMap((reply) => sentences(withoutMedicines(reply)))
        .filter((sentence) => pattern.test(sentence)),
    );
    expect([...bad]).toEqual([]);
  });

  it('a medicine is only said back as the name that its caller gave', () => {
    const saidBack = replies.flatMap((reply) =>
      medicinesIn(reply).map((name) => ({ name, text: sentences(reply).join(' ') })),
    );
    expect(saidBack.length).toBeGreaterThan(10);
    expect(saidBack.filter(({ text }) => !/genoteerd(?:: |, klopt dat\?)/u.test(text))).toEqual([]);
  });

  it('the questions of the alarm rules and of the questionnaire, which Balie asks aloud, are none of those either', () => {
    const asked = [
      ...allRules.map(({ question }) => question),
      ...physioIntake.questions.map(({ spoken }) => spoken),
    ];
    for (const question of asked)
      for (const [what, pattern] of FORBIDDEN)
        expect(pattern.test(question), `${what}: ${question}`).toBe(false);
  });
});

describe('S7: to a person whose number is tested', () => {
  const said = (
    [
      { phrase: 'rung-test', practice: 'huisartsenpraktijk De Linde' },
      { phrase: 'rung-test-repeat' },
      { phrase: 'rung-test-thanks' },
    ] as const
  ).map((reply) => ({ reply, text: sentences(reply).join(' ') }));

  it.each(said)('$reply.phrase is an approved sentence, and no emergency is spoken of', ({ reply, text }) => {
    expect(approved.has(reply.phrase)).toBe(true);
    for (const [what, pattern] of FORBIDDEN) expect(pattern.test(text), what).toBe(false);
    expect(text).not.toMatch(/spoed|patiënt/iu);
  });

  it('it is told first that this is a test', () => {
    for (const { reply, text } of said)
      if (reply.phrase !== 'rung-test-thanks') expect(text).toMatch(/^Dit is een proefoproep/u);
  });
});

describe('the check itself', () => {
  it.each([
    ['a diagnosis', 'U heeft een longontsteking.'],
    ['the name of a disease', 'Denkt u aan een beroerte?'],
    ['a likelihood', 'Dat is waarschijnlijk niets.'],
    ['advice', 'Neem een paracetamol en wacht het af.'],
    ['a dose', 'Twee keer 500 mg.'],
    ['an urgency level', 'Dit is niet dringend.'],
  ])('would hear %s', (what, sentence) => {
    const [, pattern] = FORBIDDEN.find(([name]) => name === what) ?? [];
    expect(pattern?.test(sentence)).toBe(true);
  });

  it('would hear words of a caller in a slot', () => {
    const reply = { phrase: 'confirm-alarm', question: 'ik heb zo een last van mijn knie' } as const;
    expect(freeTexts(reply, ownTexts())).toEqual(['question: ik heb zo een last van mijn knie']);
  });
});
