/** What stands in a list, one under the other: a version of it is chosen as a whole. */
export function Lines<One>({
  of,
  written,
}: {
  of: readonly One[];
  written: (one: One, place: number) => string;
}) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1rem' }}>
      {of.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <li key={place}>{written(one, place)}</li>
      ))}
    </ul>
  );
}
