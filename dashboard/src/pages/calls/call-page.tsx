import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { phoneWritten, telephoneOf } from '../../language/phone-written.ts';
import { birthWritten, dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleOf } from '../../parts/alarm-rules.ts';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { CallReview } from './call-review.tsx';
import { JudgedRules } from './judged-rules.tsx';
import { AlarmsOfCall, RecordOfCall, TransfersOfCall } from './record-of-call.tsx';
import { SaidAndDone } from './said-and-done.tsx';
import { soundWritten } from './sound-written.ts';
import { useStepsWithin } from './steps-within.ts';

/** One call: what was said, whether what Balie said is so, which rules fired, what it left, and what people say of it. */
export function CallPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['calls', 'one', id],
    queryFn: () => ask<CallDetail>('GET', `/api/calls/${id}`),
    // Each look is a line of the access log: one is made when somebody looks, not by coming back to a window.
    refetchOnWindowFocus: false,
  });
  const title = query.data === undefined ? words.calls.transcript : titleOf(query.data, words);
  return (
    <SidePage title={title} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(call) => <Call call={call} />}</Asked>
    </SidePage>
  );
}

const titleOf = ({ startedAt, endedAt, from }: CallDetail, { calls }: ReturnType<typeof useWords>) =>
  calls.titleOf(
    `${dayWritten(startedAt)} ${timeWritten(startedAt)}`,
    endedAt === null ? calls.goesOn : durationWritten(dayjs(endedAt).diff(dayjs(startedAt), 'second')),
    calls.telephones[telephoneOf(from)],
  );

function Call({ call }: { call: CallDetail }) {
  const words = useWords();
  const now = useNow();
  const ruleOf = useRuleOf();
  const transcript = useStepsWithin();
  return (
    <Stack>
      <Text>
        {call.trial
          ? words.calls.isTrial
          : call.from === null
            ? words.calls.withheld
            : phoneWritten(call.from)}
        {call.who !== null && (
          <>
            {' · '}
            <Link to="/patienten" search={{ open: call.who.id }}>
              {call.who.name}
            </Link>
            {` · ${birthWritten(call.who.dateOfBirth, now)}`}
          </>
        )}
      </Text>
      {call.countedAs !== null && (
        <Text role="status">{words.calls.countedAs(words.calls.counts[call.countedAs])}</Text>
      )}
      {call.sound !== null && <Text>{soundWritten(call.sound, words)}</Text>}
      {call.wordsDeleted ? (
        <Text>{words.calls.deleted}</Text>
      ) : (
        <>
          <div ref={transcript}>
            <Transcript
              turns={call.turns}
              marked={call.alarms.flatMap((alarm) => alarm.words)}
              rules={call.alarms.flatMap(({ rule, words: said }) =>
                said.map((phrase) => ({
                  phrase,
                  name: ruleOf(rule)?.title ?? rule,
                  flag: ruleOf(rule)?.redFlags[0],
                })),
              )}
            />
          </div>
          <Text size="sm" c="dimmed">
            {words.calls.until(dayWritten(call.wordsUntil))} {words.calls.notRecorded}
          </Text>
          <Section id="done" title={words.calls.done}>
            <SaidAndDone call={call} />
          </Section>
        </>
      )}
      <Section id="record" title={words.calls.record}>
        <RecordOfCall done={call.done} />
      </Section>
      <Section id="alarms" title={words.calls.alarms}>
        <AlarmsOfCall alarms={call.alarms} />
        {!call.wordsDeleted && <JudgedRules id={call.id} />}
      </Section>
      <Section id="transfers" title={words.calls.transfers}>
        <TransfersOfCall transfers={call.transfers} />
      </Section>
      <Section id="review" title={words.calls.review}>
        <CallReview call={call} />
      </Section>
    </Stack>
  );
}

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <Title order={3} id={id}>
      {title}
    </Title>
    {children}
  </section>
);
