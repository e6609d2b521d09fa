import { describe, expect, test } from 'vitest';
import { typeNamedIn } from '../../src/turn/4-decide/appointment-type.ts';
import { soon } from '../kits/database.ts';
import { staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
const EARS = 'kan mijn oor worden nagekeken met de microscoop';

/** De Linde with its assistant's kind of appointment, and who may change it. */
async function withType() {
  const app = await staffApp();
  const manager = await app.signedIn('manager', 'Karin');
  const { types } = (await manager.get('/api/knowledge')).json();
  const type = types.find(({ name }: { name: string }) => name === 'assistente');
  const { minutes, practitioners, bookableBy, leadMinutes, referralNeeded, preparation } = type;
  const was = {
    minutes,
    practitioners,
    bookableBy,
    leadMinutes,
    referralNeeded,
    preparation,
    exampleQuestions: type.exampleQuestions,
  };
  return { app, manager, was, at: `/api/appointment-types/${type.id}` };
}

describe('example questions of a kind of appointment', () => {
  test(
    'are heard as a call hears them before they are saved, and say why a sentence is no use',
    A_MINUTE,
    async () => {
      const { manager, at } = await withType();
      const heard = async (questions: readonly string[]) =>
        (await manager.post(`${at}/questions`, { questions })).json().heard;
      const booking = { isAlarm: false, wish: 'book' };
      expect(
        await heard([
          'ik wil een afspraak voor oren uitspuiten',
          'ik wil graag een afspraak, mijn oor moet met de microscoop worden nagekeken',
          'ik wil graag een afspraak maken',
          'ik wil een afspraak om bloed te laten prikken',
          'ik wil een afspraak want ik heb zo een druk op mijn borst',
          'hoe laat zijn jullie morgen open',
        ]),
      ).toMatchObject([
        { ...booking, type: 'assistente', isThis: true, by: 'words', points: true },
        { ...booking, type: 'assistente', isThis: true, by: 'question', points: true },
        { ...booking, type: 'consult', isThis: false, by: 'usual', points: false },
        { ...booking, type: 'bloedprikken', isThis: false, by: 'words' },
        { isAlarm: true },
        { isAlarm: false, wish: 'opening-hours' },
      ]);
      // Trying keeps nothing.
      const [again] = await heard(['de microscoop voor een afspraak over mijn oor']);
      expect(again).toMatchObject({ type: 'assistente', by: 'question' });
      const { types } = (await manager.get('/api/knowledge')).json();
      expect(types.flatMap((one: { exampleQuestions: string[] }) => one.exampleQuestions)).toEqual([]);
    },
  );

  test('choose the kind in the next call once they are saved, are told among the changes, and put back', async () => {
    const { app, manager, was, at } = await withType();
    const named = async () => {
      const practice = await app.store.practices.load(app.practice.id, soon());
      return practice === null ? null : (typeNamedIn(practice, `goedemorgen ${EARS}`)?.name ?? 'none');
    };
    expect(await named()).toBe('none');
    const to = { ...was, exampleQuestions: [`  ${EARS} `] };
    expect((await manager.post(at, { was, to })).statusCode).toBe(204);
    expect(await named()).toBe('assistente');
    const [change] = (await manager.get('/api/setting-changes')).json().changes;
    expect(change).toMatchObject({ by: 'Karin', to: { exampleQuestions: [EARS] }, canBeUndone: true });
    expect(change.from.exampleQuestions).toBeUndefined();
    expect((await manager.post(`/api/setting-changes/${change.change}/undo`, {})).statusCode).toBe(204);
    expect(await named()).toBe('none');
  });

  test('are refused when they are too many, too long, empty or of two lines, and of who changes no kind', async () => {
    const { app, manager, was, at } = await withType();
    for (const exampleQuestions of [
      Array(21).fill(EARS),
      ['x'.repeat(201)],
      ['   '],
      ['mijn oor\nen neus'],
    ]) {
      expect((await manager.post(at, { was, to: { ...was, exampleQuestions } })).statusCode).toBe(400);
      expect((await manager.post(`${at}/questions`, { questions: exampleQuestions })).statusCode).toBe(400);
    }
    expect((await manager.post(`${at}/questions`, { questions: [] })).statusCode).toBe(400);
    const none = `/api/appointment-types/${crypto.randomUUID()}/questions`;
    expect((await manager.post(none, { questions: [EARS] })).statusCode).toBe(404);
    for (const role of ['assistant', 'auditor', 'supplier'] as const) {
      const one = await app.signedIn(role, role);
      const refused = await one.post(`${at}/questions`, { questions: [EARS] });
      expect(refused.json().code, role).toBe('FORBIDDEN_ROLE');
    }
  });
});
