// Ids of people in the order of their UTF-16 code units. Millions of ids are sorted by their bytes, column by
// column from the last (radix sort), which compares nothing; where that would not be the right order, as strings.

/** Longer ids are rarer than they are worth. */
const longestBytes = 64;
/** Fewer are sorted faster as strings. */
const fewest = 256;

/** The numbers 0 … names.length − 1 in the order of their names. */
export function sortIds(names: readonly string[]): Uint32Array {
  const keys = names.length < fewest ? undefined : byteKeys(names);
  if (keys === undefined) return sortAsStrings(names);
  const { bytes, width, from } = keys;
  let order = Uint32Array.from({ length: names.length }, (_, index) => index);
  let next = new Uint32Array(names.length);
  for (let column = width - 1; column >= from; column--) {
    if (sortByColumn(order, next, { bytes, width, column })) [order, next] = [next, order];
  }
  return order;
}

function sortAsStrings(names: readonly string[]): Uint32Array {
  const order = Uint32Array.from(names, (_, index) => index);
  return order.sort((a, b) => {
    const [first, second] = [names[a] as string, names[b] as string];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

interface ByteKeys {
  /** Row by row, filled up with zeros. */
  readonly bytes: Uint8Array;
  readonly width: number;
  /** All names are alike before this column. */
  readonly from: number;
}

/** Undefined where an id is long or not ASCII: there bytes and code units differ in their order. */
function byteKeys(names: readonly string[]): ByteKeys | undefined {
  let width = 0;
  for (const name of names) width = Math.max(width, name.length);
  if (width > longestBytes) return undefined;
  const bytes = new Uint8Array(names.length * width);
  const first = names[0] as string;
  let from = width;
  for (let row = 0; row < names.length; row++) {
    const name = names[row] as string;
    for (let column = 0; column < name.length; column++) {
      const code = name.charCodeAt(column);
      // A zero would be taken for the end.
      if (code === 0 || code > 0x7f) return undefined;
      bytes[row * width + column] = code;
      if (column < from && code !== first.charCodeAt(column)) from = column;
    }
    if (name.length < from) from = name.length;
  }
  return { bytes, width, from };
}

/** One stable counting pass from `order` into `next`; false, and nothing done, where the column is all alike. */
function sortByColumn(
  order: Uint32Array,
  next: Uint32Array,
  { bytes, width, column }: { readonly bytes: Uint8Array; readonly width: number; readonly column: number },
): boolean {
  const places = new Uint32Array(129);
  for (let row = 0; row < order.length; row++) {
    const code = bytes[row * width + column] as number;
    places[code + 1] = (places[code + 1] as number) + 1;
  }
  if (places.includes(order.length)) return false;
  for (let code = 1; code < places.length; code++)
    places[code] = (places[code] as number) + (places[code - 1] as number);
  for (let index = 0; index < order.length; index++) {
    const row = order[index] as number;
    const code = bytes[row * width + column] as number;
    const place = places[code] as number;
    next[place] = row;
    places[code] = place + 1;
  }
  return true;
}
