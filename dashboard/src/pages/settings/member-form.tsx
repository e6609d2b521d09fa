import { Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StaffChange, StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWrite } from '../../api/use-write.ts';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Failed } from '../../parts/states.tsx';
import type { BesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';

/** One thing of a colleague, saved by its button alone. `change`: null while what is filled in cannot be saved. */
export function MemberForm<Fields extends object>({
  member,
  change,
  form,
  nameOf,
  written,
  submit,
  onDone,
  children,
}: {
  member: StaffMember;
  change: StaffChange | null;
  form: BesideOthers<Fields>;
  nameOf: (field: keyof Fields) => string;
  written: <Field extends keyof Fields>(field: Field, value: Fields[Field]) => ReactNode;
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
          if (change !== null && form.twice.length === 0)
            save.mutate({ path: `/api/staff/${member.id}`, body: change }, { onSuccess: onDone });
        }}
      >
        <Stack gap="sm" align="flex-start">
          {children}
          <BothVersions form={form} nameOf={nameOf} written={written} onChosen={save.reset} />
          <WriteButton
            type="submit"
            loading={save.isPending}
            disabled={change === null || form.twice.length > 0}
          >
            {submit}
          </WriteButton>
          {save.isError && <Failed error={save.error} />}
        </Stack>
      </form>
    </Paper>
  );
}
