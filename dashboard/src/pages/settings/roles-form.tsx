import { Checkbox, Group, Text } from '@mantine/core';
import type { Role } from '../../../../src/http/contract/role-names.ts';
import type { StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { MemberForm } from './member-form.tsx';

const ROLES: readonly Role[] = ['assistant', 'practitioner', 'manager', 'supplier', 'auditor'];

/** What one colleague may be; the ticks keep their order, and the first is what they begin with. */
export function RolesForm({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const words = useWords();
  const form = useBesideOthers<{ readonly roles: readonly Role[] }>({ roles: member.roles });
  const { roles } = form.shown;
  return (
    <MemberForm
      member={member}
      change={roles.length === 0 ? null : { what: 'roles', roles: [...roles], was: member.roles }}
      form={form}
      nameOf={() => words.settings.role}
      written={(_, chosen) => chosen.map((role) => words.roles[role]).join(', ')}
      submit={words.settings.saveRoles}
      onDone={onDone}
    >
      <RolesField
        label={words.settings.ofPerson(words.settings.changeRoles, member.name)}
        roles={roles}
        onChange={(chosen) => form.put({ roles: chosen })}
      />
      <Text size="sm">{words.settings.rolesWhy}</Text>
    </MemberForm>
  );
}

export function RolesField({
  label,
  roles,
  onChange,
}: {
  label: string;
  roles: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
}) {
  const words = useWords();
  return (
    <Checkbox.Group
      label={label}
      description={words.settings.firstRole}
      value={[...roles]}
      onChange={(values) =>
        onChange(ROLES.filter((role) => values.includes(role)).toSorted(keepFirst(roles)))
      }
    >
      <Group mt="xs">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={words.roles[role]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Adding a role does not change what somebody begins with. */
const keepFirst =
  (roles: readonly Role[]) =>
  (a: Role, b: Role): number =>
    Number(b === roles[0]) - Number(a === roles[0]);
