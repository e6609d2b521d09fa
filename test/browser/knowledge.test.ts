import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_WHILE = { timeout: 150_000 };
/** A handful of simulated callers in text, on a machine that does other things too. */
const REHEARSED_WITHIN = { timeout: 90_000 };

describe.skipIf(missing !== null)(
  `the screen of knowledge${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'an answer is proposed, rehearsed, approved on the green rehearsal, and put back in one press',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff } = screens;
        const said = async () =>
          (await staff.store.practices.load(staff.practice.id, AbortSignal.timeout(10_000)))?.answers[0]
            ?.text;
        const before = await said();
        await screens.signIn('practitioner', 'dokter Jansen');
        await page.getByRole('link', { name: 'Kennis' }).click();
        const answers = page.getByRole('table', { name: 'Antwoorden' });
        await answers
          .getByRole('button', { name: /^Stel wijziging voor/ })
          .first()
          .press('e');
        const form = page.getByRole('form', { name: 'Stel wijziging voor' });
        const save = form.getByRole('button', { name: 'Leg voor' });
        expect(await save.isDisabled()).toBe(true);
        const text = 'Fietsen kunnen vanaf maandag achter de praktijk staan.';
        await form.getByLabel(/^Nieuwe tekst/).fill(text);
        await form.getByLabel('Geldig tot').fill('2027-12-31');
        await looksRight(page, 'knowledge proposing');
        await save.click();
        const proposal = page.getByRole('article');
        await proposal.getByText('Nog niet geoefend.').waitFor();
        expect(await proposal.getByRole('button', { name: 'Keur goed', exact: true }).count()).toBe(0);
        await proposal.getByRole('button', { name: 'Oefen dit voorstel' }).click();
        await proposal.getByText(/^Geoefend: \d+ bellers, geen fouten/).waitFor(REHEARSED_WITHIN);
        expect(await said()).toBe(before);
        await looksRight(page, 'knowledge rehearsed');
        await proposal.getByRole('button', { name: 'Oefen opnieuw' }).press('g');
        await answers.getByText(text).waitFor();
        await page.getByText('Geen voorstellen.').waitFor();
        expect(await said()).toBe(text);
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'knowledge 360');
        await answers.getByRole('button', { name: /^Zet terug/ }).click();
        await page.getByText('Teruggezet. De volgende beller hoort dit.').waitFor();
        expect(await said()).toBe(before);
      },
    );

    test(
      'a new answer without a rehearsal asks the reason; who may not change sees no buttons; a stopped server says so',
      A_WHILE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, url, staff } = screens;
        await screens.signIn('practitioner', 'dokter Jansen');
        await page.goto(`${url}/kennis`);
        await page.getByRole('button', { name: 'Nieuw antwoord' }).click();
        const form = page.getByRole('form', { name: 'Nieuw antwoord' });
        await form.getByLabel('Onderwerp').selectOption('parking');
        await form.getByLabel(/^Nieuwe tekst/).fill('De garage is deze week dicht.');
        await form.getByLabel(/^Woorden/).fill('garage, Parkeergarage');
        await form.getByRole('button', { name: 'Leg voor' }).click();
        const proposal = page.getByRole('article');
        await proposal.getByText('Goedkeuren zonder proef').click();
        const approve = proposal.getByRole('button', { name: 'Keur goed zonder proef' });
        expect(await approve.isDisabled()).toBe(true);
        await proposal
          .getByLabel(/^Waarom kan dit niet wachten/)
          .fill('De garage is sinds vanochtend dicht.');
        await looksRight(page, 'knowledge dark');
        await approve.click();
        await page
          .getByRole('table', { name: 'Antwoorden' })
          .getByText(/parkeren, “garage”, “parkeergarage”/)
          .waitFor();
        await staff.rows(
          `insert into closures (practice_id, from_local, to_local, reason)
           values ($1, '2026-12-03 12:00', '2026-12-03 17:00', 'studiemiddag')`,
          [staff.practice.id],
        );
        await page.reload();
        await page.getByRole('tab', { name: 'Openingstijden' }).click();
        await page.getByRole('row', { name: /^praktijk 08:00–12:00, 13:00–17:00 .* dicht dicht$/ }).waitFor();
        await page.getByText(/^do\s3\sdec\s2026 12:00 tot do\s3\sdec\s2026 17:00: studiemiddag/).waitFor();
        await looksRight(page, 'knowledge hours');
        await page.getByText(/^vr\s25\sdec\s2026: Eerste Kerstdag \(dicht/).waitFor();
        await page.getByRole('tab', { name: 'Afspraaksoorten' }).click();
        await page.getByRole('row', { name: /^bloedprikken 5 minuten .*laboratoriumformulier/ }).waitFor();
        await looksRight(page, 'knowledge types');
        // A change tells what comes of it before it can be saved, and a colleague who was first is not written over.
        await page.getByRole('button', { name: 'Wijzig bloedprikken' }).press('e');
        const kind = page.getByRole('form', { name: 'Afspraaksoort bloedprikken' });
        const questions = kind.getByLabel(/^Voorbeeldzinnen van bellers/);
        await questions.fill(
          'ik wil een afspraak want de dokter wil mijn ijzer en suiker weten\nik wil een afspraak\nik heb druk op mijn borst',
        );
        await kind.getByRole('button', { name: 'Probeer deze zinnen' }).click();
        const heard = kind.getByRole('list', { name: 'Zo hoort Balie deze zinnen' }).getByRole('listitem');
        await heard.filter({ hasText: 'Balie hoort bloedprikken, door een voorbeeldzin.' }).waitFor();
        await heard
          .filter({ hasText: 'Balie hoort consult.' })
          .filter({ hasText: 'noem er ten minste twee' })
          .waitFor();
        await heard.filter({ hasText: 'Hierin hoort Balie gevaar' }).waitFor();
        await looksRight(page, 'knowledge type questions');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'knowledge type questions 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await questions.fill('de dokter wil mijn ijzer en suiker weten\n');
        await kind.getByLabel('Duur in minuten').fill('15');
        expect(await kind.getByRole('button', { name: 'Bewaar' }).count()).toBe(0);
        await kind.getByRole('button', { name: 'Bekijk het gevolg' }).click();
        await kind.getByText(/^\d+ vrije plekken vallen weg\.$/).waitFor();
        await looksRight(page, 'knowledge type effect');
        await staff.rows(
          `update appointment_types set minutes = 20 where practice_id = $1 and name = 'bloedprikken'`,
          [staff.practice.id],
        );
        await kind.getByRole('button', { name: 'Bewaar' }).click();
        await kind.getByRole('row', { name: 'Duur in minuten 20 15' }).waitFor();
        await looksRight(page, 'knowledge type twice changed');
        await kind.getByRole('button', { name: 'Ga door met het mijne' }).click();
        await kind.getByRole('button', { name: 'Bekijk het gevolg' }).click();
        await kind.getByText(/^\d+ vrije plekken komen erbij\.$/).waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'knowledge type effect 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await kind.getByRole('button', { name: 'Bewaar' }).click();
        await page.getByText(/^Bewaard\. De volgende beller merkt het/).waitFor();
        await page
          .getByRole('row', { name: /^bloedprikken “de dokter wil mijn ijzer en suiker weten” 15 minuten/ })
          .waitFor();
        await page.getByRole('tab', { name: 'Adres en route' }).click();
        await page.getByText('Lindelaan 1', { exact: false }).first().waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        for (const part of ['hours', 'types', 'preparation', 'address']) {
          await page.getByRole('combobox', { name: 'Kennis' }).selectOption(part);
          await looksRight(page, `knowledge ${part} 360`);
        }
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.getByRole('tab', { name: 'Antwoorden' }).click();
        const trying = page.getByRole('region', { name: 'Probeer een zin' });
        await trying.getByLabel('Zin van een beller').fill('ik heb druk op mijn borst');
        await trying.getByRole('button', { name: 'Probeer' }).click();
        await trying.getByText(/Pijn of druk op de borst · noemt 112/).waitFor();
        await looksRight(page, 'knowledge sentence alarm');
        await trying.getByLabel('Zin van een beller').fill('ik wil morgen een afspraak maken');
        await trying.getByRole('button', { name: 'Probeer' }).click();
        await trying.getByText(/^Wil: afspraak maken/).waitFor();
        await page.evaluate('localStorage.clear()');
        await page.context().clearCookies();
        await screens.signIn('auditor', 'Anna');
        await page.goto(`${url}/kennis`);
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Knowledge' }).waitFor();
        expect(await page.getByRole('button', { name: /answer|Propose|Put back/ }).count()).toBe(0);
        await looksRight(page, 'knowledge english');
        await page.route('**/api/knowledge', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
        await looksRight(page, 'knowledge error');
      },
    );

    test(
      'without answers there is a set to begin with, each of which is finished and then proposed',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, url, staff } = screens;
        await staff.rows('delete from approved_answers where practice_id = $1', [staff.practice.id]);
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/kennis`);
        const starters = page.getByRole('table', { name: 'Om mee te beginnen' }).getByRole('row');
        await starters
          .filter({ hasText: 'Een verwijsbrief ligt na … werkdagen klaar aan de balie.' })
          .waitFor();
        const shown = await starters.count();
        await looksRight(page, 'knowledge starters');
        await page.getByRole('button', { name: 'Maak af: verwijzing' }).click();
        const form = page.getByRole('form', { name: 'Nieuw antwoord' });
        await form.getByText('Vul in waar puntjes staan.').waitFor();
        expect(await form.getByRole('button', { name: 'Leg voor' }).isDisabled()).toBe(true);
        expect(await form.getByLabel('Onderwerp').inputValue()).toBe('referral');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'knowledge starters 360');
        await form
          .getByLabel(/^Nieuwe tekst/)
          .fill('Een verwijsbrief ligt na twee werkdagen klaar aan de balie.');
        await form.getByRole('button', { name: 'Leg voor' }).click();
        await page.getByRole('article').getByText('na twee werkdagen').waitFor();
        expect(await starters.count()).toBe(shown - 1);
        // Nothing is said before somebody approves it.
        const practice = await staff.store.practices.load(staff.practice.id, AbortSignal.timeout(10_000));
        expect(practice?.answers).toEqual([]);
      },
    );
  },
);
