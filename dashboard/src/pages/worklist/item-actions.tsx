import { Menu } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { practiceMoment } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { usePlanFor } from '../../parts/plan-for.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import { CallLink } from './call-back.tsx';
import { CloseMenu } from './close-menu.tsx';
import { HandOver } from './hand-over.tsx';
import { LowerForm } from './lower-form.tsx';
import { mainOf, type Ringing } from './main-action.tsx';
import { OwnerButton } from './owner-button.tsx';
import { SendMenu } from './send-menu.tsx';
import type { ItemActs } from './use-change.ts';

/** What can be done with an open item beside its main button. */
export function ItemActions({ item, busy, act, ...ringing }: ItemActs & Ringing) {
  const words = useWords();
  const me = useMe();
  const planFor = usePlanFor();
  const plan = () => planFor(item.who === null ? null : { ...item.who, phone: item.callBackNumber });
  const [isClosing, setClosing] = useState(false);
  const [isPostponing, setPostponing] = useState(false);
  const isMine = item.owner !== null && item.owner.id === me.id;
  const keys = words.keys.worklist;
  const main = mainOf(item, me.role);
  const unlessBusy = (todo: () => void) => () => {
    if (!busy && !me.demo) todo();
  };
  // A menu whose button is out of sight is not shown.
  const inSight = (todo: () => void) =>
    unlessBusy(() => {
      document.getElementById('actions')?.scrollIntoView({ block: 'nearest' });
      todo();
    });
  useLetterKeys({
    p: { does: keys.claim, act: unlessBusy(() => act({ what: isMine ? 'release' : 'claim' })) },
    k: { does: keys.close, act: inSight(() => setClosing(true)) },
    t: { does: words.worklist.keysOfItem.time, act: inSight(() => setPostponing(true)) },
    a: { does: words.worklist.keysOfItem.agenda, act: plan },
  });
  return (
    <>
      {main !== 'owner' && <OwnerButton item={item} busy={busy} act={act} />}
      {main !== 'call' && item.callBackNumber !== null && (
        <CallLink item={item} isMain={false} {...ringing} />
      )}
      <CloseMenu item={item} busy={busy} act={act} opened={isClosing} onChange={setClosing} />
      <Menu opened={isPostponing} onChange={setPostponing}>
        <Menu.Target>
          <WriteButton variant="default" disabled={busy}>
            {words.worklist.otherTime}
          </WriteButton>
        </Menu.Target>
        <Menu.Dropdown>
          {timesFrom(dayjs()).map(([name, to]) => (
            <Menu.Item key={name} onClick={() => act({ what: 'postpone', to })}>
              {words.worklist.times[name]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <HandOver item={item} busy={busy} act={act} isMain={main === 'doctor'} />
      <WriteButton variant="default" onClick={plan}>
        {words.worklist.plan}
      </WriteButton>
      <SendMenu item={item} busy={busy} />
      {(['today', 'urgent'] as const)
        .filter((to) => item.urgency === 'normal' || (item.urgency === 'today' && to === 'urgent'))
        .map((to) => (
          <WriteButton key={to} variant="default" disabled={busy} onClick={() => act({ what: 'raise', to })}>
            {words.worklist.urgent}: {words.worklist.raiseTo[to]}
          </WriteButton>
        ))}
      {me.role === 'practitioner' && item.urgency !== 'normal' && (
        <LowerForm item={item} busy={busy} act={act} />
      )}
    </>
  );
}

/** A closed item is opened again here, for as long as it stands in the list of what is done. */
export function Reopen({ busy, act }: Omit<ItemActs, 'item'>) {
  const words = useWords();
  const me = useMe();
  const reopen = () => act({ what: 'reopen' });
  useLetterKeys({
    u: {
      does: words.keys.worklist.undo,
      act: () => {
        if (!busy && !me.demo) reopen();
      },
    },
  });
  return (
    <WriteButton variant="default" disabled={busy} onClick={reopen}>
      {words.worklist.reopen}
    </WriteButton>
  );
}

/** Only moments that are still to come, in the practice's time. */
function timesFrom(now: dayjs.Dayjs): readonly (readonly [keyof Words['worklist']['times'], string])[] {
  const times = [
    ['halfHour', now.add(30, 'minute').toISOString()],
    ['hour', now.add(1, 'hour').toISOString()],
    ['endOfDay', practiceMoment(now.toISOString(), 0, '17:00')],
    ['tomorrow', practiceMoment(now.toISOString(), 1, '10:00')],
  ] as const;
  return times.filter(([, moment]) => dayjs(moment).isAfter(now));
}
