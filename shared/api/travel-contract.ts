// Travelling through a kept rehearsal: its counts at any instant, its activity over time, the people at a step, and
// where the next thing happens. Nothing here changes a rehearsal but its marks.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { Instant } from "../base/instant.ts";
import type { InstantCounts } from "../engine/instant-counts.ts";
import type { Journey } from "../journey/journey.ts";
import type { Definitions } from "../people/definitions.ts";
import { foundPeopleInput, type RehearsalSetup } from "./cohort.ts";
import { idInput, instantInput, windowInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

/** Turned off: it is kept, and playing does not stop. */
const isOff = z.literal(true).optional();

export const breakpointInput = z.discriminatedUnion("when", [
  /** Anyone reaches the step. */
  z.object({ when: z.literal("reached"), step: idInput, isOff }),
  /** Anyone takes this way out of the step. */
  z.object({ when: z.literal("taken"), step: idInput, via: z.string().max(500), isOff }),
  /** Any transition of this person. */
  z.object({ when: z.literal("moves"), userId: z.string().min(1).max(10_000), isOff }),
]);

export type Breakpoint = z.infer<typeof breakpointInput>;

const rangeInput = z.object({ fromMs: instantInput, toMs: instantInput });

export const marksInput = z.object({
  bookmarks: z.array(z.object({ atMs: instantInput, name: z.string().max(200) })).max(1_000),
  breakpoints: z.array(breakpointInput).max(100),
  loop: rangeInput.nullable(),
});

/** What a person has marked in the time of one rehearsal. */
export type RehearsalMarks = z.infer<typeof marksInput>;

/** What has changed since; a rehearsal says so as long as it is shown. */
export interface ChangedSince {
  readonly journey: boolean;
  readonly definitions: boolean;
  readonly messages: boolean;
}

/** A rehearsal that plays on from another one: what was changed, from when on. */
export interface WhatIfOf {
  readonly rehearsal: number;
  /** Everything before is as in the other one; its publication instant: all of it is changed. */
  readonly fromMs: number;
  readonly journeyChanged: boolean;
  /** Whose messages or traits were changed. */
  readonly userIds: readonly string[];
}

export interface OpenedRehearsal {
  readonly id: number;
  readonly name: string;
  readonly journeyId: string;
  /** null: of a draft. */
  readonly journeyVersion: number | null;
  /** As it was rehearsed, whatever has become of it since. */
  readonly journey: Journey;
  readonly definitions: Definitions;
  readonly setup: RehearsalSetup;
  /** Who its people are: those of the space, made up for it by a scenario, or personas as they were then. */
  readonly origin: "space" | "madeUp" | "personas";
  /** What it saw. */
  readonly people: number;
  readonly messages: number;
  readonly changed: ChangedSince;
  readonly whatIf: WhatIfOf | null;
  readonly marks: RehearsalMarks;
  readonly countsAtEnd: InstantCounts;
  readonly transitions: number;
}

export interface PersonInList extends PersonInShort {
  /** The instance, from 1. */
  readonly entry: number;
  /** When the instance came into the state that is listed. */
  readonly sinceMs: number;
  /** When it leaves the state in this rehearsal; null where it stays to the end, or for good. */
  readonly untilMs: number | null;
  /** When its wait runs out if nothing else ends it; null where it has no limit or no longer waits. */
  readonly runsOutMs: number | null;
}

export interface PeoplePage {
  /** Of the whole list, instances. */
  readonly total: number;
  readonly people: readonly PersonInList[];
}

const neighbourOf = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anyone") }),
  z.object({ kind: z.literal("person"), userId: z.string().min(1).max(10_000) }),
  z.object({ kind: z.literal("step"), step: idInput }),
]);

export type NeighbourOf = z.infer<typeof neighbourOf>;

const rehearsal = z.object({ rehearsal: z.int() });

/** Bars of round lengths may begin before the instants that text can say, and end after them. */
const barEdgeInput = z.int().transform((ms) => ms as Instant);

/** All refuse with "notFound" where the rehearsal was deleted. */
export const travelContract = {
  open: procedure.input(rehearsal).output(type<OpenedRehearsal>()),
  /** The transitions of the instant itself are included; before publication all counts are zero. */
  countsAt: procedure.input(rehearsal.extend({ atMs: instantInput })).output(type<InstantCounts>()),
  /** How many transitions fall into each of `bars` equal spans of [fromMs, toMs); their sum is exact. */
  activity: procedure
    .input(rehearsal.extend({ fromMs: barEdgeInput, toMs: barEdgeInput, bars: z.int().min(1).max(4_000) }))
    .output(type<readonly number[]>()),
  /** The nearest instant after (before) this one at which something happens; null where nothing does. */
  neighbour: procedure
    .input(rehearsal.extend({ atMs: instantInput, direction: z.enum(["next", "previous"]), of: neighbourOf }))
    .output(type<{ readonly atMs: number } | null>()),
  /** The first instant after `fromMs`, up to `toMs`, at which a breakpoint is hit, and which it is. */
  nextBreak: procedure
    .input(
      rehearsal.extend({
        fromMs: instantInput,
        toMs: instantInput,
        breakpoints: z.array(breakpointInput).max(100),
      }),
    )
    .output(type<{ readonly atMs: number; readonly breakpoint: number } | null>()),
  people: procedure
    .input(
      rehearsal.extend({
        query: foundPeopleInput,
        sort: z.enum(["since", "sinceLatest", "leavesSoonest", "name"]),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<PeoplePage>()),
  setMarks: procedure
    .input(rehearsal.extend({ marks: marksInput, window: windowInput }))
    .output(type<void>()),
};
