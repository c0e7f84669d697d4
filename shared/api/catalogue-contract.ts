// What exists in the data: event names, property and trait names with their types, frequencies and values.
// The pickers of the condition editor are fed by it, and so is the catalogue, which also gives names other words.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { EventType, Literal } from "../conditions/condition.ts";
import { nameInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

export interface EventName {
  readonly type: EventType;
  readonly name: string;
}

export interface EventInData extends EventName {
  readonly messageCount: number;
  /** People with at least one. */
  readonly userCount: number;
}

export type ValueKind = "text" | "number" | "boolean" | "instant" | "list" | "object";

/** A property of an event, or a trait of people. */
export interface FieldInData {
  /** Dotted below the top, as conditions name it. */
  readonly path: string;
  /** The kinds that occur, the most frequent first. Texts that read as instants count as instants. */
  readonly kinds: readonly ValueKind[];
  /** So many events have the property, so many people the trait. */
  readonly count: number;
  /** Out of so many. */
  readonly of: number;
  /**
   * The most common values with their counts, the most common first; at most 50. Of a list its elements, each once
   * for a list.
   */
  readonly values: readonly { readonly value: Literal; readonly count: number }[];
  /** Distinct values; null where they are more than were counted. */
  readonly distinct: number | null;
  /** Of the numbers among the values or of the instants, whichever are more; null where there are none. */
  readonly least: Literal | null;
  readonly greatest: Literal | null;
}

/** Equal spans that follow each other: bar n is the span [fromMs + n · spanMs, fromMs + (n + 1) · spanMs). */
export interface BarSpans {
  readonly fromMs: number;
  readonly spanMs: number;
  readonly bars: number;
}

/** When something happened, over the time of the whole space. */
export interface Activity {
  readonly firstMs: number;
  readonly lastMs: number;
  /** How often in each of the spans. */
  readonly bars: readonly number[];
}

export interface EventActivity extends Activity, EventName {}

export interface EventsActivity {
  /** null in a space without messages. */
  readonly spans: BarSpans | null;
  readonly events: readonly EventActivity[];
}

/** A change is a message after which the trait is another value than before it, or there at all, or gone. */
export interface TraitChanges extends Activity {
  readonly path: string;
  readonly changes: number;
}

export interface TraitsChanges {
  /** null in a space without messages. */
  readonly spans: BarSpans | null;
  /** Without those that never changed: nothing is known of when they did. */
  readonly traits: readonly TraitChanges[];
}

export interface ExampleMessage {
  readonly userId: string;
  readonly atMs: number;
  /** The properties as indented JSON, perhaps cut. */
  readonly text: string;
  readonly isCut: boolean;
}

/** How the window shows a name of the data; the data, conditions and deliveries keep the name itself. */
export interface ShownName {
  /** null: as the data has it. */
  readonly label: string | null;
  /** Pickers do not offer it, unless it is typed exactly or somebody asks for what is hidden. */
  readonly isHidden: boolean;
}

export interface ShownEvent extends ShownName, EventName {}

export interface ShownTrait extends ShownName {
  readonly path: string;
}

/** Those alone that are not shown as they are. */
export interface ShownNames {
  readonly events: readonly ShownEvent[];
  readonly traits: readonly ShownTrait[];
}

interface JourneyInUse {
  readonly id: string;
  readonly name: string;
}

/** What names an event or a trait: journeys as they are worked on, and definitions. */
export type NameUse =
  | {
      readonly kind: "step";
      readonly journey: JourneyInUse;
      readonly step: { readonly id: string; readonly name: string };
    }
  | { readonly kind: "exit"; readonly journey: JourneyInUse }
  | { readonly kind: "audience" | "computedTrait"; readonly id: string; readonly name: string };

const longestName = 10_000;

const eventInput = z.object({ type: z.enum(["track", "page", "screen"]), name: z.string().max(longestName) });

const pathInput = z.string().max(longestName);

const ofInput = z.discriminatedUnion("kind", [
  eventInput.extend({ kind: z.literal("event") }),
  z.object({ kind: z.literal("trait"), path: pathInput }),
]);

export const catalogueContract = {
  /** Track, page and screen events, the most frequent first. */
  events: procedure.output(type<readonly EventInData[]>()),
  /** Properties of one event, the most frequent first. */
  properties: procedure.input(eventInput).output(type<readonly FieldInData[]>()),
  traits: procedure.output(type<readonly FieldInData[]>()),
  /** null: of every event, in few bars. One event comes in four times as many; in none where it never happened. */
  activity: procedure.input(z.object({ event: eventInput.nullable() })).output(type<EventsActivity>()),
  /** null: of every trait, in few bars. One trait comes in four times as many. */
  traitChanges: procedure.input(z.object({ path: pathInput.nullable() })).output(type<TraitsChanges>()),
  /** The newest messages of an event, the newest first; of the same instant in the order of their people. */
  examples: procedure.input(eventInput).output(type<readonly ExampleMessage[]>()),
  /** Journeys by name, then audiences, then computed traits. A trait is also named by what lies inside of it. */
  uses: procedure.input(z.object({ of: ofInput })).output(type<readonly NameUse[]>()),
  shownNames: procedure.output(type<ShownNames>()),
  /**
   * What is given is changed, the rest stays; a label of blanks alone is none. Answers how it was shown before.
   * Refused where another one is called so, and in a space that can only be read.
   */
  show: procedure
    .input(
      z.object({
        window: windowInput,
        of: ofInput,
        label: nameInput.nullable().optional(),
        isHidden: z.boolean().optional(),
      }),
    )
    .output(type<ShownName>()),
};
