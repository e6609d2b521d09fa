import { describe, expect, test } from 'vitest';
import type { Reply } from '../../domain/reply.ts';
import { sentences } from '../../turn/6-speak/phrases.nl.ts';
import { questionIn, remarkIn } from './heard-question.ts';

const birth = Temporal.PlainDate.from('1954-03-12');
const asked = (...replies: readonly Reply[]) => questionIn(replies.flatMap(sentences));

describe('the question in what Balie says', () => {
  test.each<[string, readonly Reply[]]>([
    ['open', [{ phrase: 'greeting', practice: 'De Linde', dayPart: 'morning', recorded: false }]],
    ['open', [{ phrase: 'wish-not-understood', practice: 'tandarts' }]],
    ['open', [{ phrase: 'gentle-silence' }, { phrase: 'how-can-i-help' }]],
    ['still-there', [{ phrase: 'are-you-there' }]],
    ['date-of-birth', [{ phrase: 'ask-date-of-birth', why: 'first' }]],
    ['date-of-birth', [{ phrase: 'ask-date-of-birth', why: 'again' }]],
    [
      'date-of-birth-by-keys',
      [{ phrase: 'not-identified' }, { phrase: 'ask-date-of-birth', why: 'by-keys' }],
    ],
    ['name', [{ phrase: 'ask-last-name', dateOfBirth: birth }]],
    ['spell-name', [{ phrase: 'answer-not-understood', asked: 'name' }]],
    ['postcode', [{ phrase: 'not-identified' }, { phrase: 'ask-postcode' }]],
    ['postcode', [{ phrase: 'answer-not-understood', asked: 'postcode' }]],
    ['reason', [{ phrase: 'identified' }, { phrase: 'ask-reason' }]],
    ['reason', [{ phrase: 'answer-not-understood', asked: 'reason' }]],
    ['day', [{ phrase: 'no-slot-then' }, { phrase: 'ask-day-part' }]],
    ['day', [{ phrase: 'answer-not-understood', asked: 'day' }]],
    ['choose', [{ phrase: 'answer-not-understood', asked: 'slot-choice' }]],
    ['yes-no-help', [{ phrase: 'answer-not-understood', asked: 'yes-no' }]],
    ['anything-else', [{ phrase: 'anything-else' }]],
    ['date-of-birth', [{ phrase: 'ask-date-of-birth', why: 'first', who: 'child' }]],
    ['full-name', [{ phrase: 'ask-last-name', dateOfBirth: birth, withFirst: true }]],
    ['full-name', [{ phrase: 'ask-full-name' }]],
    ['date-of-birth', [{ phrase: 'ask-birth-date-of-new', name: { first: null, last: 'Bos' } }]],
    ['phone', [{ phrase: 'ask-phone' }]],
    ['phone-by-keys', [{ phrase: 'answer-not-understood', asked: 'phone' }]],
    ['medicine', [{ phrase: 'ask-medicine' }]],
    ['medicine', [{ phrase: 'answer-not-understood', asked: 'medicine' }]],
    ['which-test', [{ phrase: 'results-not-by-me' }, { phrase: 'ask-which-test' }]],
    ['which-letter', [{ phrase: 'ask-which-letter' }]],
    ['question', [{ phrase: 'ask-question' }]],
    ['callback-reason', [{ phrase: 'ask-callback-reason' }]],
    ['complaint', [{ phrase: 'ask-complaint' }]],
    ['more-to-complain', [{ phrase: 'ask-more-to-complain' }]],
    ['offer-appointment', [{ phrase: 'medical-question-not-by-me' }, { phrase: 'offer-appointment' }]],
    ['getting-worse', [{ phrase: 'ask-getting-worse' }]],
    ['colleague-cannot-wait', [{ phrase: 'ask-colleague-cannot-wait' }]],
    ['what-changes', [{ phrase: 'ask-what-changes' }]],
    ['new-phone', [{ phrase: 'ask-changed', what: 'phone' }]],
    ['new-postcode', [{ phrase: 'ask-changed', what: 'address' }]],
    ['new-email', [{ phrase: 'ask-changed', what: 'email' }]],
    ['confirm', [{ phrase: 'confirm-changed', what: 'address', value: '1234AB 12' }]],
    ['other', [{ phrase: 'confirm-alarm', question: 'Hebt u nu pijn op de borst?' }]],
  ])('is %s', (question, replies) => {
    expect(asked(...replies)).toBe(question);
  });

  test.each([
    ['offer', 'Ik heb donderdag 26 november om half tien of om tien uur, bij dokter Jansen. Welke past u?'],
    ['offer', 'Ik heb nog donderdag 26 november om half tien bij dokter Jansen. Past dat u?'],
    ['confirm', 'Donderdag 26 november om half tien bij dokter Jansen, klopt dat?'],
    ['phone', 'Op welk nummer kunnen wij u terugbellen?'],
    ['medicine', 'Om welk medicijn gaat het?'],
    ['who', 'Belt u voor uzelf of voor iemand anders?'],
    ['which-appointment', 'Welke afspraak wilt u verzetten?'],
    ['day', 'Naar welke dag wilt u de afspraak verzetten?'],
    ['other', 'Zal ik uw afspraak afzeggen?'],
  ])('%s is heard in other words too: %s', (question, said) => {
    expect(questionIn([said])).toBe(question);
  });

  test('a statement asks nothing', () => {
    expect(asked({ phrase: 'one-moment-agenda' })).toBeNull();
    expect(questionIn(['Nummer van de praktijk: nul tien. Uw telefoonnummer staat erbij.'])).toBeNull();
    expect(questionIn([])).toBeNull();
  });
});

describe('what Balie tells', () => {
  test.each<[string, readonly Reply[]]>([
    [
      'nobody-reached',
      [{ phrase: 'urgent-still-trying' }, { phrase: 'urgent-nobody-reached', noted: false }],
    ],
    ['connecting', [{ phrase: 'urgent-trying-again' }]],
    ['connecting', [{ phrase: 'connecting-to-desk' }]],
    ['connecting', [{ phrase: 'call-112-now' }, { phrase: 'urgent-connecting', told112: true }]],
    ['connecting', [{ phrase: 'urgent-trying-again', told112: true }]],
    ['connecting', [{ phrase: 'urgent-next-number', told112: true }]],
    ['connecting', [{ phrase: 'still-ringing', told112: true, inEnglish: true }]],
    ['connecting', [{ phrase: 'urgent-still-trying' }]],
    ['farewell', [{ phrase: 'silence-goodbye' }]],
    ['farewell', [{ phrase: 'goodbye' }]],
    ['nothing', [{ phrase: 'identified' }]],
  ])('%s', (remark, replies) => {
    expect(remarkIn(replies.flatMap(sentences))).toBe(remark);
  });
});
