// Audiences, computed traits and destinations of the space, which are kept as one document: reading and changing them,
// how large they are, and where each is used.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonValue } from "../base/json.ts";
import type { Definitions } from "../people/definitions.ts";
import { idInput, instantInput, jsonObjectInput, nameInput, windowInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

/** The lists of the document. */
export const definitionLists = ["audiences", "computedTraits", "destinations"] as const;

export type DefinitionList = (typeof definitionLists)[number];

export interface DefinitionSizes {
  readonly atMs: number;
  /** People who exist at the instant: who have a message up to it. */
  readonly total: number;
  readonly audiences: readonly { readonly id: string; readonly size: number }[];
  /** `people` have a value other than that of nobody's events. */
  readonly computedTraits: readonly { readonly id: string; readonly people: number }[];
}

export interface AudienceOverlaps {
  readonly atMs: number;
  readonly total: number;
  /** The rows, as they were asked for. */
  readonly audiences: readonly string[];
  /** The columns: the same, where no others were asked for. */
  readonly beside: readonly string[];
  /** By row and column: how many people are in both. */
  readonly both: readonly (readonly number[])[];
}

/** `from` inclusive, `to` exclusive; null: open to that side. */
export interface ValueBar {
  readonly from: number | null;
  readonly to: number | null;
  readonly people: number;
}

export interface TraitDistribution {
  readonly atMs: number;
  readonly total: number;
  /** People with a value other than `without`. All that follows is told of them alone. */
  readonly having: number;
  /** What everybody else has: 0 or []; null where they have no value. */
  readonly without: JsonValue;
  /** null where nobody has a number. */
  readonly numbers: {
    readonly people: number;
    /** About 30 of one width, ascending; an open one before or behind them for what is far beyond. */
    readonly bars: readonly ValueBar[];
    readonly least: number;
    readonly quarter: number;
    readonly median: number;
    readonly threeQuarters: number;
    readonly ninetyPercent: number;
    readonly greatest: number;
    /** null where their sum is beyond all numbers. */
    readonly average: number | null;
  } | null;
  /** Texts, booleans, elements of lists (once for a person); null where nobody has one. */
  readonly others: {
    readonly people: number;
    /** Different values; null where they are more than were told apart. */
    readonly distinct: number | null;
    /** At most 20, the most common first. */
    readonly common: readonly { readonly value: JsonValue; readonly people: number }[];
  } | null;
  /** A few people with their values, the same every time. */
  readonly samples: readonly { readonly person: PersonInShort; readonly value: JsonValue }[];
}

/** One place where a definition is referred to. */
export type DefinitionUse =
  | {
      readonly of: "journey";
      readonly journey: string;
      readonly name: string;
      /** In what is worked on (the draft, or the newest version); names of steps, "" for the exit condition. */
      readonly steps: readonly { readonly id: string; readonly name: string }[];
      /** Numbered versions, ascending. They refer by id: what it means is looked up in the space whenever they run. */
      readonly versions: readonly number[];
    }
  | { readonly of: "audience"; readonly audience: string; readonly name: string }
  /** Its cohort. It keeps the people that took part, and the definitions of then. */
  | {
      readonly of: "rehearsal";
      readonly rehearsal: number;
      readonly journey: string;
      readonly name: string;
    };

/** By id; what is used nowhere has no entry. */
export type DefinitionUsage = {
  readonly [L in DefinitionList]: Readonly<Record<string, readonly DefinitionUse[]>>;
};

/** An item of the document; what it is made of is read by shared/people. null: it is not there. */
const itemInput = jsonObjectInput.nullable();

export const definitionContract = {
  all: procedure.output(type<Definitions>()),
  /** A new destination; its id is made from its name. Refuses with kind "nameTaken". */
  addDestination: procedure
    .input(z.object({ window: windowInput, name: nameInput, kind: z.enum(["event", "list"]) }))
    .output(type<{ readonly id: string }>()),
  /** A new audience or computed trait; its id is made from its name, and the name is made different from others'. */
  add: procedure
    .input(
      z.object({
        window: windowInput,
        list: z.enum(definitionLists),
        /** Without an id. */
        item: jsonObjectInput,
      }),
    )
    .output(type<{ readonly id: string; readonly name: string }>()),
  /**
   * Puts `after` where `before` is, in one change of the whole document: null before it makes it (at `place`), null
   * after it deletes it. Confirmed when it is on disk. Refuses, and leaves everything as it is, with kind
   * "changedElsewhere" where what is there is not `before` (nor already `after`), "notValid" where the definitions
   * would not be right, "nameTaken", "inUse" where something is deleted, or its kind changed, that journeys use and
   * `evenIfUsed` is false, and "dependedOn" where other audiences need what is deleted.
   */
  change: procedure
    .input(
      z.object({
        window: windowInput,
        list: z.enum(definitionLists),
        id: idInput,
        before: itemInput,
        after: itemInput,
        /** Of what is made: its index in the list; absent: the end. */
        place: z.int().min(0).optional(),
        evenIfUsed: z.boolean(),
      }),
    )
    .output(type<void>()),
  usage: procedure.output(type<DefinitionUsage>()),
  /** Of all audiences and computed traits. Cancelled by its signal. */
  sizes: procedure.input(z.object({ atMs: instantInput })).output(type<DefinitionSizes>()),
  /** Of each two, or of each with each of `beside`. Refuses with "notFound" where one is not defined. Cancelled by its signal. */
  overlaps: procedure
    .input(
      z.object({
        audiences: z.array(idInput).min(1).max(12),
        beside: z.array(idInput).max(1000).optional(),
        atMs: instantInput,
      }),
    )
    .output(type<AudienceOverlaps>()),
  /** Of a computed trait as somebody edits it. Refuses one that is not valid yet, with "notValid". Cancelled by its signal. */
  distribution: procedure
    .input(
      z.object({
        trait: jsonObjectInput,
        atMs: instantInput,
        samples: z.int().min(0).max(20),
      }),
    )
    .output(type<TraitDistribution>()),
};
