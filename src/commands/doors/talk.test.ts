import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { talk } from './talk.ts';

const clock = () => Temporal.ZonedDateTime.from('2026-11-23T10:15:00[Europe/Amsterdam]');

/** What is shown after each line typed. */
async function shown(...typed: readonly string[]): Promise<readonly string[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const seen = output.toArray();
  input.end(typed.map((line) => `${line}\n`).join(''));
  expect(await talk({ input, output }, clock)).toBe(0);
  output.end();
  return Buffer.concat((await seen) as Uint8Array[])
    .toString()
    .split('> ')
    .slice(1);
}

test('a sentence is shown with its wish and its values', async () => {
  const [first] = await shown('ik wil graag een afspraak bij dokter jansen');
  expect(first).toMatch(
    /geen alarm\n {2}wens: een afspraak maken \(book\) {2}\(zekerheid 0\.\d\d\)\n {4}door: .*afspraak.* \(book\)\n {2}bij wie: dokter Jansen/,
  );
});

test('days, times and what no phrase explains are told in the words of the practice', async () => {
  const [first] = await shown('ik wil mijn afspraak van dinsdag om tien uur naar donderdagmiddag');
  expect(first).toContain('wens: een afspraak verzetten (move)');
  expect(first).toMatch(/door( wat geleerd is)?: /);
  expect(first).toContain('de oude dag: dinsdag 24 november\n  de oude tijd: tien uur (10:00)');
  expect(first).toContain(
    'gewenste dag: donderdag 26 november\n  gewenste tijd: twaalf uur (12:00) tot vijf uur (17:00)',
  );
});

test('an alarm is shown first, with the words and the rule', async () => {
  const [first] = await shown('ik heb pijn op de borst');
  expect(first).toMatch(/^ {2}alarm 112: .*borst.* {2}\(regel chest-pain\)/);
});

test('the lines are turns of one call until a new one begins', async () => {
  const [, second, , fourth] = await shown('ik heb pijn op de borst', 'goedemorgen', ':nieuw', 'goedemorgen');
  expect(second).toContain('alarm 112');
  expect(fourth).toContain('geen alarm');
});

test('kind of practice and question can be chosen; a wrong choice shows the help', async () => {
  const [, second, third] = await shown(':vraag yes-no', 'ja hoor', ':praktijk dierenarts', ':onzin');
  expect(second).toContain('antwoord: ja');
  expect(third).toContain(':praktijk NAAM');
});

test('ends at :stop and hears nothing after it', async () => {
  expect((await shown(':stop', 'ik heb pijn op de borst')).join('')).not.toContain('alarm 112');
});
