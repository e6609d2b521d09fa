import { plainPage } from '../plain-page.ts';
import type { PageOwner } from '../ports/patient-pages.ts';
import { type Content, type Html, html } from './html.ts';
import { PAGE_WORDS, type PageLanguage, phoneInWords } from './words.ts';

/** Where a page is: its link, and the language that it is read in. */
export interface Place {
  readonly token: string;
  readonly language: PageLanguage;
}

/** The address of a part of the page, in the same language. */
export const pathOf = (
  { token, language }: Place,
  part = '',
  query: Readonly<Record<string, string>> = {},
): string => {
  const asked = new URLSearchParams({ ...(language === 'en' ? { taal: 'en' } : {}), ...query }).toString();
  return `/p/${token}${part === '' ? '' : `/${part}`}${asked === '' ? '' : `?${asked}`}`;
};

/** The same page in the other language. */
export const otherOf = (place: Place): string =>
  pathOf({ ...place, language: place.language === 'nl' ? 'en' : 'nl' });

export interface PageParts {
  /** Nothing of the patient: it is in the history of a browser. */
  readonly title: string;
  readonly language: PageLanguage;
  /** Null: whose link it is is not known. */
  readonly owner: PageOwner | null;
  /** The same page in the other language; null: there is no way back to it. */
  readonly other: string | null;
  readonly body: Content;
}

/** A whole page: no script, no third party, nothing of the patient outside `body`. */
export function page({ title, language, owner, other, body }: PageParts): string {
  const words = PAGE_WORDS[language];
  return plainPage({
    language,
    title: owner === null ? title : `${title} - ${owner.name}`,
    unlisted: true,
    body: html`<header>
<p class="practice">${owner?.name ?? ''}</p>
<p><a href="tel:112">${words.danger112}</a></p>
${other === null ? null : html`<p><a href="${other}" lang="${language === 'nl' ? 'en' : 'nl'}" hreflang="${language === 'nl' ? 'en' : 'nl'}">${words.other}</a></p>`}
</header>
<main>
${body}
</main>
${owner?.phone == null ? null : html`<footer><p><a class="button" href="tel:${owner.phone}">${words.callUsOn(phoneInWords(owner.phone))}</a></p></footer>`}`,
  });
}

/** What went wrong, on top and read out at once. */
export const mistake = (title: string, text: string | null): Content =>
  text === null
    ? null
    : html`<div class="mistake" role="alert" id="mistake"><p><strong>${title}</strong></p><p>${text}</p></div>`;

/** A form with one button: a change never follows a link, which a mail scanner would open. */
export const action = (to: string, label: string, kind: 'main' | 'other' = 'other'): Html =>
  html`<form method="post" action="${to}"><button class="${kind}" type="submit">${label}</button></form>`;

/** Day, month and year, in digits. */
export const dateFields = (
  legend: Content,
  words: { readonly day: string; readonly month: string; readonly year: string },
  given: Readonly<Record<string, string>>,
  autocomplete: boolean,
): Html =>
  html`<fieldset><legend><h1>${legend}</h1></legend><div class="date">${(
    [
      ['dag', words.day, 'bday-day', 2],
      ['maand', words.month, 'bday-month', 2],
      ['jaar', words.year, 'bday-year', 4],
    ] as const
  ).map(
    ([name, label, complete, length]) =>
      html`<p><label for="${name}">${label}</label><input id="${name}" name="${name}" inputmode="numeric" maxlength="${length}" size="${length}" autocomplete="${autocomplete ? complete : 'off'}" value="${given[name] ?? ''}"></p>`,
  )}</div></fieldset>`;

/** 18 px text, 48 px targets, one column that fits 320 px; the system's own colours for who chose dark. */
export const STYLE = `
:root { color-scheme: light dark; --text: #14181f; --page: #ffffff; --line: #6b7685; --brand: #0b5c7a; --on-brand: #ffffff; --bad: #8a000d; --bad-ground: #fde7e8; }
@media (prefers-color-scheme: dark) { :root { --text: #f1f4f8; --page: #12161c; --line: #8793a3; --brand: #6cc4e8; --on-brand: #0d1117; --bad: #ffb3b8; --bad-ground: #3a1216; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; }
body { margin: 0; font-family: system-ui, sans-serif; line-height: 1.5; color: var(--text); background: var(--page); overflow-wrap: anywhere; }
header, main, footer { max-width: 34rem; margin: 0 auto; padding: .5rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--line); }
header p { margin: .25rem 0; } .practice { font-weight: 700; width: 100%; }
header a { display: inline-block; min-height: 2.75rem; padding: .5rem 0; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0; } legend h1 { margin-top: 1rem; }
fieldset { border: 0; padding: 0; margin: 0; } legend { padding: 0; }
a { color: var(--brand); } a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
button, .button { display: block; width: 100%; min-height: 48px; margin: .5rem 0; padding: .6rem 1rem; font: inherit; text-align: left; text-decoration: none; color: var(--brand); background: var(--page); border: 2px solid var(--brand); border-radius: 6px; cursor: pointer; }
button.main, .button.main { color: var(--on-brand); background: var(--brand); font-weight: 700; }
input, textarea { font: inherit; color: inherit; background: var(--page); border: 2px solid var(--line); border-radius: 6px; padding: .6rem; min-height: 48px; }
textarea { width: 100%; min-height: 7rem; } .date { display: flex; gap: .5rem; flex-wrap: wrap; } .date p { margin: 0 0 .5rem; } .date label { display: block; }
.choice { display: flex; align-items: center; gap: .75rem; min-height: 48px; } .choice input { width: 1.5rem; min-height: 1.5rem; height: 1.5rem; margin: 0; flex: none; }
.scale { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr)); } .scale .choice:first-child, .scale .choice:last-child { grid-column: 1 / -1; }
.mistake, .danger { border: 2px solid var(--bad); border-radius: 6px; padding: .25rem 1rem; margin: 1rem 0; color: var(--bad); background: var(--bad-ground); }
.danger h1 { font-size: 1.75rem; } .danger .button { color: #ffffff; background: #a3000f; border-color: #a3000f; font-weight: 700; }
dt { font-weight: 700; margin-top: .75rem; } dd { margin: 0; } .code { color: inherit; font-size: .875rem; }
`;
