import type { Pattern } from '../pattern.ts';
import { body } from './body.ts';
import { colleagues } from './colleagues.ts';
import { complaints } from './complaints.ts';
import { people } from './people.ts';
import { scopePatterns } from './scope-words.ts';

/** Every word group that a pattern may name between < and >. */
export const lexicon: Readonly<Record<string, readonly Pattern[]>> = {
  ...body,
  ...colleagues,
  ...complaints,
  ...people,
  ...scopePatterns,
};
