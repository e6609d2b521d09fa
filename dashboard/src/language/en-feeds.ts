import type { nlFeeds } from './nl-feeds.ts';

export const enFeeds: typeof nlFeeds = {
  feeds: {
    title: 'Secret agenda links',
    why: 'By such a link a calendar (Outlook, Google, Apple) reads the agenda of one practitioner: times and appointment types, no patients. Whoever knows the link can read it.',
    none: 'There are no links.',
    of: 'Agenda of',
    made: 'Made',
    read: 'Last read',
    never: 'not read yet',
    action: 'Action',
    revoke: 'Revoke',
    revokeOf: (who: string) => `Revoke the link of ${who}`,
    sure: 'The calendar that uses it reads nothing any more.',
    revokeNow: 'Yes, revoke',
    keep: 'Keep it',
    whose: 'New link for',
    make: 'Make a link',
    once: 'This is the link. You see it once; copy it now.',
  },
};
