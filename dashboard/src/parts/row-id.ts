/** The id of the button that opens a row, so that focus finds it again. */
export const rowId = (id: string): string => `row-${id}`;
