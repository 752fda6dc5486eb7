/** A label with its value, as the tables at the head and foot of a record show them. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
  /** Takes the whole width of a table of two columns. */
  readonly wide?: boolean;
}

export const row = (label: string, value: string | undefined, url?: string): Row => ({
  label,
  value: value ?? '',
  ...(url ? { url } : {}),
});
