import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { medicalSentenceIn } from './medical-wording.ts';

test.each([
  ['a diagnosis', 'Dank voor uw vraag. U heeft dan een blaasontsteking.', 'U heeft dan een blaasontsteking.'],
  ['a likelihood', 'Dit wijst op griep.', 'Dit wijst op griep.'],
  ['a likelihood', 'Dat is waarschijnlijk een kneuzing.', 'Dat is waarschijnlijk een kneuzing.'],
  ['advice', 'Neem gerust een paracetamol. Bel maandag.', 'Neem gerust een paracetamol.'],
  ['advice', 'Bij koorts: drink veel.', 'Bij koorts: drink veel.'],
  ['advice', 'Kijk het nog even aan.', 'Kijk het nog even aan.'],
  ['advice', 'Stop drie dagen ervoor met uw medicijnen.', 'Stop drie dagen ervoor met uw medicijnen.'],
  ['a dose', 'Wij geven 500 mg mee.', 'Wij geven 500 mg mee.'],
  ['a dose', 'Gebruik dit drie keer per dag.', 'Gebruik dit drie keer per dag.'],
  ['advice', 'Neem een paracetamol en neem uw pas mee.', 'Neem een paracetamol en neem uw pas mee.'],
  ['an urgency', 'Een wrat is niet dringend.', 'Een wrat is niet dringend.'],
  ['an urgency', 'Als u hoest: dat is niet ernstig.', 'Als u hoest: dat is niet ernstig.'],
  ['an urgency', 'Hooikoorts? Dat kan wel wachten.', 'Dat kan wel wachten.'],
])('%s is not said: %s', (_what, text, sentence) => {
  expect(medicalSentenceIn(text)).toBe(sentence);
});

test.each([
  'Neem uw medicijnen mee.',
  'Neemt u een lijst van uw medicijnen mee, en uw legitimatie.',
  'Neem een lijst mee van de medicijnen die u gebruikt.',
  'Neem uw paspoort en uw medicijnen mee.',
  'Is uw vraag niet dringend, belt u dan na tien uur.',
  'Voor niet dringende vragen belt u na tien uur.',
  'De griepprik geven wij in oktober. U krijgt een uitnodiging.',
  'Drink vooraf een halve liter water.',
  'Wie te vroeg is, kan wachten in de hal.',
  'Herhaalrecepten vraagt u aan via de receptenlijn, twee keer per dag luisteren wij die af.',
  'Het spreekuur voor astma is op dinsdag.',
  'Kom nuchter: vanaf middernacht niets eten of drinken.',
])('what a practice may well say is allowed: %s', (text) => {
  expect(medicalSentenceIn(text)).toBeNull();
});

test.each(['de-linde', 'de-kies', 'in-beweging'])('nothing that %s says is medical', (name) => {
  const file = JSON.parse(readFileSync(`${import.meta.dirname}/../store/demo/${name}.json`, 'utf8'));
  const texts = textsIn(file);
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) expect(medicalSentenceIn(text), text).toBeNull();
});

/** Every text and preparation of a practice file, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'text' || key === 'preparation') && typeof one === 'string' ? [one] : textsIn(one),
  );
}
