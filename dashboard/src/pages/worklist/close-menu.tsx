import { Menu, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { itemList } from '../../../../src/http/contract/worklist.ts';
import { CLOSINGS, MISUNDERSTOOD } from '../../../../src/http/contract/worklist-choices.ts';
import { useNow } from '../../api/now.ts';
import { useWords } from '../../language/words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

/** How an item is closed. What Balie misunderstood and which item it doubles is asked, in one press each. */
export function CloseMenu({
  item,
  busy,
  act,
  opened,
  onChange,
}: ItemActs & { opened: boolean; onChange: (opened: boolean) => void }) {
  const { worklist: words, calls, close } = useWords();
  const [asks, setAsks] = useState<'misunderstood' | 'duplicate' | null>(null);
  return (
    <>
      <Menu opened={opened} onChange={onChange}>
        <Menu.Target>
          <WriteButton variant="default" disabled={busy}>
            {words.done}
          </WriteButton>
        </Menu.Target>
        <Menu.Dropdown>
          {CLOSINGS.map((as) => (
            <Menu.Item
              key={as}
              onClick={() =>
                as === 'misunderstood' || as === 'duplicate' ? setAsks(as) : act({ what: 'close', as })
              }
            >
              {words.closings[as]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asks !== null}
        onClose={() => setAsks(null)}
        title={asks === 'duplicate' ? words.closeDuplicate : words.closeMisunderstood}
        closeButtonProps={{ 'aria-label': close }}
      >
        <Stack gap="xs">
          {asks === 'misunderstood' &&
            MISUNDERSTOOD.map((wrong) => (
              <WriteButton
                key={wrong}
                variant="default"
                onClick={() => act({ what: 'close', as: 'misunderstood', wrong })}
              >
                {calls.wrong[wrong].replace(/^\w+: /, '')}
              </WriteButton>
            ))}
          {asks === 'duplicate' && (
            <Others of={item.id} onChoose={(of) => act({ what: 'close', as: 'duplicate', of })} />
          )}
        </Stack>
      </Modal>
    </>
  );
}

/** The open items as the list shows them, with the one that this doubles among them. */
function Others({ of, onChoose }: { of: string; onChoose: (id: string) => void }) {
  const { worklist: words } = useWords();
  const now = useNow();
  const list = useQueryClient().getQueryData<z.output<typeof itemList>>(['worklist', 'open']);
  const others = list?.items.filter(({ id }) => id !== of) ?? [];
  if (others.length === 0) return <Text>{words.noOthers}</Text>;
  return others.map((other) => (
    <WriteButton
      key={other.id}
      variant="default"
      h="auto"
      py="xs"
      styles={{ label: { whiteSpace: 'normal' } }}
      onClick={() => onChoose(other.id)}
    >
      <span>
        {words.kinds[other.kind]}, <PersonLine who={other.who} now={now} isListed />
        {other.words.length > 0 && <span lang="nl"> “{other.words.at(-1)}”</span>}
      </span>
    </WriteButton>
  ));
}
