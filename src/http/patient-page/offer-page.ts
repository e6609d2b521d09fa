import type { PageOffer, PageOwner } from '../ports/patient-pages.ts';
import { html } from './html.ts';
import { action, otherOf, type Place, page, pathOf } from './layout.ts';
import { dayInWords, PAGE_WORDS, timeInWords } from './words.ts';

/** A place that became free: what it is, until when an answer counts, what is given up for it, and two buttons. */
export function offerPage(place: Place, owner: PageOwner, offer: PageOffer): string {
  const { language } = place;
  const words = PAGE_WORDS[language].offer;
  const when = (moment: Temporal.ZonedDateTime): readonly [string, string] => [
    dayInWords(moment, language),
    timeInWords(moment, language),
  ];
  return page({
    title: words.page,
    language,
    owner,
    other: otherOf(place),
    body: html`${offer.isDeclined ? html`<p role="status"><strong>${words.declined}</strong></p>` : null}
<h1>${words.title(...when(offer.start))}</h1>
<dl><dt>${PAGE_WORDS[language].appointment.with(offer.practitioner)}</dt><dd>${owner.name}</dd><dt>${PAGE_WORDS[language].appointment.where}</dt><dd>${owner.address}</dd></dl>
${offer.insteadOf === null ? null : html`<p>${words.insteadOf(...when(offer.insteadOf))}</p>`}
<p>${words.until(...when(offer.until))}</p>
${action(pathOf(place, 'plek-ja'), offer.isDeclined ? words.afterAll : words.yes, 'main')}
${offer.isDeclined ? null : action(pathOf(place, 'plek-nee'), words.no)}`,
  });
}
