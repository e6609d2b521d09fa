import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asId, type MessageId } from '../../src/domain/ids.ts';
import { listenOn } from '../../src/http/staff-server.ts';
import { newLinkFor } from '../../src/store/queries/patient-links.ts';
import { aLink } from '../http/patient-page-kit.ts';
import { type StaffApp, staffApp } from '../http/staff-app.ts';
import { bookingAt, patientNamed } from '../kits/booking.ts';
import { type OpenedBrowser, openChromium, whyNoChromium } from '../kits/chromium.ts';
import { soon, TEST_NOW } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';
import { looksRight } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
/** More stops than any page has. */
const MOST_TABS = 40;

describe.skipIf(missing !== null)(
  `the page of a patient in a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    let app: StaffApp;
    let chromium: OpenedBrowser;
    let url: string;
    const closing: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      app = await staffApp({}, (close) => closing.push(close));
      url = `http://127.0.0.1:${await listenOn(app.app, { host: '127.0.0.1', port: 0 })}`;
      chromium = await openChromium();
    }, 90_000);
    afterEach(() => {
      app.clock.now = TEST_NOW;
    });
    afterAll(async () => {
      await chromium?.[Symbol.asyncDispose]();
      for (const close of closing) await close();
    });

    async function opened(token: string, look: BrowserContextOptions = {}, language = ''): Promise<Page> {
      const context = await chromium.browser.newContext({
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce',
        ...look,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${url}/p/${token}${language}`);
      return page;
    }

    /** What has the focus: its words, and how thick the line around it is. */
    const focused = (page: Page) =>
      page.evaluate<{ tag: string; words: string; outline: number }>(`(() => {
        const at = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return {
          tag: at.tagName,
          words: (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim(),
          outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
        };
      })()`);

    /** Goes on by Tab alone until what is named has the focus; every stop on the way shows that it has it. */
    async function tabTo(page: Page, name: string | RegExp): Promise<void> {
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await page.keyboard.press('Tab');
        const { tag, words, outline } = await focused(page);
        // The end of the page: the next Tab begins at its top.
        if (tag === 'BODY') continue;
        expect(outline, `${tag} ${words}`).toBeGreaterThanOrEqual(2);
        if (typeof name === 'string' ? words === name : name.test(words)) return;
      }
      throw new Error(`no Tab leads to ${name}`);
    }
    async function pressOn(page: Page, name: string | RegExp): Promise<void> {
      await tabTo(page, name);
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    }
    async function giveBirthDate(page: Page, day = 'Dag', next = 'Verder'): Promise<void> {
      await tabTo(page, day);
      await page.keyboard.type('12');
      await page.keyboard.press('Tab');
      await page.keyboard.type('3');
      await page.keyboard.press('Tab');
      await page.keyboard.type('1954');
      await pressOn(page, next);
    }
    const textOf = async (page: Page, selector: string): Promise<string> =>
      ((await page.locator(selector).first().textContent()) ?? '').trim();
    const questionOn = (page: Page) => /\/vragen\/([a-z-]+)/u.exec(page.url())?.[1] ?? '';

    const kindOf = (page: Page) =>
      page.evaluate<string>(
        `document.querySelector('textarea') ? 'text' : document.querySelector('#dag') ? 'date'
          : document.querySelector('.scale') ? 'scale'
          : document.querySelector('input[value="nee"]') ? 'yes-no' : 'choice'`,
      );

    /** Answers by keys what stands on the page. */
    async function answer(page: Page, kind: string, words: { readonly no: string; readonly next: string }) {
      if (kind === 'text') {
        await tabTo(page, await textOf(page, 'h1'));
        await page.keyboard.type('mijn schouder, sinds drie weken');
      } else {
        await tabTo(page, await textOf(page, '.choice'));
        // The arrow goes on to the second choice and takes it, as in any group of radio buttons.
        await page.keyboard.press('ArrowDown');
        if (kind === 'yes-no') expect((await focused(page)).words).toBe(words.no);
      }
      await pressOn(page, words.next);
    }

    /** Answers question after question until that one, or all; looks at the first of each kind. Gives the kinds. */
    async function answerUntil(
      page: Page,
      until: string,
      words: { readonly no: string; readonly next: string },
      looked: Set<string>,
    ): Promise<void> {
      while (questionOn(page) !== '' && questionOn(page) !== until) {
        const kind = await kindOf(page);
        if (!looked.has(kind)) await looksRight(page, `patient question ${kind}`);
        looked.add(kind);
        // The words at the ends of a scale stand on one line: in a column as wide as a number they were cut in pieces.
        const tallest = await page.evaluate<number>(
          `Math.max(...[...document.querySelectorAll('.choice')].map((one) => one.getBoundingClientRect().height), 0)`,
        );
        expect(tallest, kind).toBeLessThan(60);
        await answer(page, kind, words);
      }
    }

    test(
      'is done by keyboard alone at 360 pixels, left half way, and gone on with in English on another day',
      A_MINUTE,
      async () => {
        const { token } = await aLink(app, { questionnaire: true });
        const first = await opened(token);
        await looksRight(first, 'patient birth date');
        await giveBirthDate(first);
        await first
          .getByRole('heading', { name: 'Uw afspraak: donderdag 26 november 2026 om 9.00 uur' })
          .waitFor();
        await looksRight(first, 'patient appointment');
        await pressOn(first, 'Vragenlijst invullen');
        const kinds = new Set<string>();
        await answerUntil(first, 'pain', { no: 'Nee', next: 'Verder' }, kinds);
        await first.context().close();

        const second = await opened(token, { colorScheme: 'dark' }, '?taal=en');
        await looksRight(second, 'patient birth date english dark');
        await giveBirthDate(second, 'Day', 'Next');
        await pressOn(second, 'Go on with the questions');
        expect(questionOn(second)).toBe('pain');
        await answerUntil(second, 'klaar', { no: 'No', next: 'Next' }, kinds);
        expect(kinds).toEqual(new Set(['text', 'yes-no', 'choice', 'scale']));
        await looksRight(second, 'patient check english dark');
        await pressOn(second, 'Yes, send');
        await second.getByRole('heading', { name: 'Your answers are saved' }).waitFor();
        await looksRight(second, 'patient done english dark');
        expect(await app.rows('select state, way from intakes')).toEqual([{ state: 'done', way: 'link' }]);
        await second.context().close();
      },
    );

    test.each([
      ['without JavaScript', false],
      ['with it, and looked at', true],
    ])(
      'is done %s: danger before all else, another time, cancelled and taken back',
      A_MINUTE,
      async (_how, javaScriptEnabled) => {
        const { token, appointment } = await aLink(app, { questionnaire: true });
        const page = await opened(token, { javaScriptEnabled });
        // What looks at a page is a script itself.
        const looked = async (name: string) => {
          if (javaScriptEnabled) await looksRight(page, name);
        };
        const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
        const write = async (label: string, text: string) => page.getByLabel(label).fill(text);
        await write('Dag', '13');
        await write('Maand', '3');
        await write('Jaar', '1954');
        await press('Verder');
        await page.getByRole('alert').getByText('Deze geboortedatum klopt niet met de link.').waitFor();
        await looked('patient wrong birth date');
        await write('Dag', '12');
        await write('Maand', '3');
        await write('Jaar', '1954');
        await press('Verder');
        await page.getByRole('link', { name: 'Vragenlijst invullen' }).click();
        await page.getByRole('textbox').fill('pijn op de borst en ik krijg geen lucht');
        await press('Verder');
        await page.getByRole('heading', { name: 'Bel nu 112' }).waitFor();
        await looked('patient danger');
        expect(await page.getByRole('link', { name: 'Bel 112', exact: true }).getAttribute('href')).toBe(
          'tel:112',
        );
        await page.goto(`${url}/p/${token}`);
        await press('Andere tijd');
        await page.getByRole('heading', { name: 'Kies een andere tijd' }).waitFor();
        await looked('patient other times');
        await press(/uur, bij/u);
        await page.getByText('Uw afspraak is verzet.').waitFor();
        await press('Afzeggen');
        await page.getByRole('heading', { name: 'Afgezegd' }).waitFor();
        await looked('patient cancelled');
        await press('Toch wel komen');
        await page.getByText('U staat ingepland.').waitFor();
        const [standing] = await app.rows(
          `select a.id, i.state from appointments a join intakes i on i.appointment_id = a.id where a.status = 'booked' and i.state = 'begun' order by i.created_at desc limit 1`,
        );
        expect(standing).toMatchObject({ state: 'begun' });
        expect(standing?.['id']).not.toBe(appointment);
        await page.context().close();
      },
    );

    test(
      'offers a place that is declined and taken after all by keys alone, at 360 px',
      A_MINUTE,
      async () => {
        const token = await anOffer();
        const page = await opened(token);
        await giveBirthDate(page);
        await page.getByRole('heading', { name: /^Er is een plek vrij: / }).waitFor();
        await looksRight(page, 'patient offer');
        await pressOn(page, 'Nee, deze plek niet');
        await page.getByText('U hebt nee gezegd.').waitFor();
        await looksRight(page, 'patient offer declined');
        await pressOn(page, 'Toch wel, ik wil deze plek');
        await page.getByText('De plek is voor u.').waitFor();
        await looksRight(page, 'patient offer taken');
        await page.context().close();

        const late = await opened(await anOffer(), { colorScheme: 'dark' }, '?taal=en');
        await app.rows(`update waiting_offers set status = 'too-late' where status = 'open'`);
        await late.reload();
        await late.getByRole('heading', { name: 'This place is no longer free' }).waitFor();
        await looksRight(late, 'patient offer gone english dark');
        await late.context().close();
      },
    );

    /** A place is offered to two, so that one no does not take it away; gives Maria's link. */
    async function anOffer(): Promise<string> {
      const { store, practice, rows, clock } = app;
      const booking = bookingAt(store, practice);
      await rows(`update waiting_list set status = 'left'`);
      for (const name of ['Maria', 'Johannes']) {
        const { id: patient } = patientNamed(name);
        const wanted = {
          type: booking.type.id,
          practitioner: null,
          days: null,
          between: null,
          notWeekdays: [],
        };
        const idempotencyKey = crypto.randomUUID();
        await store.waitingList.join({ practice: practice.id, patient, wanted, idempotencyKey }, soon());
      }
      const [place] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
      if (place === undefined) throw new Error('no place');
      await store.waitingList.offer({ practice: practice.id, place, people: 2, forMinutes: 60 }, soon());
      const [message] = await rows<{ id: string }>(
        `select id from outbox where template = 'waiting-offer' and patient_id = $1 order by created_at desc limit 1`,
        [patientNamed('Maria').id],
      );
      const token = await store.database.inPractice(practice.id, soon(), (session) =>
        newLinkFor(session, asId<MessageId>(message?.id ?? ''), clock.now),
      );
      if (token === null) throw new Error('no link');
      return token;
    }

    test('shows nothing of anybody when the link is expired, tampered with or shut', A_MINUTE, async () => {
      const { token } = await aLink(app);
      const page = await opened(token);
      const shut = async (address: string, heading: string) => {
        const response = await page.goto(`${url}/p/${address}`);
        await page.getByRole('heading', { name: heading }).waitFor();
        await looksRight(page, `patient ${heading}`);
        expect(await page.content()).not.toMatch(/Berg|Maria|1954|Jansen/u);
        return response?.status();
      };
      const other = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
      expect(await shut(other, 'Deze link werkt niet')).toBe(404);
      expect(await shut(`${token}?taal=en`, 'Enter your date of birth')).toBe(200);
      app.clock.now = TEST_NOW.add({ hours: 24 * 7 });
      expect(await shut(token, 'Deze link werkt niet meer')).toBe(410);
      app.clock.now = TEST_NOW;
      await app.rows('update patient_links set misses = 3');
      expect(await shut(token, 'Deze link is gesloten')).toBe(403);
      expect(await page.getByRole('link', { name: /^Bel ons: / }).getAttribute('href')).toBe(
        'tel:+31100000100',
      );
      expect(app.problems).toEqual([]);
      await page.context().close();
    });
  },
);
