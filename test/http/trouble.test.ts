import { expect, test } from 'vitest';
import { addItem, type StaffApp, staffApp } from './staff-app.ts';

/** In the outbox, due so many minutes before the clock of the test. */
async function addMessage(
  { practice, rows, clock }: StaffApp,
  {
    dueAgo,
    attempts = 0,
    status = 'queued',
    template = 'appointment-booked',
    start = null,
  }: {
    readonly dueAgo: number;
    readonly attempts?: number;
    readonly status?: string;
    readonly template?: string;
    readonly start?: string | null;
  },
): Promise<void> {
  await rows(
    `insert into outbox (practice_id, id, channel, recipient, template, logistics, status, attempts, due_at)
     values ($1, gen_random_uuid(), 'email', 'maria@voorbeeld.example', $2, $3, $4, $5, $6)`,
    [
      practice.id,
      template,
      start === null ? '{}' : JSON.stringify({ start }),
      status,
      attempts,
      clock.now.subtract({ minutes: dueAgo }).toString(),
    ],
  );
}

const seen = async (app: StaffApp, role: 'assistant' | 'manager' = 'assistant') =>
  (await (await app.signedIn(role)).get('/api/trouble')).json();

test('a message on its way is no trouble; one that should have gone is, with since when and the first appointment that it is too late for', async () => {
  const app = await staffApp();
  await addMessage(app, { dueAgo: 1 });
  await addMessage(app, { dueAgo: -30 });
  await addMessage(app, { dueAgo: 60, status: 'sent' });
  await addMessage(app, { dueAgo: 60, status: 'dead' });
  expect(await seen(app)).toEqual({ away: [], messages: null });
  await addMessage(app, { dueAgo: 15 });
  await addMessage(app, { dueAgo: -5, attempts: 1 });
  await addMessage(app, {
    dueAgo: 10,
    template: 'appointment-reminder',
    start: '2026-11-25T16:00:00Z',
  });
  const { messages } = await seen(app, 'manager');
  expect(messages).toEqual({
    count: 3,
    since: app.clock.now.subtract({ minutes: 15 }).toString(),
    remindBefore: '2026-11-25T16:00:00Z',
  });
});

test.each<[string, string, string]>([
  ['the recogniser', 'ear', 'none'],
  ['what must still be written up', 'spool', 'waiting'],
  ['work in the background', 'jobs', 'late: reminders, retention'],
])('%s that is away is told with since when; well, it is not', async (_what, part, state) => {
  let now = 'ok';
  const app = await staffApp({
    health: async () => ({
      state: 'ok',
      calls: 0,
      parts: {
        database: 'ok',
        ear: 'whisper',
        spool: 'empty',
        jobs: 'ok',
        ...(now === 'ok' ? {} : { [part]: now }),
      },
      since: { [part]: '2026-11-25T08:58:00Z' },
    }),
  });
  expect((await seen(app)).away).toEqual([]);
  now = state;
  expect((await seen(app)).away).toEqual([{ part, since: '2026-11-25T08:58:00Z' }]);
});

test('the menu counts what of messages and of questionnaires waits for people, and no more once it is done', async () => {
  const app = await staffApp();
  const assistant = await app.signedIn('assistant');
  const toDo = async () => (await assistant.get('/api/today')).json().toDo;
  expect(await toDo()).toEqual({ messages: 0, intake: 0 });
  await addItem(app);
  const reply = await addItem(app, { kind: 'reply' });
  await addItem(app, { kind: 'undelivered-message' });
  expect(await toDo()).toEqual({ messages: 2, intake: 0 });
  const { version } = (await assistant.get(`/api/worklist/${reply}`)).json();
  await assistant.post(`/api/worklist/${reply}`, { what: 'close', as: 'done', version });
  expect(await toDo()).toEqual({ messages: 1, intake: 0 });
});
