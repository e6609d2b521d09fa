import { describe, expect, it } from 'vitest';
import { aConversation, untilConfirm } from '../kits/conversation.ts';
import { aPatient } from '../kits/practice-builders.ts';

describe('S14: messages carry logistics only', () => {
  it('a booking for a complaint sends a moment, a person and a place, and not the complaint', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja');
    expect(call.agenda.booked).toHaveLength(1);
    expect(call.agenda.booked[0]?.reason).toMatch(/knie/u);
    expect(JSON.stringify(call.agenda.confirmations)).not.toMatch(/knie|pijn|last van/u);
  });

  it.each([
    ['gave no consent gets none, and hears the appointment twice', [], 0, 1],
    ['consented to a channel that is there gets one, and hears it once', ['email'], 1, 0],
    ['consented to another channel only gets none, and hears it twice', ['whatsapp'], 0, 1],
  ] as const)('who %s', async (_, optIns, sent, twice) => {
    const call = aConversation({ patients: [aPatient({ optIns })] });
    await untilConfirm(call);
    await call.says('ja');
    expect(call.agenda.booked).toHaveLength(1);
    expect(call.agenda.confirmations).toHaveLength(sent);
    expect(call.text().match(/Nog een keer, zodat u het kunt opschrijven/gu) ?? []).toHaveLength(twice);
  });
});
