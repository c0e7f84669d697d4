// Finding people in a rehearsal who: went the ways that most go, or that hardly any go; waited longest; would take a
// connection that nobody took, after the fewest changes. Who took one is a list of people (travel.people).

import { type } from "@orpc/contract";
import { z } from "zod";
import type { StepId } from "../base/ids.ts";
import type { JsonObject } from "../base/json.ts";
import type { Impossible } from "../find/impossible.ts";
import { idInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

/** One instance of a person. */
export interface FoundInstance extends PersonInShort {
  /** From 1. */
  readonly entry: number;
}

/** A whole way: the connections taken one after the other, and how the instance stands at the end of the rehearsal. */
export interface FoundWay {
  readonly connections: readonly { readonly step: StepId; readonly via: string }[];
  readonly outcome: "completed" | "exited" | "underWay";
  /** Steps at which it waits; where it exited, at which it waited then. */
  readonly waitsAt: readonly StepId[];
  readonly instances: number;
  /** From the entry until completed or exited; for who is under way, until the end of the rehearsal. */
  readonly medianMs: number;
  /** The first of those who went it, at least one. */
  readonly examples: readonly FoundInstance[];
}

/** The most of something among all ways; the way's one example is who is meant. */
export interface ExtremeWay {
  readonly most: "longest" | "shortest" | "slowest" | "quickest" | "rarest";
  readonly way: FoundWay;
  /** How long the example took. */
  readonly tookMs: number;
}

export interface FoundWays {
  /** All of the rehearsal: the ways' and the others' add up to it. */
  readonly instances: number;
  /** The most frequent first. */
  readonly ways: readonly FoundWay[];
  readonly others: { readonly ways: number; readonly instances: number };
  /** Slowest and quickest are of those who completed, and missing where nobody did; all, where nobody entered. */
  readonly extremes: readonly ExtremeWay[];
}

export interface LongWait extends FoundInstance {
  readonly step: StepId;
  readonly fromMs: number;
  /** null: still waiting when the rehearsal ended. */
  readonly untilMs: number | null;
  /** Until the end of the rehearsal for who waits still. */
  readonly waitedMs: number;
  /** Whether the instance ended while it waited there. */
  readonly left: boolean;
}

/** Calls without ids, as what-if edits have them; `index` counts the person's messages as the rehearsal saw them. */
export type FoundEdit =
  | { readonly edit: "add"; readonly atMs: number; readonly message: JsonObject }
  | { readonly edit: "remove"; readonly atMs: number; readonly message: JsonObject; readonly index: number };

/** Who takes the connection after the fewest changes that the search found. */
export interface NearestPerson {
  readonly kind: "found";
  /** Who is changed; null: somebody who is made up from nothing. */
  readonly base: PersonInShort | null;
  readonly userId: string;
  /** By time; none where somebody takes the connection as they are. Each one is needed. */
  readonly edits: readonly FoundEdit[];
  /** All that the rehearsal would see of them, as Segment-spec calls with their ids. */
  readonly messages: readonly JsonObject[];
  readonly takesAtMs: number;
}

export type ConstructedPerson =
  | NearestPerson
  /** Whatever anybody did. One reason for each way to the connection, the same one once; at least one. */
  | { readonly kind: "impossible"; readonly why: readonly Impossible[] }
  /** The search gave up; somebody may exist. `looked` real people were looked at. */
  | { readonly kind: "notFound"; readonly looked: number };

const rehearsal = z.object({ rehearsal: z.int() });
const limit = z.int().min(1).max(200);

/** All refuse with "notFound" where the rehearsal was deleted, and end with their signal. */
export const findContract = {
  paths: procedure.input(rehearsal.extend({ limit })).output(type<FoundWays>()),
  /**
   * Of one step, or (null) of all that wait for something to come true. The best first; the shortest are of those who
   * passed. A step that the rehearsal does not have has none.
   */
  longestWaits: procedure
    .input(rehearsal.extend({ step: idInput.nullable(), order: z.enum(["longest", "shortest"]), limit }))
    .output(type<readonly LongWait[]>()),
  /** The same answer every time. Refuses with "notFound" where the rehearsal's journey has no such connection. */
  construct: procedure
    .input(rehearsal.extend({ step: idInput, via: z.string().max(500) }))
    .output(type<ConstructedPerson>()),
};
