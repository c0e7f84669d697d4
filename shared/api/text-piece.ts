// A long text, asked for piece by piece: whoever takes it asks for the next piece when it has put the last one away,
// so that neither side ever holds more than one. Cancelling is not asking on.

export interface TextPiece {
  /** Whole lines. The pieces, one after the other, are the text. */
  readonly text: string;
  /** What to ask for the next piece with; null: this was the last one. */
  readonly next: number | null;
  /** The part of the whole that is done with this piece, 0 … 1. */
  readonly done: number;
}
