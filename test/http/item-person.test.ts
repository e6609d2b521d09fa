import { expect, test } from 'vitest';
import { asId, type PatientId } from '../../src/domain/ids.ts';
import { addItem, staffApp } from './staff-app.ts';

test('an item says for whom the caller asked it, and in which language its patient gets messages', async () => {
  const staff = await staffApp();
  const [patient] = await staff.rows<{ id: string }>(`select id from patients order by id limit 1`);
  const id = asId<PatientId>(patient?.id ?? '');
  const assistant = await staff.signedIn('assistant');
  await addItem(staff, { patient: id, about: 'parent' });
  const read = async () =>
    (await assistant.get('/api/worklist'))
      .json()
      .items.map(({ about, messagesIn }: Record<string, unknown>) => [about, messagesIn]);
  expect(await read()).toEqual([['parent', 'nl']]);
  await staff.rows(`update patients set message_language = 'en' where id = $1`, [id]);
  expect(await read()).toEqual([['parent', 'en']]);
  // A practice that writes in Dutch only does so to everybody.
  await staff.rows(
    `update practices set reminders = jsonb_set(coalesce(reminders, '{}'), '{inEnglish}', 'false')`,
  );
  expect(await read()).toEqual([['parent', 'nl']]);
  await staff.rows('delete from worklist');
  await addItem(staff);
  expect(await read()).toEqual([[null, null]]);
});

test('an item of somebody unknown learns for whom it is when it is added again, and unlearns nothing', async () => {
  const staff = await staffApp();
  const idempotencyKey = crypto.randomUUID();
  const item = await addItem(staff, { idempotencyKey });
  const again = (more: object) =>
    addItem(staff, { idempotencyKey, words: ['kunt u mij terugbellen', 'voor mijn zoon'], ...more });
  expect(await again({ about: 'child' })).toBe(item);
  await again({});
  expect(await staff.rows('select about from worklist')).toEqual([{ about: 'child' }]);
});
