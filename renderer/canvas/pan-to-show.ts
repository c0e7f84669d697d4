// By how much the view must move for a box to be seen: not at all where it is, else as little as possible.

const margin = 24;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the screen; `free` is what no panel covers, from its upper left corner. */
export function panToShow(
  box: Box,
  free: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  return {
    x: along(box.x, box.x + box.width, free.width),
    y: along(box.y, box.y + box.height, free.height),
  };
}

function along(from: number, to: number, length: number): number {
  if (from < 0 || to - from > length) return margin - from;
  if (to > length) return length - margin - to;
  return 0;
}
