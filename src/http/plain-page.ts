import type { FastifyReply } from 'fastify';
import { type Content, type Html, html } from './patient-page/html.ts';

interface PlainPage {
  readonly language: 'nl' | 'en';
  readonly title: string;
  /** No search engine keeps it. */
  readonly unlisted?: boolean;
  readonly body: Content;
}

/** A whole page without a script or a third party. */
export function plainPage({ language, title, unlisted = false, body }: PlainPage): string {
  const whole: Html = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${unlisted && html`\n<meta name="robots" content="noindex, nofollow">`}
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/p/stijl.css">
</head>
<body>
${body}
</body>
</html>
`;
  return whole.text;
}

/** Sends such a page to anybody: nothing runs in it, and it stands in no other. */
export const sendPlainPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
    .type('text/html; charset=utf-8')
    .send(page);
