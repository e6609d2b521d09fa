import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** Takes passkeys and code of a colleague away who lost them. Says what comes of it first: it cannot be undone. */
export function TakeSecondStep({
  member: { id, name },
  onDone,
}: {
  member: StaffMember;
  onDone: () => void;
}) {
  const { secondStep: words } = useWords();
  const take = useWrite(['staff']);
  return (
    <section aria-labelledby="take-second-step">
      <Stack gap="sm" mt="md">
        <Title order={3} id="take-second-step" tabIndex={-1} ref={focusOn}>
          {words.takeAway}: {name}
        </Title>
        <Text>{words.takeAwayWhy(name)}</Text>
        <Group>
          <WriteButton
            loading={take.isPending}
            onClick={() =>
              take.mutate(
                { path: `/api/staff/${id}`, body: { what: 'no-second-step' } },
                { onSuccess: onDone },
              )
            }
          >
            {words.takeAwayNow(name)}
          </WriteButton>
          <Button variant="default" onClick={onDone}>
            {words.keep}
          </Button>
        </Group>
        {take.isError && <Failed error={take.error} />}
      </Stack>
    </section>
  );
}

const focusOn = (heading: HTMLHeadingElement | null): void => heading?.focus();
