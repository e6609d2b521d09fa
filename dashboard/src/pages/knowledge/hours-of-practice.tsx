import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { WEEKDAYS } from '../../../../src/http/contract/week.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { dateWritten, practiceDay } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { fieldsOf } from '../settings/closure-fields.ts';

/** The week of the practice and of everybody who works there, and when it is closed beside that. */
export function HoursOfPractice({ knowledge }: { knowledge: Knowledge }) {
  const words = useWords();
  const me = useMe();
  const { hours, practitioners } = knowledge;
  const whose = [
    { id: null, name: words.facts.practice },
    ...practitioners.filter(({ id }) => hours.some(({ practitioner }) => practitioner === id)),
  ];
  return (
    <Stack gap="lg">
      <section aria-labelledby="hours">
        <Title order={2} id="hours" mb="sm">
          {words.knowledge.hours}
        </Title>
        <ListTable
          caption={words.knowledge.hours}
          rows={whose}
          nameOf={({ id }) => id ?? 'practice'}
          columns={[
            { head: words.facts.whose, cell: ({ name }) => name },
            ...WEEKDAYS.map((weekday) => ({
              head: words.settings.weekdays[weekday],
              cell: ({ id }: (typeof whose)[number]) =>
                hours
                  .filter((one) => one.practitioner === id && one.weekday === weekday)
                  .map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`)
                  .toSorted()
                  .join(', ') || words.facts.closedDay,
            })),
          ]}
        />
      </section>
      <Closures knowledge={knowledge} />
      <Holidays holidays={knowledge.holidays} />
      {me.rights['settings'] === 'work' && (
        <Link to="/instellingen" search={{ part: 'hours' }}>
          {words.facts.change}
        </Link>
      )}
    </Stack>
  );
}

function Closures({ knowledge: { closures, practitioners } }: { knowledge: Knowledge }) {
  const words = useWords();
  const today = practiceDay(useNow());
  const coming = closures.filter(({ to }) => to > today);
  return (
    <section aria-labelledby="closures">
      <Title order={2} id="closures">
        {words.closures.title}
      </Title>
      <Text maw="48rem">{words.closures.why}</Text>
      {coming.length === 0 && <Text>{words.closures.none}</Text>}
      {coming.map((closure) => (
        <Text key={`${closure.from} ${closure.practitioner} ${closure.reason}`}>
          {closureWritten(closure, words)}: <span lang="nl">{closure.reason}</span> (
          {practitioners.find(({ id }) => id === closure.practitioner)?.name ?? words.closures.all})
        </Text>
      ))}
    </section>
  );
}

/** Balie knows them, so nobody has to enter them; those that a practice chooses itself are named. */
function Holidays({ holidays }: Pick<Knowledge, 'holidays'>) {
  const { knowledge: words } = useWords();
  return (
    <section aria-labelledby="holidays">
      <Title order={2} id="holidays">
        {words.holidays}
      </Title>
      <ul>
        {holidays.map(({ date, name, practices }) => (
          <li key={`${date} ${name}`}>
            {dateWritten(date)}: <span lang="nl">{name}</span> ({words.holiday[practices]})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "do 24 dec 2026", "do 24 dec 2026 tot en met do 31 dec 2026", "do 24 dec 2026 12:00 tot do 24 dec 2026 17:00" */
function closureWritten(closure: Knowledge['closures'][number], { closures: words }: Words): string {
  const { fromDay, fromTime, toDay, toTime } = fieldsOf(closure);
  if (fromTime !== '' || toTime !== '') {
    return words.hours(
      `${dateWritten(fromDay)} ${fromTime || '00:00'}`,
      `${dateWritten(toDay)} ${toTime || '24:00'}`,
    );
  }
  return fromDay === toDay ? dateWritten(fromDay) : words.days(dateWritten(fromDay), dateWritten(toDay));
}
