// A long text as a file that the person keeps: its pieces are put away as they come, so that the window holds a few
// megabytes of it at most, and cancelling leaves nothing.

import type { TextPiece } from "../../shared/api/text-piece.ts";
import { downloadBlob } from "../ui/download.ts";

export interface SavedStream {
  readonly name: string;
  readonly mediaType: string;
  /** `from` 0 is the first piece; rejects as any call of the host. */
  readonly ask: (from: number, signal: AbortSignal) => Promise<TextPiece>;
  readonly signal: AbortSignal;
  /** The part that is done, 0 … 1, after each piece. */
  readonly onDone: (done: number) => void;
}

/** Text beyond this is handed to the browser, which keeps it outside the page, on the disk where it is much. */
const heldLength = 4 * 1_024 * 1_024;

/** Rejects where a piece could not be had, or with the signal's reason; then nothing is saved. */
export async function saveStream({ name, mediaType, ask, signal, onDone }: SavedStream): Promise<void> {
  const parts: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  const putAway = (): void => {
    parts.push(new Blob(held));
    held = [];
    length = 0;
  };
  for (let from: number | null = 0; from !== null;) {
    const piece: TextPiece = await ask(from, signal);
    signal.throwIfAborted();
    held.push(piece.text);
    length += piece.text.length;
    if (length > heldLength) putAway();
    onDone(piece.done);
    from = piece.next;
  }
  putAway();
  downloadBlob(name, new Blob(parts, { type: mediaType }));
}
