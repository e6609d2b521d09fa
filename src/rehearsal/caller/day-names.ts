/** How scenarios and Balie's English sentences call a day, and how a caller says it. */
export const DUTCH_DAYS = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
} as const;
