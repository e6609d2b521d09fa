import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GivenAnswer, IntakeAnswers } from '../../../../src/http/contract/intakes.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dateWritten, dayWritten, timeWritten } from '../../language/when-written.ts';
import { useLanguage, useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { PersonLine } from '../../parts/person-line.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** What one patient answered, literally and without a summary, with the alarm beside the answer that holds it. */
export function AnswersPage({ id, onClose }: { id: string; onClose: () => void }) {
  const { menu } = useWords();
  const query = useQuery({
    queryKey: ['intake', id],
    queryFn: () => ask<IntakeAnswers>('GET', `/api/intakes/${id}`),
    // Each time that answers are read is a line of the access log.
    refetchOnWindowFocus: false,
  });
  return (
    <SidePage title={query.data?.who.name ?? menu.intake} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(intake) => <OneIntake intake={intake} />}</Asked>
    </SidePage>
  );
}

const when = (moment: string): string => `${dayWritten(moment)} ${timeWritten(moment)}`;

function OneIntake({ intake }: { intake: IntakeAnswers }) {
  const { intake: words } = useWords();
  const { language } = useLanguage();
  const now = useNow();
  const { appointment, alarm, answers, state, way } = intake;
  return (
    <Stack>
      <Group gap="sm">
        {alarm !== null && <StateBadge state={alarm} />}
        <span>{words.states[state]}</span>
        {way !== null && <span>{words.ways[way]}</span>}
      </Group>
      <PersonLine who={intake.who} now={now} />
      <Text>
        {intake.title[language]} · {when(appointment.from)}, {appointment.type}, {appointment.practitioner}
        {appointment.status === 'cancelled' && ` (${words.cancelled})`}
      </Text>
      <Text>{storyOf(intake, words).join(' · ')}</Text>
      {state === 'not-invited' && <Text>{words.notInvitedWhy}</Text>}
      {state === 'no-response' && <Text>{words.noResponseWhy}</Text>}
      {alarm !== null && answers.every(({ alarms }) => alarms.length === 0) && (
        <Alert color="brand" title={words.earlierAlarm} />
      )}
      <AnswersGiven answers={answers} />
      {intake.open > 0 && answers.length > 0 && <Text>{words.open(intake.open)}</Text>}
      {answers.length > 0 && <CopyAnswers answers={answers} />}
      <Seen intake={intake} />
      <Link to="/patienten" search={{ open: intake.who.id }}>
        {words.toPatient}
      </Link>
      <Text size="sm">{words.logged}</Text>
    </Stack>
  );
}

const storyOf = (
  { invitedAt, remindedAt, doneAt }: IntakeAnswers,
  words: Words['intake'],
): readonly string[] => [
  ...(invitedAt === null ? [] : [words.invited(when(invitedAt))]),
  ...(remindedAt === null ? [] : [words.reminded(when(remindedAt))]),
  ...(doneAt === null ? [] : [words.done(when(doneAt))]),
];

function AnswersGiven({ answers }: Pick<IntakeAnswers, 'answers'>) {
  const words = useWords();
  const ruleName = useRuleName();
  return (
    <section aria-labelledby="answers">
      <Title order={3} id="answers">
        {words.intake.answers}
      </Title>
      {answers.length === 0 ? (
        <Text>{words.intake.noAnswers}</Text>
      ) : (
        <dl>
          {answers.map(({ question, answer, alarms }) => (
            <div key={question}>
              <Text component="dt" lang="nl" mt="sm">
                {question}
              </Text>
              <Text component="dd" fz="lg" m={0} lang={isTheirs(answer) ? 'nl' : undefined}>
                {answer.kind === 'text' ? `“${answer.text}”` : answerWritten(answer, words.intake)}
                {alarms.map(({ rule, urgency }) => (
                  <span key={rule} lang={undefined}>
                    {' '}
                    <StateBadge
                      state={urgency}
                      word={words.intake.alarm(words.states[urgency], ruleName(rule))}
                    />
                  </span>
                ))}
              </Text>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Words of the patient or of the questionnaire, which is Dutch whatever the screen is in. */
const isTheirs = ({ kind }: GivenAnswer): boolean => kind === 'text' || kind === 'choice';

function answerWritten(answer: GivenAnswer, words: Words['intake']): string {
  switch (answer.kind) {
    case 'yes-no':
      return answer.yes ? words.yes : words.no;
    case 'scale':
      return words.ofTen(answer.value);
    case 'date':
      return dateWritten(answer.date);
    case 'unknown':
      return words.unknown;
    default:
      return answer.text;
  }
}

/** A record wants text. Where the browser keeps its clipboard shut (a page without HTTPS), the text itself is shown. */
function CopyAnswers({ answers }: Pick<IntakeAnswers, 'answers'>) {
  const { intake: words } = useWords();
  const [copied, setCopied] = useState<'not-yet' | 'copied' | 'by-hand'>('not-yet');
  const text = answers
    .map(({ question, answer }) => `${question} ${answerWritten(answer, words)}`)
    .join('\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
    } catch {
      setCopied('by-hand');
    }
  };
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Text role="status">
          {copied === 'copied' ? words.copied : copied === 'by-hand' ? words.copyByHand : ''}
        </Text>
      </Group>
      {copied === 'by-hand' && (
        <Textarea label={words.copyText} value={text} readOnly autosize maxRows={12} lang="nl" />
      )}
    </>
  );
}

function Seen({ intake: { id, seen, state } }: { intake: IntakeAnswers }) {
  const { intake: words } = useWords();
  const me = useMe();
  const write = useWrite(['intakes', 'intake']);
  const mayMark = state === 'done' && me.rights['intake'] === 'work';
  const mark = (isSeen: boolean) => {
    if (mayMark && !write.isPending) write.mutate({ path: `/api/intakes/${id}`, body: { seen: isSeen } });
  };
  useLetterKeys({ g: { does: words.markSeen, act: () => mark(true) } });
  if (!mayMark) return null;
  return (
    <>
      {write.isError && <Failed error={write.error} />}
      <Group gap="sm">
        <WriteButton
          variant={seen === null ? 'filled' : 'default'}
          loading={write.isPending}
          onClick={() => mark(seen === null)}
        >
          {seen === null ? words.markSeen : words.markUnseen}
        </WriteButton>
        <Text role="status">{seen !== null && words.seenBy(seen.by, when(seen.at))}</Text>
      </Group>
    </>
  );
}
