import { type Html, html } from './patient-page/html.ts';
import { plainPage } from './plain-page.ts';

/**
 * The guide of error codes as a page: each `## CODE` a heading that a link leads to, paragraphs, and what stands between backquotes as code.
 * Whatever else a line holds is shown as it is written.
 */
export function errorPage(guide: string): string {
  const blocks = guide.split(/\n{2,}/u).map((block) => block.trim());
  return plainPage({
    language: 'nl',
    title: 'Fouten van Balie: wat een code betekent',
    body: html`<main>
${blocks.filter((block) => block !== '').map(blockWritten)}
</main>`,
  });
}

function blockWritten(block: string): Html {
  if (block.startsWith('# ')) return html`<h1>${block.slice(2)}</h1>\n`;
  const code = /^## (?<code>[A-Z0-9_]+)$/u.exec(block)?.groups?.['code'];
  if (code !== undefined) return html`<h2 id="${code}">${code}</h2>\n`;
  return html`<p>${block.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))}</p>\n`;
}
