import { Text } from '@mantine/core';
import type { RuleEffect } from '../../../../src/http/contract/own-alarms.ts';
import { useWords } from '../../language/words.tsx';

/** What a change of a rule would have done, with some of the callers it would have been to; `known` tells of Balie's own sentences. */
export function EffectOfRule({
  of,
  lead,
  known,
}: {
  of: RuleEffect;
  lead: string;
  known: (x: number, of: number) => string;
}) {
  const { ownWords: words } = useWords();
  return (
    <div role="status">
      {of.alreadyHeard && <Text>{words.already}</Text>}
      <Text>{lead}</Text>
      <ul>
        <li>{words.effect(of.callers.x, of.callers.of)}</li>
        {of.examples.map((text) => (
          <li key={text} lang="nl">
            “{text}”
          </li>
        ))}
        <li>{words.rehearsed(of.rehearsed.x, of.rehearsed.of)}</li>
        <li>{known(of.known.x, of.known.of)}</li>
      </ul>
    </div>
  );
}
