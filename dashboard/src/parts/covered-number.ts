/** "+31201000101" -> "+31 •• •• 01": enough to know it again, and nothing for who reads along. */
export const coveredNumber = (number: string): string => `${number.slice(0, 3)} •• •• ${number.slice(-2)}`;
