import type { Practice } from './domain/practice.ts';
import type { Installation } from './http/contract/settings.ts';
import { isPlannedOutside } from './open-agendas.ts';
import type { Config } from './platform/config.ts';

/** What the telephone understands, in the order that it prefers. */
const CODECS = ['PCMA', 'PCMU'];

/** How this machine was set up, as a practice may look at it: no address of a server with a password in it, and no key. */
export const installationOf = (
  config: Pick<Config, 'mail' | 'whatsapp' | 'sms' | 'ear' | 'voice' | 'fhirAgendas'>,
  /** Null: no number rings for it yet. */
  practice: Practice | null,
): Omit<Installation, 'accounts'> => ({
  codecs: [...CODECS],
  agenda: practice !== null && isPlannedOutside(config.fhirAgendas, practice) ? 'outside' : 'own',
  channels: channelsOf(config),
  voice: engineOf(config.voice),
  ear: engineOf(config.ear),
});

/** As `open-carriers.ts` opens them: without any, messages go to a file. */
function channelsOf({ mail, whatsapp, sms }: Pick<Config, 'mail' | 'whatsapp' | 'sms'>) {
  const channels: Installation['channels'] = [];
  if (whatsapp !== null) channels.push('whatsapp');
  if (sms !== null) channels.push('sms');
  if (mail !== null) channels.push('email');
  return channels.length === 0 ? (['file'] as const).slice() : channels;
}

function engineOf(engine: Config['ear'] | Config['voice']): Installation['ear'] {
  if ('modelDir' in engine) return { name: engine.name, model: engine.modelDir.split('/').at(-1) ?? null };
  return { name: engine.name, model: 'model' in engine ? engine.model : null };
}
