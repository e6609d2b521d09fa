import { Menu, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Colleagues } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import type { ItemActs } from './use-change.ts';

/** To who gives care, unless that is what the main button does; back from there with a question; or to a colleague by name. */
export function HandOver({ item, busy, act, isMain }: ItemActs & { isMain: boolean }) {
  const { worklist: words, close, roles } = useWords();
  const me = useMe();
  const [isAsking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [isGiving, setGiving] = useState(false);
  const query = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => ask<Colleagues>('GET', '/api/worklist/colleagues'),
    enabled: isGiving,
  });
  const goesBack = me.role === 'practitioner' && item.waitsFor === 'practitioner';
  const handOver = () => (goesBack ? setAsking(true) : act({ what: 'hand-over', to: 'practitioner' }));
  useLetterKeys({
    d: {
      does: words.keysOfItem.doctor,
      act: () => {
        if (!busy && !me.demo && (goesBack || item.waitsFor === null)) handOver();
      },
    },
  });
  const others = query.data?.colleagues.filter(({ id }) => id !== me.id) ?? [];
  return (
    <>
      {(goesBack || item.waitsFor === null) && !isMain && (
        <WriteButton variant="default" disabled={busy} onClick={handOver}>
          {goesBack ? words.backToDesk : words.toDoctor}
        </WriteButton>
      )}
      <Menu opened={isGiving} onChange={setGiving}>
        <Menu.Target>
          <WriteButton variant="default" disabled={busy}>
            {words.toColleague}
          </WriteButton>
        </Menu.Target>
        <Menu.Dropdown>
          {query.isSuccess && others.length === 0 && <Menu.Item disabled>{words.noColleagues}</Menu.Item>}
          {others.map(({ id, name, role }) => (
            <Menu.Item key={id} onClick={() => act({ what: 'give', to: id })}>
              {name} ({roles[role] ?? role})
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.backToDesk}
        closeButtonProps={{ 'aria-label': close }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act({ what: 'hand-over', to: 'desk', text });
            setAsking(false);
          }}
        >
          <Stack align="flex-start">
            <Textarea
              w="100%"
              label={words.question}
              required
              maxLength={500}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <WriteButton type="submit" disabled={text.trim() === ''}>
              {words.send}
            </WriteButton>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
