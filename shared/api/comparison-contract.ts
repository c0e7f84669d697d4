// Two rehearsals of a journey side by side: who fared differently, and where their ways first part.

import { type } from "@orpc/contract";
import { z } from "zod";
import { instantInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

export interface DifferenceInShort {
  /** Names the group; the same for the same difference at every instant. */
  readonly key: string;
  readonly people: number;
  /** Of B, e.g. "Free-shipping mail, not Reminder mail". */
  readonly title: string;
  /** E.g. "By cart: Big cart instead of Everyone else". */
  readonly detail: string;
}

export interface RehearsalsCompared {
  /** People with a transition up to the instant in either. */
  readonly compared: number;
  readonly differing: number;
  /** The largest first. */
  readonly groups: readonly DifferenceInShort[];
  /** What the two do not share; where people or circumstances differ, so may everything. */
  readonly differ: {
    readonly people: boolean;
    /** Publication, end, pauses or archive. */
    readonly circumstances: boolean;
    readonly definitions: boolean;
  };
}

/** What happened where the ways part; null: nothing more up to the instant. */
export interface HappenedThere {
  readonly atMs: number;
  readonly words: string;
}

export interface DifferingPerson extends PersonInShort {
  readonly a: HappenedThere | null;
  readonly b: HappenedThere | null;
}

const both = z.object({ a: z.int(), b: z.int(), atMs: instantInput });

/** Both refuse with "notFound" where one of the rehearsals was deleted. Cancelled by their signal. */
export const comparisonContract = {
  of: procedure.input(both).output(type<RehearsalsCompared>()),
  people: procedure
    .input(
      both.extend({
        group: z.string().max(2_000),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<{ readonly total: number; readonly people: readonly DifferingPerson[] }>()),
};
