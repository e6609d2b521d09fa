/** Dutch practices, also those in the Caribbean Netherlands until one asks for its own zone. */
export const PRACTICE_TIME_ZONE = 'Europe/Amsterdam';
