/** Of `screens.md` §4: filled is now or Balie's, hollow is before or people's; neither says good or bad. */
export const FILLED = 'light-dark(#0B5C7A, #6CC4E8)';
export const HOLLOW = 'light-dark(#B45309, #FFB066)';
export const TICK = { fill: 'var(--mantine-color-text)', fontSize: 14 };
