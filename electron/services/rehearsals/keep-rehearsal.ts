// Writes a rehearsal into the space piece by piece, so that saves of journeys come in between. Until its last piece
// is there it counts as running, and one that stays so is removed when the space is next opened.

import { setImmediate } from "node:timers/promises";
import type { PackedRehearsal } from "../../simulation/pack-rehearsal.ts";
import type { Space } from "../../space/space.ts";
import { spaceValue } from "../space-value.ts";

/** So much is written at once: some milliseconds of a disk's time. A larger section is written alone. */
const bytesAtOnce = 1_000_000;

interface Following {
  readonly signal: AbortSignal;
  /** Hears of the part that is written, 0 … 1. */
  readonly onPart?: (part: number) => void;
}

/** The id of the kept rehearsal. Throws Refused, or what the signal was aborted with; then nothing of it stays. */
export async function keepRehearsal(
  space: Space,
  { sections, ...row }: PackedRehearsal,
  { signal, onPart }: Following,
): Promise<number> {
  const change = <T>(work: () => T): T => spaceValue(space.transaction(work));
  const id = change(() =>
    space.rehearsals.createRehearsal({ ...row, messagesDigest: space.messages.contentDigest() }),
  );
  try {
    const pieces = piecesOf(sections);
    for (const [number, piece] of pieces.entries()) {
      onPart?.(number / pieces.length);
      await setImmediate();
      signal.throwIfAborted();
      change(() => {
        for (const [name, body] of piece) space.rehearsals.writeSection(id, name, body);
      });
    }
    change(() => space.rehearsals.finishRehearsal(id));
    return id;
  } catch (thrown) {
    // Where even that fails, opening the space again removes it.
    space.transaction(() => space.rehearsals.delete(id));
    throw thrown;
  }
}

type Section = PackedRehearsal["sections"][number];

function piecesOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const pieces: Section[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const section of sections) {
    const [, body] = section;
    if (bytes + body.byteLength > bytesAtOnce) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)?.push(section);
    bytes += body.byteLength;
  }
  return pieces;
}
