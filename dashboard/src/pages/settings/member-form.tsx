import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StaffChange, StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWrite } from '../../api/use-write.ts';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** One thing of a colleague, saved by its button alone. `change`: null while what is filled in cannot be saved. */
export function MemberForm({
  member,
  change,
  submit,
  onDone,
  children,
}: {
  member: StaffMember;
  change: StaffChange | null;
  submit: string;
  onDone: () => void;
  children: ReactNode;
}) {
  const save = useWrite(['staff']);
  return (
    <Paper withBorder p="md" mt="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null)
            save.mutate({ path: `/api/staff/${member.id}`, body: change }, { onSuccess: onDone });
        }}
      >
        <Stack gap="sm" align="flex-start">
          {children}
          <WriteButton type="submit" loading={save.isPending} disabled={change === null}>
            {submit}
          </WriteButton>
          {save.isError && <Failed error={save.error} />}
        </Stack>
      </form>
    </Paper>
  );
}
