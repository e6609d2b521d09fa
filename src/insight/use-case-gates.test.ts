import { describe, expect, test } from 'vitest';
import { USE_CASE_STEPS, type UseCaseStep } from '../http/contract/use-cases.ts';
import { criteriaAfter, type GateCounts, USUAL_THRESHOLDS } from './use-case-gates.ts';

const ENOUGH: GateCounts = {
  heard: 60,
  checked: 10,
  misunderstood: 1,
  rehearsed: 40,
  rehearsedWrong: 0,
  rehearsedWish: 1,
  ladderAnswered: true,
  othersOpen: 0,
  handled: 40,
  handledChecked: 20,
  handledWrong: 2,
};

const unmet = (step: UseCaseStep, counts: Partial<GateCounts>) =>
  criteriaAfter(step, { ...ENOUGH, ...counts }, USUAL_THRESHOLDS)
    .filter(({ met }) => !met)
    .map(({ id }) => id);

describe('a gate', () => {
  test.each(USE_CASE_STEPS)('after %s is passed with exactly enough', (step) => {
    expect(unmet(step, {})).toEqual([]);
    expect(criteriaAfter(step, ENOUGH, USUAL_THRESHOLDS).length).toBeGreaterThan(0);
  });

  test.each([
    ['measure', { heard: 59 }, 'heard'],
    ['rehearse', { heard: 59 }, 'heard'],
    ['rehearse', { checked: 9, misunderstood: 0 }, 'checked'],
    ['rehearse', { misunderstood: 2 }, 'understood'],
    ['rehearse', { rehearsed: 39 }, 'rehearsed'],
    ['rehearse', { rehearsedWrong: 1 }, 'rehearsed-right'],
    ['rehearse', { rehearsedWish: 0 }, 'rehearsed-wish'],
    ['rehearse', { ladderAnswered: false }, 'ladder-answered'],
    ['rehearse', { othersOpen: 1 }, 'alone'],
    ['open', { handled: 39 }, 'handled'],
    ['open', { handledWrong: 3 }, 'handled-right'],
    ['follow', { handledWrong: 3 }, 'handled-right'],
  ] as const)('after %s stays shut with %j, and says which', (step, counts, id) => {
    expect(unmet(step, counts)).toEqual([id]);
  });

  test('that nobody looked at says so by its counts, and does not take nothing for right', () => {
    const criteria = criteriaAfter('rehearse', { ...ENOUGH, checked: 0, misunderstood: 0 }, USUAL_THRESHOLDS);
    expect(criteria.find(({ id }) => id === 'checked')).toEqual({ id: 'checked', met: false, x: 0, of: 10 });
  });
});
