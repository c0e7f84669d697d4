// Which messages are taken out of the space, as the threads of a change are told (plain values: they cross threads).

import type { StoredMessageChunk } from "../space/columns/open-chunk.ts";

export type LeavingMessages =
  /** Those of an import: positions from … end − 1. */
  | { readonly kind: "positions"; readonly from: number; readonly end: number }
  /** All of these people, as identity is resolved. */
  | { readonly kind: "people"; readonly userIds: readonly string[] };

/** Whether a row of a user of the chunk goes. */
export type IsLeaving = (row: number, user: number) => boolean;

export function leavingRows(chunk: StoredMessageChunk, leaving: LeavingMessages | undefined): IsLeaving {
  if (leaving === undefined) return () => false;
  if (leaving.kind === "people") {
    const wanted = new Set(leaving.userIds);
    const going = Uint8Array.from({ length: chunk.userCount }, (_, user) =>
      wanted.has(chunk.userId(user)) ? 1 : 0,
    );
    return (_row, user) => going[user] === 1;
  }
  const { positions } = chunk;
  return (row) => {
    const position = positions[row] as number;
    return position >= leaving.from && position < leaving.end;
  };
}
