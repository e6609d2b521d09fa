import type { ForWhom } from '../../domain/meaning.ts';
import type { Dialogue } from './dialogue.ts';

/**
 * A caller who turns out to call for somebody else than who was identified: that person must be identified, or the appointment
 * of a child would stand in the record of its mother. Failed tries go on counting (S11).
 */
export function aboutSomebodyElse(dialogue: Dialogue, who: ForWhom | undefined): Dialogue | null {
  const { patient, who: identifiedFor } = dialogue.identification;
  if (patient === null || who === undefined || who === identifiedFor) return null;
  return aboutAnother(dialogue, who);
}

/** Another person, who may stand in the same relation to the caller: the second of two children. */
export function aboutAnother(dialogue: Dialogue, who: ForWhom): Dialogue {
  const { failedTries } = dialogue.identification;
  const { name: _name, dateOfBirth: _date, postcode: _postcode, ...known } = dialogue.known;
  return {
    ...dialogue,
    known: { ...known, who },
    // Who stood on the waiting list until now is somebody else.
    waiting: null,
    identification: { patient: null, who: null, dateOfBirth: null, nameAsked: false, failedTries },
  };
}
