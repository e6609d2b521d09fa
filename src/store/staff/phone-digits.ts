/** "06 12 34 88 10" and "+31612348810" are one number: what follows the trunk zero or the country. Null: nothing was given. */
export const nationalDigits = (phone: string | null | undefined): string | null =>
  phone?.replace(/\D/g, '').replace(/^(?:0031|31|0)/, '') ?? null;
