// People of the space: how many match a condition, who they are, and finding one.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonValue } from "../base/json.ts";
import { instantInput, jsonObjectInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

export interface PersonInShort {
  readonly userId: string;
  /** From the traits name, firstName and lastName, or email; else the user id. */
  readonly name: string;
  readonly email: string | null;
}

/** Somebody who matches, with the newest message that an event clause of the condition counts. */
export interface MatchingPerson extends PersonInShort {
  readonly because: {
    readonly event: string;
    readonly atMs: number;
    /** Up to three properties worth showing, in the order of the message. */
    readonly properties: readonly { readonly path: string; readonly value: JsonValue }[];
  } | null;
}

export interface ClauseCount {
  /** Place in the condition, e.g. "", "/all/0", "/all/1/not": a JSON pointer from its top. */
  readonly pointer: string;
  /** People for whom this part alone holds. */
  readonly matching: number;
  /** Of an event clause: events of this name and type in the space, whenever they were; else null. */
  readonly events: number | null;
}

export interface ConditionCount {
  readonly atMs: number;
  /** People who exist at the instant: who have a message up to it. Nobody else matches anything. */
  readonly total: number;
  readonly matching: number;
  /** Every part of the condition, groups and clauses, in document order. */
  readonly parts: readonly ClauseCount[];
  /** A few of them, the same every time. */
  readonly samples: readonly MatchingPerson[];
}

export const peopleContract = {
  /**
   * Judged at an instant over all that happened up to it, as an entry condition with historical data is.
   * Refuses a condition that is not valid yet, with kind "notValid". Cancelled by its signal.
   */
  count: procedure
    .input(z.object({ condition: jsonObjectInput, atMs: instantInput, samples: z.int().min(0).max(10) }))
    .output(type<ConditionCount>()),
  /** Those who match, by user id, a page at a time. */
  matching: procedure
    .input(
      z.object({
        condition: jsonObjectInput,
        atMs: instantInput,
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<readonly MatchingPerson[]>()),
  /** By a part of user id, name or e-mail, whatever its case; "" gives the first. */
  find: procedure
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(100) }))
    .output(type<readonly PersonInShort[]>()),
};
