import type { IntakeReply } from '../../domain/intake-reply.ts';
import type { Answer, Question } from '../../domain/questionnaire.ts';
import { sayDate } from './dutch/dates.ts';

/** The approved sentences around a questionnaire; the questions themselves are data, held against S7 as these are. */
export function intakeSentences(reply: IntakeReply): readonly string[] {
  switch (reply.phrase) {
    case 'offer-intake':
      return [
        'Voor deze afspraak heeft de praktijk een paar vragen.',
        'Wilt u die nu beantwoorden, of later met een link?',
      ];
    case 'intake-begins':
      return ['Goed, het duurt een paar minuten. Zeg stoppen als u later verder wilt.'];
    case 'intake-goes-on':
      return ['We gaan verder waar u was.'];
    case 'intake-question':
      return [reply.question.spoken];
    case 'intake-how-to-answer':
      return howToAnswer(reply.question);
    case 'intake-heard':
      return [heard(reply.question, reply.answer)];
    case 'intake-done':
      return ['Dank u wel. Uw antwoorden zijn bewaard voor uw behandelaar.'];
    case 'intake-done-before':
      return ['Die vragen hebt u al beantwoord.'];
    case 'intake-later':
      return ['Goed, dan laten we de vragen nu rusten.'];
    case 'intake-stopped':
      return ['Uw antwoorden tot nu toe zijn bewaard.'];
    case 'intake-link-sent':
      return ['U krijgt een bericht met een link naar de vragen.'];
    case 'intake-link-not-sent':
      return ['Ik kan u geen link sturen. Uw behandelaar stelt de vragen bij de afspraak.'];
    case 'intake-not-kept':
      return ['De vragen lukken nu niet. Uw behandelaar stelt ze bij de afspraak.'];
  }
}

const YES_OR_NO = 'Zeg ja of nee, of toets 2 voor ja en 3 voor nee.';

function howToAnswer({ spoken, answer }: Question): readonly string[] {
  switch (answer.kind) {
    case 'yes-no':
      return [spoken, YES_OR_NO];
    case 'choice':
      // Key 1 is a human from every question, so the first choice has key 2.
      return [
        `Toets ${answer.options.map(({ text }, index) => `${index + 2} voor ${text.nl.toLowerCase()}`).join(', ')}.`,
      ];
    case 'scale':
      return ['Noem een getal van nul tot tien, of toets twee cijfers, bijvoorbeeld nul zeven.'];
    case 'date':
      return ['Noem de dag en de maand, bijvoorbeeld: 3 november.'];
    case 'text':
      return [spoken, 'Een paar woorden is genoeg. U mag ook zeggen: weet ik niet.'];
  }
}

const NUMBERS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function heard({ answer: asked }: Question, answer: Answer): string {
  switch (answer.kind) {
    case 'scale':
      return `Ik noteer: ${NUMBERS[answer.value] ?? answer.value}.`;
    case 'choice': {
      const options = asked.kind === 'choice' ? asked.options : [];
      const chosen = options.find(({ id }) => id === answer.option)?.text.nl ?? '';
      return `Ik noteer: ${chosen.toLowerCase()}.`;
    }
    case 'date':
      return `Ik noteer: ${sayDate(answer.date)}.`;
    case 'yes-no':
      return `Ik noteer: ${answer.yes ? 'ja' : 'nee'}.`;
    default:
      // The words of a caller are never repeated (S7).
      return 'Ik heb het genoteerd.';
  }
}
