import type { MessageChannel } from '../../domain/patient.ts';
import type { Reply } from '../../domain/reply.ts';
import type { StandsOnWaitingList } from '../../domain/waiting.ts';
import type { WaitingReply } from '../../domain/waiting-reply.ts';
import { sayDate } from './dutch/dates.ts';
import { sayWhom, subject } from './dutch/persons.ts';
import { sayTime } from './dutch/times.ts';

/** The approved sentences about the waiting list; see `phrases.nl.ts`. */
export function waitingSentences(reply: WaitingReply & Pick<Reply, 'person'>): readonly string[] {
  switch (reply.phrase) {
    case 'offer-waiting-list':
      return [
        ...(reply.earlier ? ['Eerder is er niets vrij.'] : []),
        `Zal ik ${sayWhom(reply)} op de wachtlijst zetten?`,
      ];
    case 'waiting-list-joined':
      return [
        `${subject(reply)} staat op de wachtlijst voor ${waitsFor(reply.stands)}.`,
        `Komt er een plek vrij, dan ${(reply.person === undefined ? HOW : HOW_ANOTHER)[reply.stands.channel ?? 'none']}. Wie het eerst ja zegt, krijgt de plek.`,
      ];
    case 'waiting-list-not-joined':
      return [`Ik kan ${sayWhom(reply)} nu niet op de wachtlijst zetten.`];
    case 'waits-already':
      return [`${subject(reply)} staat al op de wachtlijst.`];
    case 'offer-meanwhile':
      return ['Wilt u intussen een van de tijden die ik noemde?'];
  }
}

const HOW: Readonly<Record<MessageChannel | 'none', string>> = {
  whatsapp: 'krijgt u een WhatsApp-bericht',
  sms: 'krijgt u een sms',
  email: 'krijgt u een e-mail',
  file: 'krijgt u een proefbericht',
  none: 'belt de praktijk u',
};

const HOW_ANOTHER: typeof HOW = {
  whatsapp: 'komt er een WhatsApp-bericht',
  sms: 'komt er een sms',
  email: 'komt er een e-mail',
  file: 'komt er een proefbericht',
  none: 'belt de praktijk',
};

/** What somebody waits for, as it is said of a place on the list. */
export function waitsFor({
  typeName,
  practitionerName,
  wanted: { days, between },
}: Pick<StandsOnWaitingList, 'typeName' | 'practitionerName'> & {
  readonly wanted: Pick<StandsOnWaitingList['wanted'], 'days' | 'between'>;
}): string {
  return [
    typeName,
    practitionerName === null ? null : `bij ${practitionerName}`,
    days === null
      ? null
      : days.from.equals(days.to)
        ? `op ${sayDate(days.from)}`
        : `van ${sayDate(days.from)} tot en met ${sayDate(days.to)}`,
    between === null ? null : `tussen ${sayTime(between.from)} en ${sayTime(between.to)}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
