// Numbers as people read them.

/** "14,036". */
export const thousands = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** "once", "14,036 times". */
export const timesWords = (count: number): string => (count === 1 ? "once" : `${thousands(count)} times`);

/** "1 person", "212 people". */
export const peopleWords = (count: number): string =>
  count === 1 ? "1 person" : `${thousands(count)} people`;
