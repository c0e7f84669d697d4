// The outbox of a rehearsal: everything that would have gone out, and everything that would have been undone. Nothing
// is ever sent; these are the calls that a live journey would make, written as FORMATS.md writes deliveries.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import { idInput, instantInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";
import type { TextPiece } from "./text-piece.ts";

const outboxInput = z.object({
  rehearsal: z.int(),
  /** null: all of them. */
  destination: idInput.nullable(),
  /** Both inclusive. */
  fromMs: instantInput,
  toMs: instantInput,
  /** A part of a person's id, name or e-mail, or of a step's name, whatever its case; "" for all. */
  text: z.string().max(200),
});

/** Which deliveries are asked about. */
export type OutboxQuery = z.infer<typeof outboxInput>;

export type CallType = "track" | "identify" | "add" | "remove";

export interface OutboxRow {
  /** Of the delivery in its rehearsal: what `payload` asks with. */
  readonly number: number;
  readonly atMs: number;
  readonly userId: string;
  readonly name: string;
  /** The instance, from 1. */
  readonly entry: number;
  readonly destination: string;
  readonly step: string;
  readonly call: CallType;
  /** The event's name, or the key of the trait or list. */
  readonly what: string;
  /** Of what undoes an earlier delivery: why the instance ended, and how; null where something is sent. */
  readonly undoneBy: {
    readonly reason: "time" | "condition";
    readonly outcome: "completed" | "exited";
  } | null;
}

export interface OutboxPage {
  /** Of the chosen destination. */
  readonly total: number;
  /** Of every destination of the journey, in its order, whichever is chosen. */
  readonly perDestination: readonly { readonly destination: string; readonly count: number }[];
  readonly rows: readonly OutboxRow[];
}

/** All refuse with "notFound" where the rehearsal was deleted. */
export const outboxContract = {
  list: procedure
    .input(
      outboxInput.extend({
        order: z.enum(["earliest", "latest"]),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<OutboxPage>()),
  /** The delivery with this number: its destination and its call. Refuses with "notFound" where there is none. */
  payload: procedure
    .input(z.object({ rehearsal: z.int(), number: z.int().min(0) }))
    .output(type<JsonObject>()),
  /**
   * A piece of a file of deliveries, from where the piece before ended; `from` 0 is the first. "jsonl" is what
   * `rehearse simulate --deliveries` writes, person after person; "csv" has one row a delivery by time, after a row
   * of heads, and a last column that says why something was undone.
   */
  export: procedure
    .input(outboxInput.extend({ format: z.enum(["jsonl", "csv"]), from: z.int().min(0) }))
    .output(type<TextPiece>()),
};
