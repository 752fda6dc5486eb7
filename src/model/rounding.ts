/** A number with so many decimals, without the dust of binary fractions. */
export const rounded = (number: number, places: number): number => Math.round(number * 10 ** places) / 10 ** places;

/** A part in hundredths of its whole, to the nearest; undefined where there is nothing to be a part of. */
export const percentOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : Math.round((100 * part) / whole));
