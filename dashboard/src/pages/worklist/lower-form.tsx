import { Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

/** The contract's least. */
const LEAST_REASON = 5;

/** Less urgent: by who gives care alone, and with a reason that stays in the history. */
export function LowerForm({ item, busy, act }: ItemActs) {
  const { worklist: words, states, close } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const lower = item.urgency === 'today' ? (['normal'] as const) : (['today', 'normal'] as const);
  const [to, setTo] = useState<'today' | 'normal'>(lower[0]);
  return (
    <>
      <WriteButton variant="default" disabled={busy} onClick={() => setOpen(true)}>
        {words.lower}
      </WriteButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words.lower}
        closeButtonProps={{ 'aria-label': close }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act({ what: 'lower', to, reason });
            setOpen(false);
          }}
        >
          <Stack align="flex-start">
            <NativeSelect
              label={words.lowerTo}
              data={lower.map((value) => ({ value, label: states[value] }))}
              value={to}
              onChange={({ currentTarget }) => setTo(currentTarget.value === 'today' ? 'today' : 'normal')}
            />
            <Textarea
              w="100%"
              label={words.lowerWhy}
              required
              minLength={LEAST_REASON}
              maxLength={300}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <WriteButton type="submit" disabled={reason.trim().length < LEAST_REASON}>
              {words.lower}
            </WriteButton>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
