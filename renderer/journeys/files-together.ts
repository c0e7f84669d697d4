// Which of several files go into one message to the host. Absent here: what is in them.

import { longestDocument } from "../../shared/api/inputs.ts";

const mostTogether = 100;

interface Sized {
  /** In bytes. */
  readonly size: number;
}

/** In their order: as many in one group as are together no longer than one may be; a longer one is alone. */
export function filesTogether<F extends Sized>(files: readonly F[]): readonly (readonly F[])[] {
  const groups: F[][] = [];
  let left = 0;
  for (const file of files) {
    const last = groups.at(-1);
    if (last === undefined || file.size > left || last.length === mostTogether) {
      groups.push([file]);
      left = longestDocument;
    } else last.push(file);
    left -= file.size;
  }
  return groups;
}
