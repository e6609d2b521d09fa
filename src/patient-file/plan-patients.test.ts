import { describe, expect, it } from 'vitest';
import { asId, type PatientId } from '../domain/ids.ts';
import type { PatientLine } from './patient-line.ts';
import { type KnownPatient, planPatients } from './plan-patients.ts';

const BORN = Temporal.PlainDate.from('1954-03-12');
const line = (change: Partial<PatientLine> = {}): PatientLine => ({
  line: 2,
  ownNumber: '1004',
  firstName: 'Maria',
  lastName: 'van den Berg',
  dateOfBirth: BORN,
  details: {},
  consents: {},
  isGone: false,
  ...change,
});
const known = (change: Partial<KnownPatient> = {}): KnownPatient => ({
  id: asId<PatientId>('maria'),
  ownNumber: '1004',
  firstName: 'Maria',
  lastName: 'van den Berg',
  dateOfBirth: BORN,
  phone: '+31100000100',
  email: null,
  postcode: null,
  agreed: [],
  withdrawn: [],
  ...change,
});
const step = (given: PatientLine, before: KnownPatient) => planPatients([given], [before]).steps[0];

describe('a patient of the file', () => {
  it('is new when nobody is known by the number or the name', () => {
    const { steps } = planPatients([line({ details: { phone: '+31201000000' } })], []);
    expect(steps).toMatchObject([
      { line: 2, id: null, after: { ownNumber: '1004', phone: '+31201000000', email: null } },
    ]);
  });

  it('changes by what the line says, and keeps what it does not say', () => {
    const plan = step(
      line({ lastName: 'Jansen', details: { email: 'm@example.nl' } }),
      known({ postcode: '1234AB 12' }),
    );
    expect(plan).toMatchObject({
      id: 'maria',
      changes: ['lastName', 'email'],
      after: { lastName: 'Jansen', phone: '+31100000100', email: 'm@example.nl', postcode: '1234AB 12' },
    });
  });

  it('loses a number that the practice has no more', () => {
    expect(step(line({ details: { phone: null } }), known())).toMatchObject({
      changes: ['phone'],
      after: { phone: null },
    });
  });

  it('is equal the second time', () => {
    expect(planPatients([line({ details: { phone: '+31100000100' } })], [known()])).toEqual({
      steps: [],
      unchanged: 1,
      passedOver: 0,
      keptWithdrawn: 0,
      notInFile: 0,
      faults: [],
    });
  });

  it.each([
    ['without a number', known({ ownNumber: null })],
    ['by initials', known({ ownNumber: null, firstName: 'M.' })],
    ['under the number of an earlier system', known({ ownNumber: 'oud-7' })],
  ])('who is known %s gets the number', (_how, before) => {
    const plan = planPatients([line()], [before]);
    expect(plan).toMatchObject({ notInFile: 0, steps: [{ id: 'maria', after: { ownNumber: '1004' } }] });
  });

  it('is not taken for another of the same family and day', () => {
    const twin = known({ ownNumber: null, firstName: 'Mirjam' });
    expect(planPatients([line()], [twin]).steps).toMatchObject([{ id: null }]);
    // Two lines cannot both be the one who is known.
    const two = planPatients([line(), line({ line: 3, ownNumber: '1005' })], [known({ ownNumber: null })]);
    expect(two.steps.map(({ id }) => id)).toEqual(['maria', null]);
  });

  it('is nobody when two are alike', () => {
    const alike = [known({ ownNumber: null }), known({ ownNumber: null, id: asId<PatientId>('other') })];
    expect(planPatients([line()], alike)).toMatchObject({
      steps: [],
      faults: [{ line: 2, field: 'ownNumber', code: 'PATIENT_AMBIGUOUS' }],
    });
  });

  it('does not become somebody else: the appointments would go along', () => {
    const other = line({ firstName: 'Piet', dateOfBirth: BORN.add({ years: 20 }) });
    expect(planPatients([other], [known()])).toMatchObject({
      steps: [],
      notInFile: 0,
      faults: [{ line: 2, field: 'ownNumber', code: 'PATIENT_SOMEONE_ELSE' }],
    });
    // A mended date, or another name after a wedding, is no other person.
    expect(step(line({ dateOfBirth: BORN.add({ days: 9 }) }), known())?.changes).toEqual(['dateOfBirth']);
    expect(step(line({ lastName: 'Jansen' }), known())?.changes).toEqual(['lastName']);
  });

  it('who is not in the file stays', () => {
    expect(planPatients([], [known(), known({ ownNumber: null })])).toMatchObject({
      steps: [],
      notInFile: 1,
    });
  });
});

describe('what a patient agreed to', () => {
  it.each([
    ['is given', { whatsapp: true, sms: true }, known({ agreed: ['sms'] }), ['whatsapp'], []],
    ['is taken', { sms: false, email: false }, known({ agreed: ['sms'] }), [], ['sms']],
    ['stays when the file says nothing', {}, known({ agreed: ['sms'] }), [], []],
  ])('%s', (_what, consents, before, gives, takes) => {
    const plan = planPatients([line({ consents })], [before]);
    expect(plan.steps[0]?.gives ?? []).toEqual(gives);
    expect(plan.steps[0]?.takes ?? []).toEqual(takes);
  });

  it('is not given anew by a file when it was withdrawn here', () => {
    const plan = planPatients([line({ consents: { sms: true } })], [known({ withdrawn: ['sms'] })]);
    expect(plan).toMatchObject({ steps: [], unchanged: 1, keptWithdrawn: 1 });
  });

  it('ends with who died or left; who was not known is passed over', () => {
    const gone = line({ isGone: true, consents: { sms: true } });
    expect(step(gone, known({ agreed: ['sms', 'email'] }))).toMatchObject({
      changes: ['consents'],
      gives: [],
      takes: ['sms', 'email'],
    });
    expect(planPatients([gone], [])).toMatchObject({ steps: [], passedOver: 1 });
  });
});
