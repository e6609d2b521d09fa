import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

const wishOf = (said: string): string => understand([said], contextOf('open')).wish;

describe('what is only told asks for nothing by itself', () => {
  it.each([
    ['ik ben bij jullie ingeschreven en wil een afspraak bij de mondhygienist', 'book'],
    ['ik sta al jaren bij jullie ingeschreven en wil een afspraak', 'book'],
    ['ik ben patient bij jullie en wil graag langskomen', 'book'],
    ['wij zijn nog niet ingeschreven maar willen dat wel graag', 'register-patient'],
    ['ik ben nieuw hier en wil me inschrijven', 'register-patient'],
    ['ik sta ingeschreven bij een andere huisarts en wil overstappen', 'register-patient'],
    ['ik sta hier ingeschreven', 'register-patient'],
  ])('who is a patient already registers nobody: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });

  it.each([
    ['kunt u doorgeven aan de dokter dat het beter gaat met mijn hoest', 'callback'],
    ['wilt u tegen de dokter zeggen dat de zalf goed heeft geholpen', 'callback'],
    ['ik wou alleen even melden dat ik weer thuis ben uit het ziekenhuis', 'callback'],
    ['kunt u doorgeven dat ik vandaag niet kan komen', 'cancel'],
    ['ik wil even doorgeven dat ik morgen niet kan', 'cancel'],
    ['kunt u tegen de fysiotherapeut zeggen dat ik een kwartier later kom', 'running-late'],
    ['ik wou even doorgeven dat we zijn verhuisd', 'change-details'],
  ])('a message is passed on, unless what it says is a wish: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });

  it.each([
    ['ik heb een nieuw inhalatiepufje nodig', 'repeat-prescription'],
    ['ik wil graag nieuwe eczeemzalf', 'repeat-prescription'],
    ['ik heb een nieuwe huisarts nodig', 'register-patient'],
  ])('new is the medicine or the patient: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });

  it.each([
    ['ik moet bloed laten prikken', 'book'],
    ['ik wil mijn bloed laten prikken', 'book'],
    ['ik kom bloed prikken', 'book'],
    ['mijn vader moet bloed laten afnemen', 'book'],
    ['moet ik nuchter zijn als ik bloed moet laten prikken', 'preparation'],
    ['ik heb vorige week bloed laten prikken', 'test-results'],
  ])('what somebody wants done is an appointment: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });

  it.each([
    ['ik heb morgen om half tien een afspraak maar mijn kind is ziek', 'move'],
    ['ik heb eigenlijk vrijdag een afspraak staan maar mijn baas doet moeilijk', 'move'],
    ['ik heb vrijdag een afspraak maar ik weet niet meer hoe laat', 'check-appointment'],
    ['ik heb morgen een afspraak maar er staat niks in de app', 'check-appointment'],
  ])('who knows when it is and says what stands in the way wants another day: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });

  it('what stands otherwise is told, and asks for no price', () => {
    const said = 'mijn dochter is achttien geworden en heeft nu een eigen verzekering hoe geef ik dat door';
    expect(wishOf(said)).toBe('change-details');
  });

  it.each([
    ['hebben jullie ook een oefenzaal', 'location'],
    ['heeft u een toilet voor rolstoelgebruikers', 'location'],
    ['hebben jullie een kleedkamer', 'location'],
    ['hebben jullie vrijdag nog een gaatje', 'book'],
    ['ik heb een klacht want het toilet is vies', 'complaint'],
  ])('what the building has is asked of the place: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });
});
