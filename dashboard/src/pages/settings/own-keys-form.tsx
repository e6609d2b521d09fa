import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { LETTERS } from '../../../../src/http/contract/letters.ts';
import type { OwnKeys } from '../../../../src/http/contract/own-keys.ts';
import { useWords } from '../../language/words.tsx';
import { pressedFor, withKey } from '../../parts/own-keys.ts';
import { WriteButton } from '../../parts/write-button.tsx';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'].map((value) => ({ value, label: value.toUpperCase() }));

/** Another letter for whoever's keyboard, screen reader or habit has a use for one of these. */
export function OwnKeysForm({ own, onChange }: { own: OwnKeys; onChange: (keys: OwnKeys) => void }) {
  const { ownKeys: words } = useWords();
  return (
    <details>
      <summary>{words.title}</summary>
      <Stack gap="sm" mt="sm" align="flex-start">
        <Text>{words.why}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} w="100%">
          {LETTERS.map((letter) => (
            <NativeSelect
              key={letter}
              label={words.does[letter]}
              data={ALPHABET}
              value={pressedFor(letter, own)}
              onChange={({ currentTarget }) => onChange(withKey(own, letter, currentTarget.value))}
            />
          ))}
        </SimpleGrid>
        <WriteButton variant="default" disabled={Object.keys(own).length === 0} onClick={() => onChange({})}>
          {words.reset}
        </WriteButton>
      </Stack>
    </details>
  );
}
