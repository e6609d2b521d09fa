/** As text and not as the browser's clock, which writes 01:00 PM on a device that is set to English. */
export const CLOCK_FIELD = { required: true, inputMode: 'numeric', maxLength: 5, w: '7rem' } as const;
