import { z } from 'zod';
import { WEEKDAYS } from '../domain/meaning.ts';
import { type LadderRung, RUNGS } from '../domain/practice.ts';
import { humanLine, time } from './field-shapes.ts';
import { words } from './words-shape.ts';

const dutyHours = z.strictObject({ weekdays: z.array(z.enum(WEEKDAYS)).min(1), from: time, to: time });

const region = z
  .strictObject({
    name: words(60),
    postcodes: z
      .array(
        z
          .string()
          .regex(/^[1-9]\d{3}(?:-[1-9]\d{3})?$/u, {
            error: 'moet uit de vier cijfers van een postcode bestaan, of van-tot, zoals "3071-3089"',
          })
          .refine((range) => range.length === 4 || range.slice(0, 4) < range.slice(5), {
            error: 'het einde van de reeks moet na het begin komen',
          }),
      )
      .default([]),
    areaCodes: z
      .array(
        z.string().regex(/^0[1-57]\d{1,2}$/u, {
          error: 'moet een netnummer zijn zoals "010" of "0180"; een mobiel nummer zegt niet waar iemand is',
        }),
      )
      .default([]),
  })
  .refine(({ postcodes, areaCodes }) => postcodes.length + areaCodes.length > 0, {
    error: 'noem ten minste één postcode of netnummer',
  });

/** What a line of the ladder may say of itself besides its number: its own hours, and whose callers it is for. */
export const onlyThen = {
  when: z.enum(['always', 'opening-hours', 'out-of-hours']),
  hours: z.array(dutyHours).min(1).max(30).optional(),
  region: region.optional(),
};

export const ladderRung = humanLine.extend({ rung: z.enum(RUNGS), ...onlyThen });

/** A step as it is written to files, rows and the wire; what it does not say is left out. */
export const rungWritten = ({ rung, target, spokenName, when, hours, region: of }: LadderRung) => ({
  rung,
  target,
  spokenName,
  when,
  ...(hours === undefined
    ? {}
    : {
        hours: hours.map(({ weekdays, from, to }) => ({
          weekdays: [...weekdays],
          from: from.toString({ smallestUnit: 'minute' }),
          to: to.toString({ smallestUnit: 'minute' }),
        })),
      }),
  ...(of === undefined
    ? {}
    : { region: { name: of.name, postcodes: [...of.postcodes], areaCodes: [...of.areaCodes] } }),
});
