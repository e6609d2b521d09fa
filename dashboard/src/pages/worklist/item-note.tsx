import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** What was typed is kept until the server has it. */
export function ItemNote({ busy, save }: { busy: boolean; save: (text: string) => Promise<unknown> }) {
  const { worklist: words } = useWords();
  const [text, setText] = useState('');
  const submit = () =>
    void save(text).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        w="100%"
        label={words.note}
        value={text}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && text.trim() !== '') submit();
        }}
      />
      <WriteButton variant="default" disabled={busy || text.trim() === ''} onClick={submit}>
        {words.saveNote}
      </WriteButton>
    </Stack>
  );
}
