// What-ifs: rehearsals that share another one's past up to an instant and play on from there, with messages of people or
// the journey changed; and sweeps, one value of a journey tried after the other.

import { eventIterator, type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import type { InstantCounts } from "../engine/instant-counts.ts";
import { instantInput, jsonObjectInput, nameInput, windowInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

const userIdInput = z.string().min(1).max(10_000);

/** `message` is a Segment-spec call without ids; `index` counts the person's messages as the base saw them, from 0. */
const messageEditInput = z.discriminatedUnion("edit", [
  z.object({ edit: z.literal("add"), message: jsonObjectInput }),
  z.object({ edit: z.literal("change"), index: z.int().min(0), message: jsonObjectInput }),
  z.object({ edit: z.literal("remove"), index: z.int().min(0) }),
]);

const personEditsInput = z.object({
  userId: userIdInput,
  edits: z.array(messageEditInput).min(1).max(1_000),
  /** Nobody has this id: somebody is made up, who takes part with what is added. */
  isNew: z.literal(true).optional(),
});

/** What is changed about one person. */
export type PersonEdits = z.infer<typeof personEditsInput>;

/** One message of a person, as a Segment-spec call without ids. */
export interface EditableMessage {
  /** Among all of the person's messages, from 0. */
  readonly index: number;
  readonly atMs: number;
  readonly call: JsonObject;
  /** False for calls that settle identity, and for what the rehearsal does not see. */
  readonly canChange: boolean;
}

export interface EditablePerson {
  readonly person: PersonInShort;
  /** At the instant and later, in order, at most 500. */
  readonly messages: readonly EditableMessage[];
  /** How many more there are. */
  readonly more: number;
  /** As they stand just before the instant. */
  readonly traits: JsonObject;
}

/** What a what-if changed about somebody; calls without ids. */
export interface ChangedPersonInWhatIf {
  readonly person: PersonInShort;
  readonly edits: readonly {
    readonly edit: "add" | "change" | "remove";
    readonly atMs: number;
    /** null: it was added. */
    readonly before: JsonObject | null;
    /** null: it was removed. */
    readonly after: JsonObject | null;
  }[];
}

const sweepValueInput = z.union([z.string().max(40), z.number()]);

export interface SweepRow {
  readonly value: string | number;
  /** At the end of the rehearsal. What a send step reached, it delivered to each of its destinations. */
  readonly counts: InstantCounts;
}

/** All refuse with "notFound" where the rehearsal was deleted. */
export const whatIfContract = {
  /**
   * Everything before `fromMs` is as in `rehearsal`; from then on the changed journey decides (null: the same), and the
   * people's messages are as edited: those from `fromMs` on, or all where that is the publication. Kept as a rehearsal of its own; progress, "running" and cancelling as for
   * rehearsal.run. Refuses with "badWhatIf" and a sentence, or "notValid".
   */
  run: procedure
    .input(
      z.object({
        rehearsal: z.int(),
        fromMs: instantInput,
        journey: jsonObjectInput.nullable(),
        people: z.array(personEditsInput).max(1_000),
        name: nameInput.optional(),
        window: windowInput,
      }),
    )
    .output(type<{ readonly id: number }>()),
  /** What of a person can be changed from an instant on. Refuses with "notFound" where they took no part. */
  person: procedure
    .input(z.object({ rehearsal: z.int(), userId: userIdInput, fromMs: instantInput }))
    .output(type<EditablePerson>()),
  /** What was changed about people; none where the rehearsal is no what-if. */
  changes: procedure.input(z.object({ rehearsal: z.int() })).output(type<readonly ChangedPersonInWhatIf[]>()),
  /**
   * One row for each value, in the order given, as soon as it is counted: the whole rehearsal under the journey (null: its
   * own) with this value at `pointer` (see shared/what-if/sweep-fields.ts). Nothing is kept. Ends with its signal.
   */
  sweep: procedure
    .input(
      z.object({
        rehearsal: z.int(),
        journey: jsonObjectInput.nullable(),
        pointer: z.string().min(1).max(1_000),
        values: z.array(sweepValueInput).min(1).max(100),
        window: windowInput,
      }),
    )
    .output(eventIterator(type<SweepRow>())),
};
