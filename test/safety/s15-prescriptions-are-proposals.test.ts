import { describe, expect, it } from 'vitest';
import { aConversation, MARIA } from '../kits/conversation.ts';

async function untilMedicine() {
  const call = aConversation();
  await call.says('ik wil een herhaalrecept');
  for (const answer of MARIA) await call.says(answer);
  return call;
}

describe('S15: a repeat prescription is a proposal', () => {
  it('becomes one item for people, and Balie says that the practice decides', async () => {
    const call = await untilMedicine();
    await call.says('metoprolol');
    expect(call.worklist.items).toMatchObject([{ kind: 'request', wish: 'repeat-prescription' }]);
    expect(call.text()).toMatch(/genoteerd.*beoordeelt/iu);
    expect(call.text()).not.toMatch(/staat klaar|voorgeschreven|krijgt u/iu);
  });

  it.each(['metoprolol en ik heb pijn op de borst', 'lithium, ik ben zo suf en verward ineens'])(
    'alarm words in the request stop it: %s',
    async (said) => {
      const call = await untilMedicine();
      await call.says(said);
      expect(call.rung.length).toBeGreaterThan(0);
      expect(call.worklist.items.filter(({ kind }) => kind === 'request')).toEqual([]);
    },
  );

  it('asked twice in a short time it is no second request, but an item that says so', async () => {
    const call = aConversation();
    call.worklist.earlier = [
      {
        words: ['metoprolol'],
        at: call.time.now().subtract({ days: 1 }).toInstant(),
      },
    ];
    await call.says('ik wil een herhaalrecept');
    for (const answer of MARIA) await call.says(answer);
    await call.says('metoprolol');
    expect(call.phrases()).toContain('prescription-asked-already');
    expect(call.phrases()).not.toContain('prescription-noted');
    const [item, ...others] = call.worklist.items;
    expect(item?.words[0]).toMatch(/opnieuw|nog een keer|nogmaals/iu);
    expect(others).toEqual([]);
  });
});
