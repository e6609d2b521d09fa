import type { PracticeId } from '../domain/ids.ts';
import type { ListeningScreens } from './contract/screens.ts';

type Screen = ListeningScreens['screens'][number];

/** Which screens of a practice are open and can be heard, so that "who can notice the alarm" has an answer. Kept in memory. */
export interface ScreensHere {
  here(practice: PracticeId, screen: string, who: Omit<Screen, 'seenAt'>): void;
  of(practice: PracticeId): readonly Screen[];
}

/** Two signs of life missed (`screens.md` §5: a hidden tab may run its timers once a minute). */
const GONE_AFTER_SECONDS = 130;
/** A practice with more screens than this has a program that makes them up. */
const MOST_SCREENS = 200;

export function createScreensHere(now: () => Temporal.Instant): ScreensHere {
  const practices = new Map<PracticeId, Map<string, Screen>>();
  const fresh = (practice: PracticeId): Map<string, Screen> => {
    const screens = practices.get(practice) ?? new Map<string, Screen>();
    practices.set(practice, screens);
    const oldest = now().subtract({ seconds: GONE_AFTER_SECONDS });
    for (const [id, { seenAt }] of screens) {
      if (Temporal.Instant.compare(Temporal.Instant.from(seenAt), oldest) < 0) screens.delete(id);
    }
    return screens;
  };
  return {
    here(practice, screen, who) {
      const screens = fresh(practice);
      if (screens.size < MOST_SCREENS || screens.has(screen)) {
        screens.set(screen, { ...who, seenAt: now().toString() });
      }
    },
    of: (practice) => [...fresh(practice).values()].toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
