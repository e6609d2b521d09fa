/** "1954-03-12", "12-3-1954", "12/03/1954", "12031954", with a time after it or not; null: no day that has been. */
export function pastDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const parts =
    /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?:[ T].*)?$/u.exec(text)?.groups ??
    /^(?<day>\d\d?)[-/.](?<month>\d\d?)[-/.](?<year>\d{4})(?: .*)?$/u.exec(text)?.groups ??
    /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4})$/u.exec(text)?.groups;
  if (parts === undefined) return null;
  const { year, month, day } = parts;
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return Temporal.PlainDate.compare(date, today) <= 0 ? date : null;
  } catch {
    // The thirtieth of February.
    return null;
  }
}
