import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';
import { CodedError } from '../../platform/coded-error.ts';
import { practices } from './0001-practices.ts';
import { appointments } from './0002-appointments.ts';
import { calls } from './0003-calls.ts';
import { audit } from './0004-audit.ts';
import { agendaByStart } from './0005-agenda-by-start.ts';
import { answers } from './0010-answers.ts';
import { appointmentRules } from './0011-appointment-rules.ts';
import { practiceChanges } from './0012-practice-changes.ts';
import { waitingList } from './0013-waiting-list.ts';
import { staff } from './0015-staff.ts';
import { desk } from './0016-desk.ts';
import { figures } from './0017-figures.ts';
import { passkeys } from './0018-passkeys.ts';
import { messages } from './0020-messages.ts';
import { retention } from './0021-retention.ts';
import { auditViewed } from './0022-audit-viewed.ts';
import { saidNotDone } from './0023-said-not-done.ts';
import { rungTests } from './0024-rung-tests.ts';
import { intakes } from './0026-intakes.ts';
import { patientLinks } from './0027-patient-links.ts';
import { waitingRounds } from './0028-waiting-rounds.ts';
import { moveChoices } from './0029-move-choices.ts';
import { promises } from './0030-promises.ts';
import { medication } from './0031-medication.ts';
import { outsideAppointments } from './0032-outside-appointments.ts';
import { useCases } from './0033-use-cases.ts';
import { peopleAndSettings } from './0034-people-and-settings.ts';
import { rehearsals } from './0036-rehearsals.ts';
import { insight } from './0037-insight.ts';
import { register } from './0038-register.ts';
import { intakeFollowUp } from './0042-intake-follow-up.ts';
import { rollBackAnswers } from './0044-roll-back-answers.ts';
import { agendaFeeds } from './0045-agenda-feeds.ts';
import { intakeAlarms } from './0046-intake-alarms.ts';
import { ownQuestionnaires } from './0047-own-questionnaires.ts';
import { messagesAboutSeries } from './0048-messages-about-series.ts';
import { auditOfCall } from './0049-audit-of-call.ts';
import { messageReplies } from './0050-message-replies.ts';
import { itemsWaitFor } from './0051-items-wait-for.ts';
import { missedAppointments } from './0052-missed-appointments.ts';
import { patientRegister } from './0060-patient-register.ts';
import { deskTimes } from './0061-desk-times.ts';
import { linksToOffers } from './0065-links-to-offers.ts';
import { callbacksInOneColumn } from './0066-callbacks-in-one-column.ts';
import { messagesInHand } from './0067-messages-in-hand.ts';
import { reportsOfMessages } from './0068-reports-of-messages.ts';
import { callsCompared } from './0069-calls-compared.ts';
import { dutyDentist } from './0073-duty-dentist.ts';
import { deskToPeople } from './0074-desk-to-people.ts';
import { ownAlarms } from './0076-own-alarms.ts';
import { messagesOfItems } from './0080-messages-of-items.ts';
import { callingWishes } from './0085-calling-wishes.ts';
import { accessGrounds } from './0086-access-grounds.ts';
import { onePatient } from './0087-one-patient.ts';
import { emergenciesFound } from './0088-emergencies-found.ts';
import { ringsOn } from './0092-rings-on.ts';
import { wipeInvented } from './0093-wipe-invented.ts';
import { auditLanes } from './0098-audit-lanes.ts';
import { noMessageAfterStop } from './0099-no-message-after-stop.ts';
import { messageLanguage } from './0100-message-language.ts';
import { ownSessions } from './0101-own-sessions.ts';
import { secondStep } from './0102-second-step.ts';
import { aboutWhom } from './0103-about-whom.ts';
import { exampleQuestions } from './0108-example-questions.ts';
import { pushDevices } from './0112-push-devices.ts';
import { messageTexts } from './0116-message-texts.ts';

/** In order, forward only: a mistake is put right by the next migration, because a practice's data cannot be made again. */
const MIGRATIONS: Readonly<Record<string, string>> = {
  '0001-practices': practices,
  '0002-appointments': appointments,
  '0003-calls': calls,
  '0004-audit': audit,
  '0005-agenda-by-start': agendaByStart,
  '0010-answers': answers,
  '0011-appointment-rules': appointmentRules,
  '0012-practice-changes': practiceChanges,
  '0013-waiting-list': waitingList,
  '0015-staff': staff,
  '0016-desk': desk,
  '0017-figures': figures,
  '0018-passkeys': passkeys,
  '0020-messages': messages,
  '0021-retention': retention,
  '0022-audit-viewed': auditViewed,
  '0023-said-not-done': saidNotDone,
  '0024-rung-tests': rungTests,
  '0026-intakes': intakes,
  '0027-patient-links': patientLinks,
  '0028-waiting-rounds': waitingRounds,
  '0029-move-choices': moveChoices,
  '0030-promises': promises,
  '0031-medication': medication,
  '0032-outside-appointments': outsideAppointments,
  '0033-use-cases': useCases,
  '0034-people-and-settings': peopleAndSettings,
  '0036-rehearsals': rehearsals,
  '0037-insight': insight,
  '0038-register': register,
  '0044-roll-back-answers': rollBackAnswers,
  '0042-intake-follow-up': intakeFollowUp,
  '0045-agenda-feeds': agendaFeeds,
  '0046-intake-alarms': intakeAlarms,
  '0047-own-questionnaires': ownQuestionnaires,
  '0048-messages-about-series': messagesAboutSeries,
  '0049-audit-of-call': auditOfCall,
  '0050-message-replies': messageReplies,
  '0051-items-wait-for': itemsWaitFor,
  '0052-missed-appointments': missedAppointments,
  '0067-messages-in-hand': messagesInHand,
  '0068-reports-of-messages': reportsOfMessages,
  '0060-patient-register': patientRegister,
  '0061-desk-times': deskTimes,
  '0065-links-to-offers': linksToOffers,
  '0066-callbacks-in-one-column': callbacksInOneColumn,
  '0069-calls-compared': callsCompared,
  '0073-duty-dentist': dutyDentist,
  '0076-own-alarms': ownAlarms,
  '0074-desk-to-people': deskToPeople,
  '0080-messages-of-items': messagesOfItems,
  '0085-calling-wishes': callingWishes,
  '0086-access-grounds': accessGrounds,
  '0087-one-patient': onePatient,
  '0088-emergencies-found': emergenciesFound,
  '0092-rings-on': ringsOn,
  '0093-wipe-invented': wipeInvented,
  '0099-no-message-after-stop': noMessageAfterStop,
  '0098-audit-lanes': auditLanes,
  '0100-message-language': messageLanguage,
  '0101-own-sessions': ownSessions,
  '0102-second-step': secondStep,
  '0103-about-whom': aboutWhom,
  '0112-push-devices': pushDevices,
  '0108-example-questions': exampleQuestions,
  '0116-message-texts': messageTexts,
};

/**
 * Brings the database to the newest shape, as its owner. All that is new is done in one transaction or not at all; two nodes
 * that start together wait for each other (Kysely's advisory lock). Rejects with DATABASE_MIGRATION_FAILED.
 */
export async function migrate(owner: pg.Pool): Promise<void> {
  // Not destroyed: that would end the pool, which belongs to the caller.
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations() },
    // Parts are made beside each other: one with a lower number may come to a database that has a later one already.
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
    throw new CodedError('DATABASE_MIGRATION_FAILED', 'The database could not be brought to this version', {
      cause: error,
      fields: failed === undefined ? {} : { migration: failed },
    });
  }
}

const migrations = (): Record<string, Migration> =>
  Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, text]) => [
      name,
      { up: async (database: Kysely<unknown>) => void (await sql.raw(text).execute(database)) },
    ]),
  );
