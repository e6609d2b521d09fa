import type { AutomaticFunction } from './contract/register.ts';
import { html } from './patient-page/html.ts';
import { plainPage } from './plain-page.ts';
import type { PracticeRegister } from './ports/register.ts';

/**
 * The register as everybody may read it, without a script: what is done automatically, why, what the law says and where data go. Not who
 * of the practice answers for it: a name of a member of staff is no business of the internet.
 */
export function publicRegisterPage(
  { name, address }: Pick<PracticeRegister, 'name' | 'address'>,
  functions: readonly AutomaticFunction[],
): string {
  return plainPage({
    language: 'nl',
    title: `Wat Balie automatisch doet - ${name}`,
    body: html`<header>
<p class="practice">${name}</p>
<p><a href="tel:112">Bij levensgevaar: bel 112</a></p>
</header>
<main>
<h1>Wat Balie automatisch doet</h1>
<p>Balie is de digitale assistent van ${name}, ${address}. U mag altijd om een mens vragen: zeg "medewerker" of toets 1.</p>
${functions.map(
  (one) => html`<section>
<h2>${one.name}</h2>
<p><strong>${one.on ? 'Staat aan' : 'Staat uit'}.</strong> ${one.purpose}</p>
<p>Wat de wet zegt: ${one.law}</p>
<p>Gegevens: ${one.dataFlow}</p>
${one.whenOff === null ? null : html`<p>Zonder deze functie: ${one.whenOff}</p>`}
</section>
`,
)}
</main>`,
  });
}
