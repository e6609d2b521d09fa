import { beforeAll, describe, expect, test } from 'vitest';
import type { OutsideAgendaDesk } from '../../src/http/ports/outside-agenda.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
/** Wednesday of the test. */
const DAY = '2026-11-25';

/** An agenda of another system, in which one appointment stands with whoever is first. */
function anOutsideAgenda() {
  const state = { practitioner: '', answers: true };
  const desk: OutsideAgendaDesk = {
    isOf: () => true,
    appointments: async () =>
      state.answers
        ? [
            {
              id: '0c3f7a1f-1a11-4b6e-8a57-7a1e7a709b6c',
              practitioner: state.practitioner,
              typeId: '0c3f7a1f-1a11-4b6e-8a57-7a1e7a709b6d',
              type: 'spreekuur',
              from: `${DAY}T11:00:00+01:00`,
              to: `${DAY}T11:20:00+01:00`,
              status: 'booked',
              heldUntil: null,
              who: null,
              reason: null,
              call: null,
              outside: { name: 'Maria van den Berg' },
            },
          ]
        : 'unreachable',
    awaySince: () => (state.answers ? null : Temporal.Instant.from(`${DAY}T09:02:00Z`)),
  };
  return { state, desk };
}

describe.skipIf(missing !== null)(
  `the agenda of a practice that plans in a HIS${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test.each<[string, { width: number; height: number; dark: boolean }]>([
      ['on a desk', { width: 1_280, height: 800, dark: false }],
      ['on a telephone in the dark', { width: 360, height: 740, dark: true }],
    ])(
      'is read here and changed there, and says when the HIS does not answer, %s',
      { timeout: 120_000 },
      async (_where, look) => {
        const { state, desk } = anOutsideAgenda();
        const { page, url, staff, signIn } = await openScreens({ ...look, outsideAgenda: desk });
        state.practitioner = staff.practice.practitioners[0]?.id ?? '';
        await signIn('assistant', 'Fatima');
        await page.goto(`${url}/agenda?day=${DAY}`);
        await page.getByText('Uw praktijk plant in een ander systeem (HIS).').waitFor();
        const one = page.getByRole('button', { name: /^11:00 tot 11:20/ });
        await one.waitFor();
        await looksRight(page, `agenda of a HIS ${look.width}`);
        for (const name of ['Nieuwe afspraak', 'Regels', /^Wachtlijst/])
          expect(await page.getByRole('button', { name }).count()).toBe(0);
        await one.click();
        const opened = page.getByRole('region', { name: /^spreekuur/ });
        await opened.getByText('Maria van den Berg').waitFor();
        for (const name of ['Verplaatsen', 'Zeg af'])
          expect(await opened.getByRole('button', { name }).count()).toBe(0);
        await looksRight(page, `appointment of a HIS ${look.width}`);
        state.answers = false;
        await page.goto(`${url}/agenda?day=${DAY}`);
        await page.getByText(/^De agenda van uw andere systeem \(HIS\) antwoordt niet/).waitFor();
        expect(await page.getByRole('button', { name: 'Nieuwe afspraak' }).count()).toBe(0);
        await page.getByText(/^Agenda \(HIS\) niet bereikbaar sinds .*10:02/).waitFor();
        await looksRight(page, `HIS away ${look.width}`);
        await page.goto(url);
        await page.getByText(/Agenda: in uw andere systeem \(HIS\)/).waitFor();
      },
    );
  },
);
