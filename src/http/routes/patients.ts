import { z } from 'zod';
import { accessGround, groundGiven } from '../contract/access-grounds.ts';
import { callingWishEnded, callingWishSet } from '../contract/calling-wishes.ts';
import {
  consentGiven,
  consentRevoked,
  newPatient,
  patient,
  patientAdded,
  patientChange,
  patientList,
  patientSearch,
} from '../contract/patients.ts';
import { Refusal } from '../faults.ts';
import { fromOurPage, type GuardParts, soon, whoMay } from '../guard.ts';
import { openedRecord } from '../opened-record.ts';
import type { PatientAdded, PatientChanged, Patients } from '../ports/patients.ts';
import type { RecordAccess } from '../ports/record-access.ts';
import type { ZodApp } from '../zod-app.ts';

const ofPatient = z.object({ id: z.uuid() });

/** Patients: searched by two of three, one as a whole, added and changed by hand, and what they agreed to. */
export function patientRoutes(
  app: ZodApp,
  parts: GuardParts & {
    readonly ports: { readonly patients: Patients; readonly recordAccess: RecordAccess };
  },
): void {
  const { patients, recordAccess } = parts.ports;

  // A POST, though it changes nothing: what is searched for stands in no URL, history or log.
  app.post(
    '/api/patients/search',
    { schema: { body: patientSearch, response: { 200: patientList } } },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      fromOurPage(request, parts, who);
      return { patients: [...(await patients.search(who, request.body, soon()))] };
    },
  );

  app.get(
    '/api/patients/:id',
    { schema: { params: ofPatient, response: { 200: patient } } },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      const record = await openedRecord(recordAccess, who, request.params.id);
      const found = await patients.patient(who, record, soon());
      if (found === null) throw new Refusal('NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/api/patients/:id/ground',
    { schema: { params: ofPatient, body: accessGround, response: { 200: groundGiven } } },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'read');
      fromOurPage(request, parts, who);
      const until = await recordAccess.give(who, request.params.id, request.body, soon());
      if (until === null) throw new Refusal('NOT_FOUND');
      return { until: until.toString() };
    },
  );

  app.post(
    '/api/patients',
    { schema: { body: newPatient, response: { 200: patientAdded } } },
    async (request) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const added = await patients.add(who, request.body, soon());
      if (added.kind !== 'added') throw refusalOf(added);
      return { id: added.id };
    },
  );

  app.post(
    '/api/patients/:id',
    { schema: { params: ofPatient, body: patientChange, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      const changed = await patients.change(who, record, request.body, soon());
      if (changed.kind !== 'changed') throw refusalOf(changed);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/patients/:id/consents',
    { schema: { params: ofPatient, body: consentGiven, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      if (!(await patients.giveConsent(who, record, request.body, soon()))) {
        throw new Refusal('NOT_POSSIBLE');
      }
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/patients/:id/consents/restore',
    { schema: { params: ofPatient, body: consentRevoked, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      if (!(await patients.restoreConsent(who, record, request.body.channel, soon()))) {
        throw new Refusal('NOT_POSSIBLE');
      }
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/patients/:id/consents/revoke',
    { schema: { params: ofPatient, body: consentRevoked, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      const { channel } = request.body;
      if (!(await patients.revokeConsent(who, record, channel, soon()))) {
        throw new Refusal('NOT_FOUND');
      }
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/patients/:id/calling',
    { schema: { params: ofPatient, body: callingWishSet, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      if (!(await patients.setCallingWish(who, record, request.body, soon()))) {
        throw new Refusal('NOT_FOUND');
      }
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/patients/:id/calling/end',
    { schema: { params: ofPatient, body: callingWishEnded, response: { 204: z.null() } } },
    async (request, reply) => {
      const who = await whoMay(request, parts, 'patients', 'work');
      fromOurPage(request, parts, who);
      const record = await openedRecord(recordAccess, who, request.params.id);
      if (!(await patients.endCallingWish(who, record, request.body.kind, soon()))) {
        throw new Refusal('NOT_FOUND');
      }
      return reply.code(204).send(null);
    },
  );
}

type NotDone = Exclude<PatientAdded | PatientChanged, { kind: 'added' | 'changed' }>;

function refusalOf(notDone: NotDone): Refusal {
  switch (notDone.kind) {
    case 'known':
      return new Refusal('PATIENT_KNOWN');
    case 'number-taken':
      return new Refusal('PATIENT_NUMBER_TAKEN');
    case 'not-found':
      return new Refusal('NOT_FOUND');
    case 'changed-meanwhile':
      return new Refusal(
        'CHANGED_MEANWHILE',
        `${notDone.by ?? 'Een ander'} wijzigde deze gegevens net. Er is niets bewaard.`,
      );
    case 'wrong':
      return new Refusal('REQUEST_INVALID', WRONG[notDone.field]);
  }
}

const WRONG = {
  phone: 'Op dit telefoonnummer is niemand te bereiken. Controleer het.',
  dateOfBirth: 'De geboortedatum moet een dag zijn die geweest is.',
} as const;
