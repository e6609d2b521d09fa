// Apart from the schemas, so that a screen takes no zod along.

/** Least and most of what is written of a ground. Ten: "hartaanval" and no less says what the emergency is. */
export const GROUND_LENGTHS = { least: 10, most: 300 } as const;
/** Of what a request of an auditor is called: "inzageverzoek 2026-14", "vraag van de inspectie". */
export const REQUEST_LENGTHS = { least: 5, most: 300 } as const;
