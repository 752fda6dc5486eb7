/** What parts the cells of a row. A space would not: between Han characters it means nothing, and what crosses two cells is said by neither. */
export const cellBreak = ' | ';

/** The text of a cell, whose lines are only a matter of its width. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
