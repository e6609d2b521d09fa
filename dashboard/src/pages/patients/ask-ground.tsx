import { Alert, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { GROUND_LENGTHS } from '../../../../src/http/contract/access-ground-choices.ts';
import type { AccessGround } from '../../../../src/http/contract/access-grounds.ts';
import { asksGround } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const GROUNDS = ['patient-asks', 'treatment', 'stated', 'emergency'] as const;
type Ground = (typeof GROUNDS)[number];

/** A change that was refused because the ground ran out: the record is read anew, and so asks for one; what was typed stays. */
export function useGroundRunsOut(id: string): void {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && asksGround(mutation?.state.error)) {
          void client.invalidateQueries({ queryKey: ['patients', id], exact: true });
        }
      }),
    [client, id],
  );
}

/** Why somebody opens the record of a patient without a treatment relation. Who gives no ground opens nothing. */
export function AskGround({
  id,
  reading,
  onClose,
}: {
  id: string;
  /** Whether the record is being read with the ground that was given. */
  reading: boolean;
  onClose: () => void;
}) {
  const { patients: words, close } = useWords();
  const give = useWrite(['patients']);
  const [ground, setGround] = useState<Ground | null>(null);
  const [reason, setReason] = useState('');
  const given = groundOf(ground, reason);
  const busy = give.isPending || reading;
  const open = () => {
    if (given !== null && !busy) give.mutate({ path: `/api/patients/${id}/ground`, body: given });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.ground.title}
      closeButtonProps={{ 'aria-label': close }}
      closeOnClickOutside={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Stack align="flex-start">
          <Text>{words.ground.why}</Text>
          <Radio.Group
            label={words.ground.asked}
            value={ground}
            onChange={(value) => setGround(GROUNDS.find((one) => one === value) ?? null)}
          >
            <Stack gap="sm" mt="xs">
              {GROUNDS.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={
                    one === 'emergency' ? (
                      <strong>{words.ground.choices[one]}</strong>
                    ) : (
                      words.ground.choices[one]
                    )
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          {ground === 'emergency' && <Alert color="brand" w="100%" title={words.ground.emergencyIsSeen} />}
          {(ground === 'stated' || ground === 'emergency') && (
            <Textarea
              w="100%"
              label={words.ground.reasons[ground]}
              description={words.ground.reasonHint(GROUND_LENGTHS.least)}
              required
              minLength={GROUND_LENGTHS.least}
              maxLength={GROUND_LENGTHS.most}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
          {give.isError && <Failed error={give.error} />}
          <WriteButton type="submit" loading={busy && give.isSuccess} disabled={given === null || busy}>
            {ground === 'emergency' ? words.ground.openInEmergency : words.ground.open}
          </WriteButton>
        </Stack>
      </form>
    </Modal>
  );
}

/** What is sent; null: not all of it is there yet. */
function groundOf(ground: Ground | null, reason: string): AccessGround | null {
  if (ground === null) return null;
  if (ground === 'patient-asks' || ground === 'treatment') return { ground };
  return reason.trim().length < GROUND_LENGTHS.least ? null : { ground, reason };
}
