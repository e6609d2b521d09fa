import { Text, Title } from '@mantine/core';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import { useWords } from '../../language/words.tsx';

const PARTS = ['hears', 'silentInTurn', 'silentInCall', 'asksIf', 'limits'] as const;
/** A pattern is one long word where it has no spaces. */
const WRAPS = { overflowWrap: 'anywhere' } as const;

/** The lines of a rule as it hears them, with the words behind each name: a signature is under these too. `isOpen`: at first. */
export function RulePatterns({ rule: { patterns }, isOpen }: { rule: RuleDetail; isOpen: boolean }) {
  const { emergency } = useWords();
  const words = emergency.patterns;
  return (
    <section aria-labelledby="rule-patterns">
      <Title order={3} id="rule-patterns">
        {words.title}
      </Title>
      <details open={isOpen}>
        <summary>{words.show}</summary>
        <Text size="sm" my="xs" style={WRAPS}>
          {words.notation}
        </Text>
        {PARTS.filter((part) => patterns[part].length > 0).map((part) => (
          <section key={part} aria-label={words[part]}>
            <Title order={4}>{words[part]}</Title>
            <ul lang="nl" style={WRAPS}>
              {patterns[part].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {patterns.groups.length > 0 && (
          <section aria-label={words.groups}>
            <Title order={4}>{words.groups}</Title>
            <dl lang="nl" style={WRAPS}>
              {patterns.groups.map(({ name, words: group }) => (
                <div key={name}>
                  <dt>
                    <strong>{`<${name}>`}</strong>
                  </dt>
                  <dd>{group.join(' · ')}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </details>
    </section>
  );
}
