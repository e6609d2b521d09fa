import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { StaffMember, staffList } from '../../../../src/http/contract/settings.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { InviteForm } from './invite-form.tsx';
import { RolesForm } from './roles-form.tsx';
import { TakeSecondStep } from './take-second-step.tsx';
import { TelephoneForm } from './telephone-form.tsx';

/** Who works here, what they may be, how they prove who they are, and who has a link to come. */
export function PeopleList() {
  const words = useWords();
  const query = useQuery({
    queryKey: ['staff'],
    queryFn: () => ask<z.output<typeof staffList>>('GET', '/api/staff'),
  });
  return (
    <Asked query={query}>
      {({ staff, invited }) => (
        <Stack gap="lg">
          <Staff staff={staff} />
          <InviteForm />
          {invited.length > 0 && (
            <section aria-labelledby="invited">
              <Title order={2} id="invited">
                {words.settings.invited}
              </Title>
              <ListTable
                caption={words.settings.invited}
                rows={invited}
                nameOf={({ email }) => email}
                columns={[
                  { head: words.settings.person, cell: ({ name }) => name },
                  { head: words.settings.email, cell: ({ email }) => <Address email={email} /> },
                  {
                    head: words.settings.role,
                    cell: ({ roles }) => roles.map((role) => words.roles[role] ?? role).join(', '),
                  },
                  { head: words.settings.invitedBy, cell: ({ by }) => by },
                  {
                    head: words.settings.until,
                    cell: ({ until }) => `${dayWritten(until)} ${timeWritten(until)}`,
                  },
                ]}
              />
            </section>
          )}
        </Stack>
      )}
    </Asked>
  );
}

function Staff({ staff }: { staff: readonly StaffMember[] }) {
  const words = useWords();
  const me = useMe();
  const [chosen, setChosen] = useState<{
    readonly id: string;
    readonly what: 'roles' | 'telephone' | 'second-step';
  } | null>(null);
  const change = useWrite(['staff']);
  const member = staff.find(({ id }) => id === chosen?.id);
  return (
    <section aria-labelledby="people">
      <Title order={2} id="people">
        {words.settings.people}
      </Title>
      {change.isError && <Failed error={change.error} />}
      <ListTable
        caption={words.settings.people}
        rows={staff}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.settings.person,
            cell: ({ name, lockedOut }) => (
              <>
                {name}
                {lockedOut && <strong> {words.settings.shutOutNow}</strong>}
              </>
            ),
          },
          { head: words.settings.email, cell: ({ email }) => email },
          {
            head: words.settings.role,
            cell: ({ roles }) => roles.map((role) => words.roles[role] ?? role).join(', '),
          },
          {
            head: words.settings.secondStep,
            cell: ({ secondStep, passkeys }) => words.settings.secondSteps(secondStep, passkeys),
          },
          {
            head: words.settings.lastSeen,
            cell: ({ lastSeenAt }) =>
              lastSeenAt === null
                ? words.settings.never
                : `${dayWritten(lastSeenAt)} ${timeWritten(lastSeenAt)}`,
          },
          {
            head: words.takeOver.telephone,
            cell: ({ telephone }) =>
              telephone === null
                ? words.takeOver.ofDesk
                : telephone.startsWith('+')
                  ? phoneWritten(telephone)
                  : telephone,
          },
          {
            head: words.settings.action,
            cell: ({ id, name, lockedOut, secondStep, passkeys }) => {
              const telephone = (
                <WriteButton
                  variant="default"
                  aria-label={words.settings.ofPerson(words.takeOver.change, name)}
                  onClick={() => setChosen({ id, what: 'telephone' })}
                >
                  {words.takeOver.change}
                </WriteButton>
              );
              if (id === me.id)
                return (
                  <Group gap="xs">
                    {words.settings.you} {telephone}
                  </Group>
                );
              const what = lockedOut ? words.settings.letIn : words.settings.shutOut;
              return (
                <Group gap="xs">
                  <WriteButton
                    variant="default"
                    aria-label={words.settings.ofPerson(words.settings.changeRoles, name)}
                    onClick={() => setChosen({ id, what: 'roles' })}
                  >
                    {words.settings.changeRoles}
                  </WriteButton>
                  <WriteButton
                    variant="default"
                    loading={change.isPending}
                    aria-label={words.settings.ofPerson(what, name)}
                    onClick={() =>
                      change.mutate({
                        path: `/api/staff/${id}`,
                        body: { what: lockedOut ? 'let-in' : 'shut-out' },
                      })
                    }
                  >
                    {what}
                  </WriteButton>
                  {telephone}
                  {(secondStep || passkeys > 0) && (
                    <WriteButton
                      variant="default"
                      aria-label={words.settings.ofPerson(words.secondStep.takeAway, name)}
                      onClick={() => setChosen({ id, what: 'second-step' })}
                    >
                      {words.secondStep.takeAway}
                    </WriteButton>
                  )}
                </Group>
              );
            },
          },
        ]}
      />
      {member !== undefined && chosen?.what === 'roles' && (
        <RolesForm key={member.id} member={member} onDone={() => setChosen(null)} />
      )}
      {member !== undefined && chosen?.what === 'telephone' && (
        <TelephoneForm key={member.id} member={member} onDone={() => setChosen(null)} />
      )}
      {member !== undefined && chosen?.what === 'second-step' && (
        <TakeSecondStep key={member.id} member={member} onDone={() => setChosen(null)} />
      )}
      {staff.length === 1 && <Text size="sm">{words.settings.firstRole}</Text>}
    </section>
  );
}

/** May go on a second line behind its sign: one long word made the table wider than the page. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@') + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}
