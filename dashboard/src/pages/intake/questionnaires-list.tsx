import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { QuestionnaireList } from '../../../../src/http/contract/intakes.ts';
import { ask } from '../../api/ask.ts';
import { useLanguage, useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked } from '../../parts/states.tsx';

type Questionnaire = QuestionnaireList['questionnaires'][number];
type Question = Questionnaire['questions'][number];

/** What is asked: each question as it stands on the page and as it is spoken, and what makes it an alarm. */
export function QuestionnairesList() {
  const { intake: words } = useWords();
  const query = useQuery({
    queryKey: ['questionnaires'],
    queryFn: () => ask<QuestionnaireList>('GET', '/api/questionnaires'),
  });
  return (
    <Asked query={query}>
      {({ questionnaires }) =>
        questionnaires.length === 0 ? (
          <Text>{words.noQuestionnaires}</Text>
        ) : (
          <Stack gap="xl">
            {questionnaires.map((one) => (
              <One key={one.name} questionnaire={one} />
            ))}
          </Stack>
        )
      }
    </Asked>
  );
}

function One({
  questionnaire: { title, version, approvedBy, askedBefore, questions },
}: {
  questionnaire: Questionnaire;
}) {
  const { intake: words } = useWords();
  const { language } = useLanguage();
  return (
    <section aria-label={title[language]}>
      <Title order={2}>{title[language]}</Title>
      <Text>
        {approvedBy === null ? words.draft : words.approvedBy(approvedBy)} {words.version(version)}
      </Text>
      <Text mb="sm">
        {askedBefore.length === 0 ? words.askedNowhere : words.askedBefore(askedBefore.join(', '))}
      </Text>
      <ListTable
        caption={title[language]}
        rows={questions}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.onPage,
            cell: ({ text, afterYesTo, options }) => (
              <>
                <span>{text[language]}</span>
                {options.length > 0 && (
                  <Text size="sm">{options.map((option) => option[language]).join(' · ')}</Text>
                )}
                {afterYesTo !== null && <Text size="sm">{words.onlyAfter(afterYesTo[language])}</Text>}
              </>
            ),
          },
          { head: words.spoken, cell: ({ spoken }) => <span lang="nl">“{spoken}”</span> },
          { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { head: words.check, cell: (question) => <Check question={question} /> },
        ]}
      />
    </section>
  );
}

function Check({ question: { yesIs, kind } }: { question: Question }) {
  const words = useWords();
  const ruleName = useRuleName();
  if (yesIs !== null) {
    const { urgency, rule } = yesIs;
    return <StateBadge state={urgency} word={words.intake.yesIs(words.states[urgency], ruleName(rule))} />;
  }
  return kind === 'text' ? words.intake.wordsAreRead : words.intake.noCheck;
}
