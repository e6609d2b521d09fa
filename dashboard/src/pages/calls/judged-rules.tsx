import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { JudgedRules as Judged } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import { Asked } from '../../parts/states.tsx';
import { clockOfCall } from '../../parts/transcript.tsx';

/** Why Balie rang a human or did not: every rule of which words were said, asked for by a button because it is one more look at the call. */
export function JudgedRules({ id }: { id: string }) {
  const { calls } = useWords();
  const [isShown, setShown] = useState(false);
  return isShown ? (
    <Shown id={id} />
  ) : (
    <Button variant="default" mt="xs" onClick={() => setShown(true)}>
      {calls.judgedShow}
    </Button>
  );
}

function Shown({ id }: { id: string }) {
  const { calls } = useWords();
  const nameOf = useRuleName();
  const query = useQuery({
    queryKey: ['calls', 'one', id, 'rules'],
    queryFn: () => ask<Judged>('GET', `/api/calls/${id}/rules`),
    refetchOnWindowFocus: false,
  });
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm">{calls.judgedWhy}</Text>
      <Asked query={query}>
        {({ rules }) =>
          rules.length === 0 ? (
            <Text>{calls.judgedNone}</Text>
          ) : (
            rules.map(({ rule, verdict, words, atMs }) => (
              <Text key={`${rule} ${verdict} ${words.join(' ')}`}>
                {clockOfCall(atMs)}{' '}
                <Link to="/spoed" search={{ open: rule }}>
                  {nameOf(rule)}
                </Link>
                : {calls.verdicts[verdict]}, <span lang="nl">“{words.join(' ')}”</span>
              </Text>
            ))
          )
        }
      </Asked>
    </Stack>
  );
}
