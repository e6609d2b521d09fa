/** The tabs of the settings, in order. */
export const SETTINGS_PARTS = [
  'practice',
  'hours',
  'callbacks',
  'lines',
  'line',
  'agenda',
  'messages',
  'speech',
  'people',
  'backup',
  'working',
  'changes',
  'notices',
  'own',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];
