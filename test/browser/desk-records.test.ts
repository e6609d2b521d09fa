import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
const MARIA = patientNamed('Maria');

/** A call of Maria in which Balie said that an appointment was made, which the record does not hold. */
async function aCallThatSaidTooMuch({ staff }: Screens): Promise<string> {
  const call = await addCall(staff, { startedAt: '2026-11-25T08:00:00Z', outcome: 'booked' });
  const { id } = staff.practice;
  const said = async (seq: number, kind: string, who: string, text: string, event: object) => {
    await staff.rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, $3, now(), $4, $5, $6)`,
      [id, call, seq, seq * 4_000, kind, JSON.stringify(event)],
    );
    await staff.rows(
      'insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, $3, $4, $5, $6)',
      [id, call, seq, who, text, seq * 4_000],
    );
  };
  await said(1, 'caller-said', 'caller', 'ik wil graag een afspraak', {});
  await said(3, 'caller-said', 'caller', 'mijn vader had vijf jaar geleden een beroerte', {});
  const booked = 'U staat ingepland op donderdag 26 november om 8 uur.';
  await said(2, 'balie-said', 'balie', booked, {
    kind: 'balie-said',
    phrase: 'booked',
    text: booked,
    heardMs: 900,
    whole: true,
  });
  await staff.rows(
    `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
       call_id, seq, previous_hash, hash)
     values ($1, 'identification', 'read', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
       'balie', $3, 0, '', '')`,
    [id, MARIA.id, call],
  );
  return call;
}

describe.skipIf(missing !== null)(
  `calls, patients and messages${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closing: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(buildScreens, 150_000);
    beforeAll(async () => {
      screens = await openScreens({ trials: { channels: ['email'], send: async () => null } }, (close) =>
        closing.unshift(close),
      );
      await screens.signIn('assistant', 'Fatima');
    }, 60_000);
    afterAll(async () => {
      for (const close of closing) await close();
    });

    test(
      'a call is found by words, says what of it is not so, and is reviewed by keyboard',
      A_MINUTE,
      async () => {
        const { page, url, staff } = screens;
        const call = await aCallThatSaidTooMuch(screens);
        await addCall(staff, { startedAt: '2026-11-25T09:00:00Z', outcome: 'transferred', from: null });
        await page.goto(`${url}/gesprekken`);
        await page.getByText('2 gesprekken').waitFor();
        await page.getByLabel('Woorden, naam of laatste cijfers').fill('graag een afspraak');
        await page.keyboard.press('Enter');
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        await page.getByRole('button', { name: /wo 25 nov 2026/ }).press('Enter');
        await page.getByRole('heading', { level: 2, name: /^Gesprek wo 25 nov 2026 09:00, 1 min/ }).waitFor();
        await page.getByText('NIET GEDAAN').waitFor();
        const focused = () => page.evaluate<string>('document.activeElement.textContent');
        await page.keyboard.press('ArrowRight');
        expect(await focused()).toContain('ik wil graag een afspraak');
        await page.keyboard.press('ArrowRight');
        expect(await focused()).toContain('U staat ingepland');
        await page.keyboard.press('ArrowLeft');
        expect(await focused()).toContain('ik wil graag een afspraak');
        await page.getByRole('button', { name: 'Toon alle regels die beoordeeld zijn' }).press('Enter');
        await page.getByText(/^0:12 .*: tegengehouden door wat eromheen gezegd is, “beroerte”$/).waitFor();
        await page.getByText('Telt nu als: klaar door Balie').waitFor();
        await page.getByLabel('Goed begrepen?').selectOption('day');
        await page.getByLabel('Was dit af?').selectOption('no');
        await page.getByRole('button', { name: 'Bewaar controle' }).press('Enter');
        await page.getByText('Bewaard. Telt nu als: medewerker later').waitFor();
        await page.getByText(/Fatima, .* Goed begrepen\? nee: de dag Was dit af\? nee/).waitFor();
        await looksRight(page, 'call reviewed');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'call reviewed 360');
        await page.keyboard.press('Escape');
        await looksRight(page, 'calls 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await looksRight(page, 'calls found');
        await page.getByRole('button', { name: 'Toon alles' }).click();
        await page.getByLabel('Alarm').selectOption('yes');
        await page.getByRole('button', { name: 'Zoek', exact: true }).click();
        await page.getByText('Geen gesprekken die hierbij passen').waitFor();
        expect(await staff.rows(`select misunderstood, finished from call_corrections`)).toEqual([
          { misunderstood: 'day', finished: false },
        ]);
        // Words that made a rule fire tell which.
        await staff.rows(
          `insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons) values ($1, $2, 3, now(), 12000, $3)`,
          [staff.practice.id, call, JSON.stringify([{ rule: 'stroke', level: '112', words: ['beroerte'] }])],
        );
        await page.goto(`${url}/gesprekken?open=${call}`);
        await page
          .locator('mark')
          .getByText(/^begin regel RF\d+, Beroerte: scheve mond.*: *beroerte RF\d+$/)
          .waitFor();
        await looksRight(page, 'call with a rule');
      },
    );

    test(
      'a patient has tabs by keys, what was agreed to, and who looked, as a file too',
      A_MINUTE,
      async () => {
        const { page, url, staff } = screens;
        await staff.rows(
          `insert into opt_ins (practice_id, patient_id, channel, given_at, given_how) values ($1, $2, 'sms', now(), 'spoken')
         on conflict do nothing`,
          [staff.practice.id, MARIA.id],
        );
        await page.goto(`${url}/patienten`);
        await page.getByLabel('Naam').fill('Berg');
        await page.getByLabel('Geboortedatum').fill('1954-03-12');
        await page.getByRole('button', { name: 'Zoek', exact: true }).click();
        await page.getByRole('button', { name: 'Maria van den Berg' }).press('Enter');
        await page.getByRole('heading', { level: 2, name: 'Maria van den Berg' }).waitFor();
        await looksRight(page, 'patient overview');
        await page.keyboard.press('3');
        await page.getByText('WhatsApp: nee').waitFor();
        await page.getByRole('button', { name: 'Trek sms in' }).press('Enter');
        await page.getByText(/sms: ingetrokken op/).waitFor();
        await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
        await page.getByRole('button', { name: 'Trek sms in' }).press('Enter');
        await page.getByText(/sms: ingetrokken op/).waitFor();
        await looksRight(page, 'patient consents');
        await page.getByLabel(/Hoe heeft de patiënt het gezegd\? \(WhatsApp\)/).selectOption('written');
        await page.getByRole('button', { name: 'Leg toestemming voor WhatsApp vast' }).press('Enter');
        await page.getByText(/WhatsApp: ja, sinds .*, op schrift, door Fatima/).waitFor();
        await page.getByRole('tab', { name: 'Wie keek mee' }).click();
        await page
          .getByText(/patiënt bekeken, Fatima \(assistent\), behandeling/)
          .first()
          .waitFor();
        const asked = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Alles voor de patiënt (pdf)' }).click();
        expect((await asked).suggestedFilename()).toBe('inzagelog-patient.pdf');
        await looksRight(page, 'patient access');
        await page.setViewportSize({ width: 360, height: 740 });
        await page.getByLabel('Onderdelen van dit dossier').selectOption('calls');
        await page
          .getByRole('link', { name: /nov 2026/ })
          .first()
          .waitFor();
        await looksRight(page, 'patient calls 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
      },
    );

    test(
      'a patient with whom there is no contact asks why, by keyboard; an emergency has its reason, and stands in the log',
      A_MINUTE,
      async () => {
        const { page, url, staff } = screens;
        await page.goto(`${url}/patienten?open=${patientNamed('Ingrid').id}`);
        const dialog = page.getByRole('dialog', { name: 'Waarom opent u dit dossier?' });
        await dialog.waitFor();
        expect(await page.getByText('Ingrid').count()).toBe(0);
        await looksRight(page, 'ground asked');
        // Who gives no ground has opened nothing, and what they were doing is there.
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await page.waitForURL(`${url}/patienten`);
        await page.goto(`${url}/patienten?open=${patientNamed('Ingrid').id}`);
        await dialog.getByRole('radio', { name: 'De patiënt vraagt erom' }).focus();
        for (let nth = 0; nth < 3; nth += 1) await page.keyboard.press('ArrowDown');
        await dialog.getByText(/^Dit staat als NOODINZAGE in de inzagelog/).waitFor();
        const open = dialog.getByRole('button', { name: 'Open met noodinzage' });
        await page.keyboard.press('Tab');
        await page.keyboard.type('Te kort');
        expect(await open.isDisabled()).toBe(true);
        await page.keyboard.type(': ligt bewusteloos op straat');
        await looksRight(page, 'ground of an emergency');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'ground of an emergency 360');
        await page.evaluate(`localStorage.setItem('balie.language', 'en')`);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.reload();
        const inEnglish = page.getByRole('dialog', { name: 'Why do you open this record?' });
        await inEnglish.getByRole('radio', { name: /^Emergency access/ }).check();
        await inEnglish.getByLabel('What is the matter?').fill('Unconscious in the street');
        await looksRight(page, 'ground of an emergency 360, dark, in English');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('heading', { level: 2, name: 'Ingrid Jansen-de Groot' }).waitFor();
        await inEnglish.waitFor({ state: 'detached' });
        await page.evaluate(`localStorage.setItem('balie.language', 'nl')`);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1_280, height: 800 });
        // Asked once: until the half hour is over it opens as every other.
        await page.reload();
        await page.getByRole('tab', { name: 'Wie keek mee' }).click();
        await page
          .getByText(/patiënt bekeken, Fatima \(assistent\), NOODINZAGE$/)
          .first()
          .waitFor();
        await page
          .getByText(/patiënt bekeken, Fatima \(assistent\), behandeling, geweigerd$/)
          .first()
          .waitFor();
        await looksRight(page, 'patient opened in an emergency');
        // The half hour is over in the middle of typing: the screen asks anew, and what was typed is kept and then saved.
        await page.getByRole('tab', { name: 'Overzicht' }).click();
        await page.getByRole('button', { name: 'Wijzig gegevens' }).press('Enter');
        await page.getByLabel('E-mail').fill('ingrid@voorbeeld.example');
        await staff.rows('update access_grounds set until = now()');
        const save = page.getByRole('button', { name: 'Bewaar', exact: true });
        await save.press('Enter');
        await dialog.getByRole('radio', { name: 'De patiënt vraagt erom' }).check();
        await dialog.getByRole('button', { name: 'Open dossier' }).press('Enter');
        await dialog.waitFor({ state: 'detached' });
        expect(await page.getByLabel('E-mail').inputValue()).toBe('ingrid@voorbeeld.example');
        await save.press('Enter');
        await page.getByText('ingrid@voorbeeld.example').waitFor();
      },
    );

    test(
      'how a patient calls is turned on with who asked, says what Balie does with it, and is turned off',
      A_MINUTE,
      async () => {
        const { page, url } = screens;
        await page.goto(`${url}/patienten?open=${MARIA.id}`);
        await page.getByRole('button', { name: 'Wijzig gegevens' }).focus();
        await page.keyboard.press('2');
        await page.getByRole('heading', { name: 'Meteen naar een mens: uit' }).waitFor();
        await page.getByText('Balie kan dit nog niet.').first().waitFor();
        await page.getByLabel('Wie vroeg het? (Meteen naar een mens)').selectOption('relative');
        await page.getByRole('button', { name: 'Zet aan: Meteen naar een mens' }).press('Enter');
        await page.getByRole('heading', { name: 'Meteen naar een mens: aan' }).waitFor();
        await page.getByText(/gevraagd door een naaste of verzorgende, vastgelegd door Fatima/).waitFor();
        await page.getByLabel('Taal').selectOption('tr');
        await page.getByRole('button', { name: 'Zet aan: Tolk' }).press('Enter');
        await page.getByText(/^Turks, sinds /).waitFor();
        await page.getByRole('button', { name: 'Zet aan: Geen berichten sturen' }).press('Enter');
        await page.getByRole('heading', { name: 'Geen berichten sturen: aan' }).waitFor();
        await looksRight(page, 'patient calling');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'patient calling 360');
        await page.getByLabel('Onderdelen van dit dossier').selectOption('consents');
        await page.getByText('Deze patiënt wil geen berichten.').waitFor();
        await page.getByLabel('Onderdelen van dit dossier').selectOption('calling');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.getByRole('button', { name: 'Uitzetten: Geen berichten sturen' }).press('Enter');
        await page.getByRole('heading', { name: 'Geen berichten sturen: uit' }).waitFor();
      },
    );

    test('a patient is added by hand, and changed', A_MINUTE, async () => {
      const { page, url } = screens;
      await page.goto(`${url}/patienten`);
      await page.getByRole('button', { name: 'Nieuwe patiënt' }).press('Enter');
      await page.getByLabel('Voornaam').fill('Maria');
      await page.getByLabel(/^Achternaam/).fill('van den Berg');
      await page.getByLabel('Geboortedatum').last().fill('1954-03-12');
      await page.getByLabel('Telefoonnummer', { exact: true }).fill('06');
      await page.getByText('Een nummer waar iemand te bereiken is').waitFor();
      await page.getByLabel('Telefoonnummer', { exact: true }).fill('020 - 10 00 199');
      await page.getByRole('button', { name: 'Voeg toe' }).press('Enter');
      await page.getByText('Er is al een patiënt met deze naam en geboortedatum').waitFor();
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'patient added 360');
      await page.setViewportSize({ width: 1_280, height: 800 });
      await looksRight(page, 'patient added');
      await page.getByRole('button', { name: 'Voeg toe als iemand anders' }).press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Maria van den Berg' }).waitFor();
      await page.getByRole('button', { name: 'Wijzig gegevens' }).press('Enter');
      await page.getByLabel('Postcode').fill('1234 AB');
      await page.getByLabel('Huisnummer').fill('12');
      await looksRight(page, 'patient changed');
      // A colleague was first: of what both changed the screen asks whose it is, and the rest is theirs.
      await screens.staff.rows(
        `update patients set postcode = '1234AB 14', email = 'maria@voorbeeld.example'
         where first_name = 'Maria' and phone = '+31201000199'`,
      );
      const save = page.getByRole('button', { name: 'Bewaar', exact: true });
      await save.press('Enter');
      await page.getByRole('row', { name: /Huisnummer\s+14\s+12/ }).waitFor();
      expect(await page.getByLabel('E-mail').inputValue()).toBe('maria@voorbeeld.example');
      await looksRight(page, 'patient changed twice');
      await page.getByRole('button', { name: 'Ga door met het mijne' }).press('Enter');
      await save.press('Enter');
      await page.getByText('maria@voorbeeld.example').waitFor();
      await page.getByText('1234AB 12').waitFor();
      await page.getByRole('link', { name: /^020.100.01.99$/ }).waitFor();
    });

    test(
      'messages that failed say why in words, answers stand with what came of them, texts are shown',
      A_MINUTE,
      async () => {
        const { page, url, staff } = screens;
        const { id } = staff.practice;
        await staff.rows(
          `insert into outbox (practice_id, id, patient_id, channel, recipient, template, logistics, status, attempts, last_fault, sent_at)
         select $1, gen_random_uuid(), $2, channel, '+31201000101', 'appointment-booked', '{}', status, 3, fault, now()
         from (values ('whatsapp', 'dead', 'MESSAGE_ADDRESS_REFUSED'), ('email', 'sent', null)) as m (channel, status, fault)`,
          [id, MARIA.id],
        );
        await staff.rows(
          `insert into message_replies (practice_id, reference, message_id, patient_id, at, meaning, outcome)
         select practice_id, 'wamid.1', id, patient_id, now(), 'cancel', 'cancelled' from outbox where channel = 'email'`,
        );
        await staff.rows(
          `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, 'sms', 'spoken') on conflict do nothing`,
          [id, MARIA.id],
        );
        await page.goto(`${url}/berichten`);
        await page.getByText('MISLUKT: dit adres of nummer bestaat niet').waitFor();
        await page.getByRole('link', { name: 'Bel Maria van den Berg' }).waitFor();
        await looksRight(page, 'messages to send');
        await page.getByRole('button', { name: 'Sms', exact: true }).press('r');
        await page.getByRole('button', { name: 'Tegenhouden' }).press('h');
        await page.getByText('Niets te versturen.').waitFor();
        await page.getByRole('tab', { name: 'Verstuurd' }).press('Enter');
        await page.getByText('verstuurd; dit kanaal meldt geen bezorging').waitFor();
        await page.getByRole('tab', { name: 'Ontvangen' }).click();
        await page
          .getByRole('row', { name: /Maria van den Berg.*bevestiging.*afzeggen.*afspraak afgezegd/ })
          .waitFor();
        await looksRight(page, 'messages received');
        await page.getByRole('tab', { name: 'Sjablonen' }).click();
        await page.getByRole('button', { name: 'herinnering, Nederlands', exact: true }).click();
        await page.getByText(/Herinnering: uw afspraak donderdag 26 november 2026 om 9.30 uur/).waitFor();
        await page.getByRole('button', { name: 'Stuur proef (e-mail): herinnering', exact: true }).click();
        await page.getByText(/^Proef verstuurd naar .*@voorbeeld\.example\.$/).waitFor();
        await looksRight(page, 'messages templates');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'messages templates 360');
        await page.getByRole('button', { name: 'Terug', exact: true }).click();
        await page.getByLabel('Berichten', { exact: true }).selectOption('received');
        await page.getByText('afspraak afgezegd').waitFor();
        await looksRight(page, 'messages received 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
      },
    );
  },
);
