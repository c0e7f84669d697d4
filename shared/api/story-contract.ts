// The story of one person in a kept rehearsal, and the answers to "why?" about them.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import type { StepId } from "../base/ids.ts";
import type { TransitionRecord } from "../engine/machine/transition-record.ts";
import type { NumberedItem, StoryMessage } from "../why/story-item.ts";
import type { StoryLeftOut } from "../why/story-of.ts";
import type { SuggestedChange } from "../why/suggest.ts";
import type { StoryTrait } from "../why/story-traits.ts";
import type { WhyAnswer } from "../why/why-answer.ts";
import { idInput, instantInput } from "./inputs.ts";
import type { PersonInShort } from "./people-contract.ts";
import { procedure } from "./refusal.ts";

const subjectInput = z.discriminatedUnion("about", [
  /** Of the person's transitions in the rehearsal, in order: the number of the one that is asked about, from 0. */
  z.object({ about: z.literal("transition"), transition: z.int().min(0) }),
  /** Why they wait there, went on from there, or are not there. */
  z.object({ about: z.literal("step"), step: idInput.transform((id) => id as StepId) }),
  /** Why they are, or are not, in the journey. */
  z.object({ about: z.literal("entry") }),
]);

const personInput = z.object({ rehearsal: z.int(), userId: z.string().min(1).max(10_000) });

/** Which items of the story. */
const itemsInput = personInput.extend({
  show: z.enum(["all", "steps"]),
  /** A part of what the item says, whatever its case; "" for all. */
  text: z.string().max(200),
});

export interface StoryHead {
  readonly person: PersonInShort;
  /** Where they live, as they said last; null where they did not. */
  readonly place: string | null;
  readonly traits: readonly StoryTrait[];
  /** Items of the chosen kind that the text is in. */
  readonly total: number;
  /** The instant of the first item of each page: what to look an instant up in. */
  readonly pageStartsMs: readonly number[];
  readonly leftOut: StoryLeftOut;
}

/** Items of one page. */
export const storyPage = 500;

export interface Why {
  readonly person: PersonInShort;
  readonly answer: WhyAnswer;
  /** Those that the answer refers to. */
  readonly messages: readonly StoryMessage[];
  /** How many instances took the same way at a step that was decided, up to the instant; null where nothing was. */
  readonly company: { readonly took: number; readonly passed: number } | null;
  /** A change of the person's messages to begin a what-if with; null where nothing simple would turn the answer. */
  readonly suggestion: SuggestedChange | null;
}

/** All refuse with "notFound" where the rehearsal was deleted or does not know the person. */
export const storyContract = {
  of: procedure.input(itemsInput).output(type<StoryHead>()),
  /** Items page · 500 … of those that `of` counts, in order. */
  items: procedure.input(itemsInput.extend({ page: z.int().min(0) })).output(type<readonly NumberedItem[]>()),
  /** All of the person's transitions, in order, at most 10,000: their way through the journey. */
  transitions: procedure.input(personInput).output(type<readonly TransitionRecord[]>()),
  /** What goes out at a transition that sends or undoes; refuses with "notFound" where it does neither. */
  delivery: procedure.input(personInput.extend({ transition: z.int().min(0) })).output(type<JsonObject>()),
  /** Asked at an instant; of a transition that is still to come: at its own. */
  why: procedure.input(personInput.extend({ atMs: instantInput, subject: subjectInput })).output(type<Why>()),
};
