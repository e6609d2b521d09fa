import { Stack, Text, Textarea } from '@mantine/core';
import type { TypeQuestionsHeard } from '../../../../src/http/contract/appointment-types.ts';
import { TYPE_LIMITS } from '../../../../src/http/contract/type-limits.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { questionsIn, questionsWrong } from './type-fields.ts';

type Heard = TypeQuestionsHeard['heard'][number];

/** How callers ask for this kind of appointment, one a line, and how Balie hears each. */
export function ExampleQuestions({
  type,
  lines,
  onChange,
}: {
  type: { readonly id: string; readonly name: string };
  lines: readonly string[];
  onChange: (lines: readonly string[]) => void;
}) {
  const { typeForm: words } = useWords();
  const hear = useWrite<TypeQuestionsHeard>([]);
  const questions = questionsIn(lines);
  const wrong = questionsWrong(questions);
  return (
    <Stack gap="xs">
      <Textarea
        lang="nl"
        autosize
        minRows={2}
        label={words.questions}
        description={words.questionsWhy}
        error={wrong ? words.questionsWrong(TYPE_LIMITS.mostQuestions, TYPE_LIMITS.longestQuestion) : null}
        value={lines.join('\n')}
        onChange={({ currentTarget: { value } }) => {
          hear.reset();
          onChange(value === '' ? [] : value.split('\n'));
        }}
      />
      <div>
        <WriteButton
          variant="default"
          loading={hear.isPending}
          disabled={questions.length === 0 || wrong}
          onClick={() =>
            hear.mutate({ path: `/api/appointment-types/${type.id}/questions`, body: { questions } })
          }
        >
          {words.tryQuestions}
        </WriteButton>
      </div>
      {hear.isError && <Failed error={hear.error} />}
      <div role="status">{hear.isSuccess && <HeardAs heard={hear.data.heard} of={type.name} />}</div>
    </Stack>
  );
}

function HeardAs({ heard, of }: { heard: readonly Heard[]; of: string }) {
  const words = useWords();
  return (
    <ul aria-label={words.typeForm.heardTitle}>
      {heard.map((one) => (
        <li key={one.question}>
          <span lang="nl">“{one.question}”</span>
          <br />
          {isRight(one) ? (
            <StateBadge state="done" word={words.typeForm.heardRight} />
          ) : (
            <StateBadge state="late" word={words.typeForm.heardWrong} />
          )}{' '}
          <Text component="span">{heardWritten(one, of, words)}</Text>
        </li>
      ))}
    </ul>
  );
}

const isRight = ({ isThis, isAlarm, wish }: Heard): boolean => isThis && !isAlarm && wish === 'book';

/** What Balie hears in it, and by what. */
function heardWritten(
  { isAlarm, wish, type, isThis, by, points }: Heard,
  of: string,
  { typeForm, wishes }: Pick<Words, 'typeForm' | 'wishes'>,
): string {
  if (isAlarm) return typeForm.heardAlarm;
  const asked = wish === 'book' ? '' : `${typeForm.heardWish(wishes[wish] ?? wish)} `;
  const kind =
    type === null ? typeForm.heardNone : isThis ? typeForm.heardThis[by](of) : typeForm.heardOther(type);
  return `${asked}${kind}${points || by === 'words' ? '' : ` ${typeForm.heardTooLittle}`}`;
}
