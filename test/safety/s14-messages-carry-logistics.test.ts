import { describe, expect, it } from 'vitest';
import { aConversation, untilConfirm } from '../kits/conversation.ts';

describe('S14: messages carry logistics only', () => {
  it('a booking for a complaint sends a moment, a person and a place, and not the complaint', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja');
    expect(call.agenda.booked).toHaveLength(1);
    expect(call.agenda.booked[0]?.reason).toMatch(/knie/u);
    expect(JSON.stringify(call.agenda.confirmations)).not.toMatch(/knie|pijn|last van/u);
  });

  it('who gave no consent gets none, and hears the appointment twice', async () => {
    const call = aConversation();
    await untilConfirm(call);
    await call.says('ja');
    const sent = call.agenda.confirmations.length;
    const twice = (call.text().match(/Nog een keer, zodat u het kunt opschrijven/gu) ?? []).length;
    expect(sent + twice).toBe(1);
  });
});
