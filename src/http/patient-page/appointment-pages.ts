import type {
  OtherTime,
  PageAppointment,
  PageDanger,
  PageDoubt,
  PageOwner,
  Shut,
} from '../ports/patient-pages.ts';
import { html } from './html.ts';
import { action, dateFields, mistake, otherOf, type Place, page, pathOf } from './layout.ts';
import { dayInWords, PAGE_WORDS, type PageLanguage, phoneInWords, timeInWords } from './words.ts';

type ShutKind = Shut['kind'] | 'busy' | 'failed' | 'gone';

/** A link that opens nothing, with what to do; nothing of a patient. */
export function shutPage(
  kind: ShutKind,
  code: string,
  language: PageLanguage,
  owner: PageOwner | null,
): string {
  const words = PAGE_WORDS[language];
  const [title = '', text = ''] = words.shut[kind];
  return page({
    title,
    language,
    owner,
    other: null,
    body: html`<h1>${title}</h1><p>${text}</p><p class="code">${words.code(code)}</p>`,
  });
}

export function birthDatePage(
  place: Place,
  owner: PageOwner,
  wrong: 'no-date' | 'wrong' | null,
  given: Readonly<Record<string, string>>,
): string {
  const words = PAGE_WORDS[place.language];
  const text = wrong === null ? null : wrong === 'wrong' ? words.birth.wrong : words.birth.noDate;
  return page({
    title: words.birth.title,
    language: place.language,
    owner,
    other: otherOf(place),
    body: html`${mistake(words.mistake, text)}
<form method="post" action="${pathOf(place, 'geboortedatum')}">
${dateFields(words.birth.title, words.birth, given, true)}
<p>${words.birth.why}</p>
<button class="main" type="submit">${words.next}</button>
</form>`,
  });
}

/** What has just happened, as the address says; the page itself shows the record. */
export type Happened = 'moved' | 'taken' | 'not-done' | 'gone' | null;

export function appointmentPage(
  place: Place,
  owner: PageOwner,
  appointment: PageAppointment,
  happened: Happened,
): string {
  const words = PAGE_WORDS[place.language].appointment;
  const day = dayInWords(appointment.start, place.language);
  const time = timeInWords(appointment.start, place.language);
  const isBooked = appointment.state === 'booked';
  const told = happened === 'not-done' ? words.notDone : happened === 'gone' ? words.placeGone : null;
  return page({
    title: words.page,
    language: place.language,
    owner,
    other: otherOf(place),
    body: html`${mistake(PAGE_WORDS[place.language].mistake, told)}${
      isBooked && (happened === 'moved' || happened === 'taken')
        ? html`<p role="status"><strong>${words[happened]}</strong></p>`
        : null
    }${isBooked ? booked(place, owner, appointment, day, time) : cancelled(place, day, time)}`,
  });
}

function booked(place: Place, owner: PageOwner, appointment: PageAppointment, day: string, time: string) {
  const words = PAGE_WORDS[place.language].appointment;
  const { practitioner, bring, isConfirmed, questions, offered } = appointment;
  return html`<h1>${words.title(day, time)}</h1>
<p>${words.planned}${isConfirmed ? ` ${words.confirmed}` : ''}</p>
<dl><dt>${words.with(practitioner)}</dt><dd>${owner.name}</dd><dt>${words.where}</dt><dd>${owner.address}</dd>${
    bring === null ? null : html`<dt>${words.bring}</dt><dd>${bring}</dd>`
  }</dl>
${questions === 'done' ? html`<p>${words.questionsDone}</p>` : null}
${
  offered.length === 0
    ? null
    : html`<h2>${words.offered}</h2><p>${PAGE_WORDS[place.language].times.keep}</p>${timesToChoose(place, offered)}<h2>${words.orElse}</h2>`
}
${isConfirmed ? null : action(pathOf(place, 'kom'), words.comes, 'main')}
${
  questions === 'open' || questions === 'begun'
    ? html`<a class="button" href="${pathOf(place, 'vragen')}">${questions === 'open' ? words.questions : words.questionsOn}</a>`
    : null
}
${action(pathOf(place, 'andere-tijd'), words.otherTime)}
${action(pathOf(place, 'afzeggen'), words.cancel)}
<a class="button" href="${pathOf(place, 'afspraak.ics')}">${words.calendar}</a>`;
}

function cancelled(place: Place, day: string, time: string) {
  const words = PAGE_WORDS[place.language].appointment;
  return html`<h1>${words.cancelledTitle}</h1><p>${words.cancelled(day, time)}</p>
${action(pathOf(place, 'toch-komen'), words.takeBack)}`;
}

/** Two places; `round` counts how often others were asked for. */
export function timesPage(
  place: Place,
  owner: PageOwner,
  times: readonly OtherTime[],
  round: number,
): string {
  const words = PAGE_WORDS[place.language].times;
  return page({
    title: words.title,
    language: place.language,
    owner,
    other: null,
    body: html`<h1>${words.title}</h1><p>${words.keep}</p>${timesToChoose(place, times)}
<form method="post" action="${pathOf(place, 'andere-tijd')}"><input type="hidden" name="ronde" value="${round + 1}"><button type="submit">${words.none}</button></form>
${toAppointment(place)}`,
  });
}

const timesToChoose = (place: Place, times: readonly OtherTime[]) =>
  times.map(
    ({ hold, start, practitioner }) =>
      html`<form method="post" action="${pathOf(place, 'verzetten')}"><input type="hidden" name="plek" value="${hold}"><button type="submit">${PAGE_WORDS[place.language].times.choose(dayInWords(start, place.language), timeInWords(start, place.language), practitioner)}</button></form>`,
  );

export function whenPage(place: Place, owner: PageOwner, isEmpty: boolean): string {
  const { times: words, mistake: title } = PAGE_WORDS[place.language];
  return page({
    title: words.whenTitle,
    language: place.language,
    owner,
    other: null,
    body: html`${mistake(title, isEmpty ? words.empty : null)}<form method="post" action="${pathOf(place, 'wanneer')}">
<h1><label for="tekst">${words.whenTitle}</label></h1><p id="help">${words.whenHelp}</p>
<textarea id="tekst" name="tekst" maxlength="1000" aria-describedby="help"></textarea>
<button class="main" type="submit">${words.send}</button></form>${toAppointment(place)}`,
  });
}

export function whenSentPage(place: Place, owner: PageOwner): string {
  const words = PAGE_WORDS[place.language].times;
  return page({
    title: words.sentTitle,
    language: place.language,
    owner,
    other: null,
    body: html`<h1>${words.sentTitle}</h1><p>${words.sent}</p>${toAppointment(place)}`,
  });
}

/** Before anything else: what to do now. `goOn`: where the patient was. */
export function dangerPage(place: Place, { owner, level }: PageDanger, goOn: string): string {
  const words = PAGE_WORDS[place.language].danger;
  const is112 = level === '112';
  const title = is112 ? words.title112 : words.titleNow;
  return page({
    title,
    language: place.language,
    owner,
    other: null,
    body: html`<div class="danger" role="alert"><h1>${title}</h1><p>${is112 ? words.text112 : words.textNow}</p>${
      is112
        ? html`<a class="button" href="tel:112">${words.call112}</a>`
        : owner.phone === null
          ? null
          : html`<a class="button" href="tel:${owner.phone}">${PAGE_WORDS[place.language].callUsOn(phoneInWords(owner.phone))}</a>`
    }<p>${words.known}</p></div><p><a class="button" href="${goOn}">${words.goOn}</a></p>`,
  });
}

/** The one question that may be asked when words look like an alarm and like something else. */
export function doubtPage(
  place: Place,
  { owner, rule, question }: PageDoubt,
  again: { readonly to: string; readonly fields: Readonly<Record<string, string>> },
): string {
  const { danger: words, questions } = PAGE_WORDS[place.language];
  const answer = (value: string, label: string) =>
    html`<button type="submit" name="zeker" value="${value}">${label}</button>`;
  return page({
    title: words.doubtTitle,
    language: place.language,
    owner,
    other: null,
    body: html`<form method="post" action="${again.to}"><h1>${words.doubtTitle}</h1><p lang="nl">${question}</p>${Object.entries(
      again.fields,
    ).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}<input type="hidden" name="regel" value="${rule}">${answer('ja', questions.yes)}${answer('nee', questions.no)}</form>`,
  });
}

export const toAppointment = (place: Place) =>
  html`<p><a class="button" href="${pathOf(place)}">${PAGE_WORDS[place.language].questions.toAppointment}</a></p>`;
