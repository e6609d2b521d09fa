import { readFile } from 'node:fs/promises';
import { errorPage } from '../error-page.ts';
import { soon } from '../guard.ts';
import { sendPlainPage } from '../plain-page.ts';
import type { ZodApp } from '../zod-app.ts';

/** The guide as it stands beside the program, so that the page tells of the very codes that this version has. */
const GUIDE = new URL('../../../docs/guides/errors.md', import.meta.url);

/** What each code means and what to do: for anybody, as who cannot sign in needs it most. It holds nothing of a practice. */
export function errorPageRoutes(app: ZodApp): void {
  app.get('/fouten', { schema: { hide: true } }, async (_request, reply) => {
    const guide = await readFile(GUIDE, { encoding: 'utf8', signal: soon() });
    return sendPlainPage(reply, errorPage(guide));
  });
}
