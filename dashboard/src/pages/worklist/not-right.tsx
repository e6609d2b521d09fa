import { Text } from '@mantine/core';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** Records that the alarm of this call was none. It lies over the log, which never changes, and changes nothing about who is rung. */
export function NotRight({ item: { rules, call, trial } }: { item: ItemWithHistory }) {
  const { worklist } = useWords();
  const save = useWrite(['calls', 'insight', 'today']);
  if (rules.length === 0 || call === null || trial) return null;
  if (save.isSuccess) return <Text role="status">{worklist.notRightKept}</Text>;
  return (
    <>
      <WriteButton
        variant="default"
        mt="xs"
        loading={save.isPending}
        onClick={() =>
          save.mutate({
            path: `/api/calls/${call}/corrections`,
            body: { alarmRight: 'no', misunderstood: null, finished: null },
          })
        }
      >
        {worklist.notRight}
      </WriteButton>
      {save.isError && <Failed error={save.error} />}
    </>
  );
}
