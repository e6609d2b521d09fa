import type { PracticeId } from '../../domain/ids.ts';
import { type Trouble, trouble } from '../contract/trouble.ts';
import { type GuardParts, soon, whoMay } from '../guard.ts';
import type { Messages } from '../ports/messages.ts';
import type { OutsideAgendaDesk } from '../ports/outside-agenda.ts';
import type { ZodApp } from '../zod-app.ts';
import type { Health, HealthPorts } from './machine.ts';

/** The bar of every screen: which part is away, and whether messages wait. */
export function troubleRoutes(
  app: ZodApp,
  parts: GuardParts &
    HealthPorts & {
      readonly ports: { readonly messages: Pick<Messages, 'heldUp'> };
      readonly outsideAgenda?: OutsideAgendaDesk;
    },
): void {
  app.get('/api/trouble', { schema: { response: { 200: trouble } } }, async (request) => {
    const who = await whoMay(request, parts, 'today', 'counts');
    const [health, messages] = await Promise.all([
      parts.health(soon()).catch(() => null),
      parts.ports.messages.heldUp(who, parts.now(), soon()),
    ]);
    return {
      away: [...agendaAway(parts.outsideAgenda, who.practice), ...(health === null ? [] : partsAway(health))],
      messages,
    };
  });
}

function agendaAway(
  outside: OutsideAgendaDesk | undefined,
  practice: PracticeId,
): readonly Trouble['away'][number][] {
  const since = outside?.awaySince(practice) ?? null;
  return since === null ? [] : [{ part: 'agenda', since: since.toString() }];
}

/** By the words of a monitor: what each part says when it is not well. A database that is away answers nothing here. */
const NOT_WELL = { ear: /^none$/, spool: /^waiting$/, jobs: /^late/ } as const;

const partsAway = ({ parts, since }: Health): readonly Trouble['away'][number][] =>
  (Object.keys(NOT_WELL) as readonly (keyof typeof NOT_WELL)[])
    .filter((part) => NOT_WELL[part].test(parts[part] ?? ''))
    .map((part) => ({ part, since: since?.[part] || null }));
