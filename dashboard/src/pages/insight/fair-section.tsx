import { Stack, Text, Title } from '@mantine/core';
import { GROUPED_BY, type Insight } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { ChartedShares } from './charted-shares.tsx';
import { differenceWritten, shareWritten } from './difference-written.ts';

type Group = Insight['groups'][number];

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
                  { head: figures.finished, cell: ({ finished }) => shareWritten(finished, words) },
                  { head: figures.misheard, cell: ({ misheard }) => shareWritten(misheard, words) },
                  { head: figures.human, cell: ({ human }) => shareWritten(human, words) },
                  { head: figures.gap, cell: ({ gap }) => differenceWritten(gap.finished, words) },
                ]}
              />
            </section>
          );
        })}
      </Stack>
    </section>
  );
}

/** Whom Balie helps least, beside the rest, as far as it is more than chance. */
function conclusionOf(groups: readonly Group[], words: Words): string {
  const [worst] = groups
    .filter(({ gap: { finished } }) => finished !== null && !finished.withinChance && finished.difference < 0)
    .toSorted((a, b) => (a.gap.finished?.difference ?? 0) - (b.gap.finished?.difference ?? 0));
  if (worst === undefined) {
    const isCompared = groups.some(({ gap }) => gap.finished !== null);
    return isCompared ? words.figures.fairSame : words.figures.fairTooFew;
  }
  return words.figures.fairGap(
    words.figures.groups[worst.group] ?? worst.group,
    words.today.of(worst.finished.x, worst.finished.of),
    differenceWritten(worst.gap.finished, words),
  );
}
