import { generateSecret } from 'otplib';
import { expect, test } from 'vitest';
import { accountCommand } from '../../src/commands/account/account-command.ts';
import { staffApp } from '../http/staff-app.ts';
import { soon } from '../kits/database.ts';

test('who lost their second step and has no manager gets rid of it at the machine, and it is a line of the log', async () => {
  const staff = await staffApp();
  const email = await staff.addStaff('manager', 'Karin');
  const karin = await staff.signedIn('manager', 'Ineke');
  const run = (...asked: string[]) =>
    accountCommand(asked, { database: staff.store.database, signal: soon() });
  expect((await run('no-second-step', email)).exitCode).toBe(1);
  await staff.rows(`update staff set totp_secret = $1`, [generateSecret()]);
  await staff.rows(
    `insert into passkeys (practice_id, id, staff_id, public_key, counter, transports, label)
     select practice_id, id::text, id, 'x', 0, '{}', 'Laptop' from staff`,
  );
  expect((await run('no-second-step', email.toUpperCase())).exitCode).toBe(0);
  // Of that one account alone.
  expect(
    await staff.rows(`select s.name, s.totp_secret is not null as code, count(k.id)::int as passkeys
      from staff s left join passkeys k on k.staff_id = s.id group by s.name, s.totp_secret order by s.name`),
  ).toEqual([
    { name: 'Ineke', code: true, passkeys: 1 },
    { name: 'Karin', code: false, passkeys: 0 },
  ]);
  expect((await karin.get('/api/session')).statusCode).toBe(200);
  expect(await staff.rows(`select user_name, role from audit where event = 'second-step-removed'`)).toEqual([
    { user_name: 'beheer van deze machine', role: 'supplier' },
  ]);
});

test.each([[[]], [['no-second-step']], [['reset', 'a@voorbeeld.example']], [['no-second-step', 'a', 'b']]])(
  '%j is not understood',
  async (asked) => {
    const staff = await staffApp();
    const { exitCode, lines } = await accountCommand(asked, {
      database: staff.store.database,
      signal: soon(),
    });
    expect([exitCode, lines[0]]).toEqual([2, expect.stringMatching(/^ARGUMENT_UNKNOWN/)]);
  },
);
