import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  done,
  meant,
  offered,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import { asksForList } from './asks-to-wait.nl.ts';

describe('asking for the waiting list', () => {
  it.each([
    'ik wil wel gebeld worden als er eerder een plek vrijkomt voor mijn controle',
    'kunt u mij bellen als er iemand afzegt',
    'mag ik op de wachtlijst',
    'heeft u een reservelijst',
    'kan ik op de lijst voor als er iemand uitvalt',
    'als er eerder iets vrijkomt wil ik dat graag weten',
    'kan ik een seintje krijgen als er een eerdere plek vrij komt',
    'laat me weten als er een afspraak vervalt dan kom ik eerder',
    'ik wil gebelt worden als er eerder plek is',
    'bel me zodra er een gaatje vrij is',
    'mocht er iemand afbellen dan hoor ik het graag',
    'als er iemand uitvalt wil ik die plek, bel me dan',
    'als er deze week iemand afzegt dan wil ik zijn plek wel',
    'zet me maar op de lijst voor als er iets vrijvalt',
  ])('is heard: %s', (said) => {
    expect(asksForList(said)).toBe(true);
  });

  it.each([
    'is er een wachtlijst om me in te schrijven',
    'als jullie de uitslag weten wil ik graag gebeld worden',
    'bel me als de dokter tijd heeft',
    'kan ik eerder komen',
    'als er iemand uitvalt is dat jammer',
    'wanneer komt er iemand, ik zeg af',
    'ik wil mijn afspraak afzeggen',
  ])('is not heard: %s', (said) => {
    expect(asksForList(said)).toBe(false);
  });
});

describe('who asks to be told of an earlier place', () => {
  const asks = says('bel me als er eerder een plek vrijkomt', 'callback');
  const found = (...starts: readonly string[]) =>
    done({ kind: 'appointments-found', appointments: starts.map((start) => aBooked(start)) });

  it('gets an earlier one where there is one, and else stands on the list in place of their appointment', () => {
    const talk = aDialogue();
    talk.with(asks, ...whoCalls);
    expect(action(talk.with(found('2026-12-16T11:00')))).toMatchObject({
      kind: 'offer-slots',
      keepHeld: true,
    });
    expect(action(talk.with(done({ kind: 'no-slots' })))).toMatchObject({
      kind: 'join-waiting-list',
      insteadOf: aBooked('2026-12-16T11:00').id,
    });
  });

  it('is put on it at once when their appointment is today', () => {
    const talk = aDialogue();
    talk.with(asks, ...whoCalls);
    expect(action(talk.with(found('2026-11-25T15:00')))).toMatchObject({ kind: 'join-waiting-list' });
  });

  it('without an appointment is offered a place, and stands on the list where there is none', () => {
    const talk = aDialogue();
    talk.with(asks, ...whoCalls);
    expect(phrases(talk.with(found()))).toEqual(['ask-reason']);
    expect(action(talk.with(meant({ reason: 'knie' })))).toMatchObject({ kind: 'offer-slots' });
    expect(action(talk.with(done({ kind: 'no-slots' })))).toMatchObject({
      kind: 'join-waiting-list',
      insteadOf: null,
    });
  });

  it('and who asks for the place of somebody who does not come, stands on the list although there are others', () => {
    const talk = aDialogue();
    talk.with(says('als er iemand uitvalt wil ik die plek', 'callback'), ...whoCalls, found());
    talk.with(meant({ reason: 'knie' }));
    expect(action(talk.with(offered))).toMatchObject({ kind: 'join-waiting-list', insteadOf: null });
  });

  it('is called back where the practice keeps no list', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ waitingList: null }) }));
    expect(phrases(talk.with(asks))).toEqual(['ask-callback-reason']);
  });
});

describe('a referral', () => {
  const fysio = aContext({ practice: aPractice({ kind: 'fysio' }) });
  it.each([
    ['ik heb een verwijsbrief gekregen voor mijn schouder', 'ask-date-of-birth'],
    ['ik ben doorverwezen door de huisarts', 'ask-date-of-birth'],
  ])('that a physiotherapist is told of begins an appointment: %s', (said, asked) => {
    const talk = aDialogue(fysio);
    expect(phrases(talk.with(says(said, 'referral-or-letter')))).toEqual([asked]);
    expect(talk.state().wish).toBe('book');
  });

  it.each(['ik heb een verwijsbrief nodig', 'ik ben mijn verwijzing kwijt'])(
    'that is asked for is a request: %s',
    (said) => {
      const talk = aDialogue(fysio);
      talk.with(says(said, 'referral-or-letter'));
      expect(talk.state().wish).toBe('referral-or-letter');
    },
  );

  it.each([
    'hebben jullie de verwijsbrief van de chirurg al gekregen',
    'zit de verwijzing die ik heb gekregen al in mijn dossier',
    'weten jullie of mijn verwijsbrief binnen is gekregen',
  ])('of which somebody asks whether it has come is noted in those words, and books nothing: %s', (said) => {
    const talk = aDialogue(fysio);
    expect(phrases(talk.with(says(said, 'referral-or-letter')))).toEqual(['ask-date-of-birth']);
    expect(action(talk.with(...whoCalls))).toMatchObject({
      kind: 'note-request',
      wish: 'referral-or-letter',
      details: [said],
      reply: 'call-back',
    });
  });
});

describe('who has no appointment to move', () => {
  const none = done({ kind: 'appointments-found', appointments: [] });

  it('and asks for one in so many words is not asked whether they want it', () => {
    const talk = aDialogue();
    talk.with(
      says('ik kan die dag niet, kan ik een afspraak maken voor een andere dag', 'move'),
      ...whoCalls,
    );
    expect(phrases(talk.with(none))).toEqual(['no-appointment-found', 'ask-reason']);
  });

  it('and speaks of their own is', () => {
    const talk = aDialogue();
    talk.with(says('kan ik voor mijn afspraak een andere afspraak maken', 'move'), ...whoCalls);
    expect(phrases(talk.with(none))).toEqual(['no-appointment-found', 'offer-appointment']);
  });
});
