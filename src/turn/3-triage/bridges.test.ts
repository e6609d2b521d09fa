import { describe, expect, it } from 'vitest';
import { triage } from './triage.ts';

describe('the bridge that a caller stands on', () => {
  it.each([
    'ik sta op de brug, ik ben kapot',
    'ik sta op de brug en ik ga kapot',
    'de brug is open, ik sta ervoor en ik ga eraf',
    'de brug gaat open en ik ga eraf',
    'ik ben bij het viaduct en ik ga eraf',
    'hij staat op de brug, hij is helemaal gebroken',
  ])('is no tooth: %s', (text) => {
    expect(triage([{ text }], { practice: 'tandarts' })).toMatchObject({ kind: 'human-now' });
  });

  it.each([
    'mijn brug is eraf',
    'mijn brug is er vanochtend eraf gevallen',
    'de brug is kapot die u vorig jaar gezet heeft',
    'mijn brug hij is gebroken',
    'de brug is open en ik sta ervoor, ik kom iets later',
  ])('is not meant by: %s', (text) => {
    expect(triage([{ text }], { practice: 'tandarts' }).kind).not.toBe('human-now');
  });
});
