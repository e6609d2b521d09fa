import type { Answer, Answered, OpenIntake, Question } from '../../domain/questionnaire.ts';
import { answerTo, questionsFor } from '../../domain/questionnaire.ts';
import type { PageOwner } from '../ports/patient-pages.ts';
import { toAppointment } from './appointment-pages.ts';
import { type Content, html } from './html.ts';
import { action, dateFields, mistake, type Place, page, pathOf } from './layout.ts';
import { dayInWords, PAGE_WORDS, type PageLanguage, type PageWords } from './words.ts';

/** One question a page. `fault`: why what was given is no answer. */
export function questionPage(
  place: Place,
  owner: PageOwner,
  intake: OpenIntake,
  question: Question,
  fault: string | null,
): string {
  const words = PAGE_WORDS[place.language];
  const asked = questionsFor(intake.questionnaire, intake.answers);
  const at = asked.findIndex(({ id }) => id === question.id);
  const earlier = asked[at - 1];
  const part = `vragen/${question.id}`;
  return page({
    title: intake.questionnaire.title[place.language],
    language: place.language,
    owner,
    other: pathOf({ ...place, language: place.language === 'nl' ? 'en' : 'nl' }, part),
    body: html`${mistake(words.mistake, fault)}
<p>${words.questions.of(at + 1, asked.length)}</p>
<form method="post" action="${pathOf(place, part)}">
${field(question, answerTo(intake.answers, question.id), place.language, words)}
<button class="main" type="submit">${words.next}</button>
${
  question.danger !== null
    ? null
    : html`<button type="submit" name="weet-niet" value="1">${words.questions.unknown}</button>`
}
</form>
${
  earlier === undefined
    ? null
    : html`<p><a class="button" href="${pathOf(place, `vragen/${earlier.id}`)}">${words.questions.earlier}</a></p>`
}
<p>${words.questions.saved}</p>${toAppointment(place)}`,
  });
}

function field(
  { text, answer: asked }: Question,
  given: Answer | null,
  language: PageLanguage,
  words: PageWords,
): Content {
  const question = text[language];
  switch (asked.kind) {
    case 'yes-no':
      return choices(question, [
        ['ja', words.questions.yes, given?.kind === 'yes-no' && given.yes],
        ['nee', words.questions.no, given?.kind === 'yes-no' && !given.yes],
      ]);
    case 'choice':
      return choices(
        question,
        asked.options.map((option) => [
          option.id,
          option.text[language],
          given?.kind === 'choice' && given.option === option.id,
        ]),
      );
    case 'scale':
      return choices(
        question,
        Array.from({ length: 11 }, (_, value) => [
          String(value),
          value === 0
            ? `0 (${asked.low[language]})`
            : value === 10
              ? `10 (${asked.high[language]})`
              : String(value),
          given?.kind === 'scale' && given.value === value,
        ]),
        'scale',
      );
    case 'date': {
      const { day, month, year } = given?.kind === 'date' ? given.date : { day: '', month: '', year: '' };
      return dateFields(
        question,
        words.birth,
        { dag: String(day), maand: String(month), jaar: String(year) },
        false,
      );
    }
    case 'text':
      return html`<h1><label for="tekst">${question}</label></h1><textarea id="tekst" name="tekst" maxlength="1000">${given?.kind === 'text' ? given.text : ''}</textarea>`;
  }
}

const choices = (
  legend: string,
  options: readonly (readonly [string, string, boolean])[],
  className = 'choices',
): Content =>
  html`<fieldset><legend><h1>${legend}</h1></legend><div class="${className}">${options.map(
    ([value, label, isChosen]) =>
      html`<label class="choice"><input type="radio" name="keuze" value="${value}"${isChosen ? html` checked` : null}><span>${label}</span></label>`,
  )}</div></fieldset>`;

/** All answers, as they were given, before they are sent. */
export function checkPage(place: Place, owner: PageOwner, intake: OpenIntake): string {
  const words = PAGE_WORDS[place.language].questions;
  return page({
    title: words.checkTitle,
    language: place.language,
    owner,
    other: pathOf({ ...place, language: place.language === 'nl' ? 'en' : 'nl' }, 'vragen/klaar'),
    body: html`<h1>${words.checkTitle}</h1>${answersOf(place, intake, true)}
${action(pathOf(place, 'vragen-verstuurd'), words.send, 'main')}${toAppointment(place)}`,
  });
}

export function donePage(place: Place, owner: PageOwner, intake: OpenIntake): string {
  const words = PAGE_WORDS[place.language].questions;
  return page({
    title: words.doneTitle,
    language: place.language,
    owner,
    other: pathOf({ ...place, language: place.language === 'nl' ? 'en' : 'nl' }, 'vragen'),
    body: html`<h1>${words.doneTitle}</h1><p>${words.done}</p>${answersOf(place, intake, false)}${toAppointment(place)}`,
  });
}

export function noQuestionsPage(place: Place, owner: PageOwner): string {
  const words = PAGE_WORDS[place.language];
  return page({
    title: words.appointment.page,
    language: place.language,
    owner,
    other: null,
    body: html`<h1>${words.questions.none}</h1>${toAppointment(place)}`,
  });
}

const answersOf = (place: Place, { questionnaire, answers }: OpenIntake, mayChange: boolean): Content => {
  const words = PAGE_WORDS[place.language].questions;
  return html`<dl>${questionsFor(questionnaire, answers).map((question) => {
    const text = question.text[place.language];
    return html`<dt>${text}</dt><dd>${answerInWords(question, answers, place.language)}${
      mayChange
        ? html` <a href="${pathOf(place, `vragen/${question.id}`)}" aria-label="${words.changeWhat(text)}">${words.change}</a>`
        : null
    }</dd>`;
  })}</dl>`;
};

function answerInWords(question: Question, answers: readonly Answered[], language: PageLanguage): string {
  const words = PAGE_WORDS[language].questions;
  const answer = answerTo(answers, question.id);
  switch (answer?.kind) {
    case 'yes-no':
      return answer.yes ? words.yes : words.no;
    case 'choice': {
      const options = question.answer.kind === 'choice' ? question.answer.options : [];
      return options.find(({ id }) => id === answer.option)?.text[language] ?? answer.option;
    }
    case 'scale':
      return `${answer.value}`;
    case 'date':
      return dayInWords(answer.date, language);
    case 'text':
      return answer.text;
    case 'unknown':
      return words.unknown;
    default:
      return '';
  }
}
