// Where two versions of a value differ, if that is a single text or number: then somebody is typing there, and the
// changes belong together.

/** A JSON pointer; undefined where they differ in more, in shape, or not at all. */
export function typedPlace(before: unknown, after: unknown): string | undefined {
  const places = changedLeaves(before, after);
  return places?.length === 1 ? places[0] : undefined;
}

/** Undefined: the shapes differ. */
function changedLeaves(before: unknown, after: unknown): readonly string[] | undefined {
  if (before === after) return [];
  if (isLeaf(before) && isLeaf(after)) return typeof before === typeof after ? [""] : undefined;
  if (!isBranch(before) || !isBranch(after)) return undefined;
  const keys = Object.keys(before);
  if (keys.join("\n") !== Object.keys(after).join("\n")) return undefined;
  const places: string[] = [];
  for (const key of keys) {
    const inner = changedLeaves(before[key], after[key]);
    if (inner === undefined) return undefined;
    places.push(...inner.map((place) => `/${key}${place}`));
  }
  return places;
}

const isLeaf = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
