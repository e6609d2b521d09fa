import { expect, test } from 'vitest';
import { staffApp } from './staff-app.ts';

test('the code of a refusal is explained to anybody, without a script', { timeout: 60_000 }, async () => {
  const app = await staffApp();
  const browser = app.newBrowser();
  const { code } = (await browser.get('/api/worklist')).json();
  const page = await browser.get('/fouten');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.body).toContain(`<h2 id="${code}">`);
  expect(page.body).not.toContain('<script');
});
