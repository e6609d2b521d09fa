import { Stack, Text, Title } from '@mantine/core';
import { GROUPED_BY, type Insight } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { ChartedShares } from './charted-shares.tsx';
import { differenceWritten, shareWritten } from './difference-written.ts';
import { CountOf } from './open-calls.tsx';

type Group = Insight['groups'][number];
const ASKED = [
  { what: 'finished', figure: 'finishedByBalie' },
  { what: 'misheard', figure: 'misheard' },
  { what: 'human', figure: 'askedHuman' },
] as const;

/** Whether every group of callers is helped as well as the others. */
export function FairSection({ groups }: { groups: Insight['groups'] }) {
  const words = useWords();
  const { figures } = words;
  const nameOf = ({ group }: Group): string => figures.groups[group] ?? group;
  return (
    <section aria-labelledby="fair">
      <Stack gap="sm">
        <Title order={2} id="fair">
          {figures.fair}
        </Title>
        <Text maw="48rem">{figures.fairWhy}</Text>
        {groups.length === 0 ? <Text>{figures.fairNone}</Text> : <Text>{conclusionOf(groups, words)}</Text>}
        {GROUPED_BY.map((by) => {
          const ofKind = groups.filter((one) => one.by === by);
          if (ofKind.length === 0) return null;
          return (
            <section key={by} aria-labelledby={`fair-${by}`}>
              <Title order={3} id={`fair-${by}`}>
                {figures.by[by]}
              </Title>
              {ofKind.length > 1 && (
                <ChartedShares
                  shares={ofKind.map((one) => ({ name: nameOf(one), share: one.finished }))}
                  label={`${figures.by[by]}: ${figures.finished}`}
                />
              )}
              <ListTable
                caption={figures.by[by]}
                rows={ofKind}
                nameOf={({ group }) => group}
                columns={[
                  { head: figures.group, cell: nameOf },
                  // A column for each gap made the page of a desk screen scroll sideways.
                  ...ASKED.map(({ what, figure }) => ({
                    head: figures[what],
                    cell: (one: Group) => (
                      <>
                        <CountOf
                          text={shareWritten(one[what], words)}
                          // Of small groups that were put together there is no list: each is too small to be looked at by itself.
                          x={one.group === 'merged' ? 0 : one[what].x}
                          name={`${figures[what]}, ${nameOf(one)}`}
                          of={{ figure, by, group: one.group }}
                        />
                        <Text size="sm">{figures.gap(differenceWritten(one.gap[what], words))}</Text>
                      </>
                    ),
                  })),
                ]}
              />
            </section>
          );
        })}
      </Stack>
    </section>
  );
}

/** Finished less often, or misheard or asking for a human more often. */
const WORSE = { finished: -1, misheard: 1, human: 1 } as const;

/** The largest gap to the disadvantage of a group, as far as it is more than chance. */
function conclusionOf(groups: readonly Group[], words: Words): string {
  const { figures } = words;
  const [worst] = groups
    .flatMap((one) =>
      ASKED.map(({ what }) => ({ one, what, by: WORSE[what] * (one.gap[what]?.difference ?? 0) })),
    )
    .filter(({ one, what, by }) => by > 0 && one.gap[what]?.withinChance === false)
    .toSorted((a, b) => b.by - a.by);
  if (worst === undefined)
    return groups.some(({ gap }) => gap.finished !== null) ? figures.fairSame : figures.fairTooFew;
  const { one, what } = worst;
  return figures.fairGap(
    figures.groups[one.group] ?? one.group,
    figures[what].toLowerCase(),
    words.today.of(one[what].x, one[what].of),
    differenceWritten(one.gap[what], words),
  );
}
