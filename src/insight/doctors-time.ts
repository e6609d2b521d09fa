/** Consults a week, as the practice counted them; null: not counted. */
export interface Consults {
  readonly now: number | null;
  readonly before: number | null;
}

/**
 * What the figures say of doctors' time. `no-time-saved` is where every report begins: of 1,202 Dutch GPs 77.5% say that AI lowers
 * their workload little or not at all. Fewer consults are no proof of the contrary, because consults fall for many reasons.
 */
export type DoctorsTime = 'no-time-saved' | 'fewer-consults';

const doctorsTime = ({ now, before }: Consults): DoctorsTime =>
  now !== null && before !== null && now < before ? 'fewer-consults' : 'no-time-saved';

/** The sentence of the report (`screens.md` §3.10), in Dutch; the first is literal. */
export function doctorsSentence(consults: Consults): string {
  const { now, before } = consults;
  if (now === null)
    return 'Het aantal consulten is niet ingevuld. Balie bespaart de huisarts volgens deze cijfers geen tijd.';
  const counted = `Huisarts: in deze periode ${now} consulten per week, ervoor ${before ?? 'niet geteld'}.`;
  return doctorsTime(consults) === 'fewer-consults'
    ? `${counted} Dat zijn er minder; of dat door Balie komt, zeggen deze cijfers niet.`
    : `${counted} Balie bespaart de huisarts volgens deze cijfers geen tijd.`;
}
