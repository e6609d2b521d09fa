import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import { OwnWords } from './own-words.tsx';
import { RulePatterns } from './rule-patterns.tsx';
import { RuleTested } from './rule-tested.tsx';
import { SignRule } from './sign-rule.tsx';
import { signedBy } from './signed-by.ts';

/** What one rule hears, what it leaves alone, and where that comes from. */
export function RulePage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const me = useMe();
  const query = useQuery({
    queryKey: ['rules', id],
    queryFn: () => ask<RuleDetail>('GET', `/api/rules/${id}`),
  });
  return (
    <SidePage title={query.data?.title ?? words.emergency.rule} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>
        {(rule) => (
          <Stack>
            <Text>{words.emergency.levels[rule.level]}</Text>
            <Text>{signedBy(rule.signing, words)}</Text>
            <Text>
              {words.emergency.lastTest}: <RuleTested of={rule} />
            </Text>
            <Text>
              {words.emergency.question}: <span lang="nl">“{rule.question}”</span>
            </Text>
            <Sentences title={words.emergency.fires} sentences={rule.fires} />
            <Sentences title={words.emergency.counter} sentences={rule.counterExamples} />
            <Sentences title={words.emergency.sources} sentences={rule.sources} />
            <RulePatterns key={`patterns-${rule.id}`} rule={rule} isOpen={me.role === 'practitioner'} />
            <OwnWords key={`own-${rule.id}`} rule={rule} />
            {me.role === 'practitioner' && <SignRule key={rule.id} rule={rule} />}
          </Stack>
        )}
      </Asked>
    </SidePage>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <ul lang="nl">
        {[...new Set(sentences)].map((sentence) => (
          // What is said over several turns is written as the alarm bar does.
          <li key={sentence}>{sentence.replaceAll(' | ', ' … ')}</li>
        ))}
      </ul>
    </section>
  );
}
