// What the window asks of the program around it: what it is, preferences, and the stream of changes that keeps
// several windows on one space the same.

import { eventIterator, type } from "@orpc/contract";
import { z } from "zod";
import { windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";
import type { RehearsalProgress } from "./rehearsal-contract.ts";

export interface AboutHost {
  /** desktop: native windows, menus and file dialogs. browser: the same app in a browser's tab. */
  readonly kind: "desktop" | "browser";
  readonly version: string;
  /** As Node's process.platform: the window shows keys and paths as that system does. */
  readonly platform: string;
}

export const preferencesSchema = z.object({
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** By screen ("lists", "journey"): whether the rail shows its words. Absent: as the screen is made. */
  railWide: z.record(z.string(), z.boolean()),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * Something is not as it was; who shows it asks for it anew. `by` is the window that caused it, null where the
 * host did.
 */
export type Change =
  /** Another space was opened, or the space's name or people changed. */
  | { readonly kind: "space" }
  /** A row of the list of journeys changed, came or went. */
  | { readonly kind: "journeys"; readonly by: string | null }
  /** The draft of a journey was saved. */
  | { readonly kind: "draft"; readonly journey: string; readonly digest: string; readonly by: string }
  /** So many windows show this journey now. */
  | { readonly kind: "presence"; readonly journey: string; readonly windows: number }
  | { readonly kind: "definitions"; readonly by: string | null }
  | { readonly kind: "preferences"; readonly by: string | null }
  /** `done` is the part of all the work that is done, 0 … 1; null when it has ended, whatever the end. */
  | {
      readonly kind: "rehearsal";
      readonly journey: string;
      readonly done: number | null;
      /** While it runs. */
      readonly progress?: RehearsalProgress;
    }
  /** A kept rehearsal of this journey came, went or has another name. */
  | { readonly kind: "rehearsals"; readonly journey: string; readonly by: string | null }
  /** A persona was made, changed or deleted. */
  | { readonly kind: "personas"; readonly by: string | null }
  /** An event or trait of the data is shown under another name, hidden, or shown again. */
  | { readonly kind: "catalogue"; readonly by: string | null }
  /**
   * How far work on the people of the space is (an import, its undoing, a deletion). null when it has ended, whatever
   * the end; if the people changed, a "space" comes as well.
   */
  | { readonly kind: "dataWork"; readonly work: string; readonly progress: DataProgress | null }
  /** The bookmarks, breakpoints or loop of a kept rehearsal. */
  | { readonly kind: "marks"; readonly rehearsal: number; readonly by: string | null };

/** Of work on the people of the space. */
export interface DataProgress {
  readonly phase: "reading" | "writing";
  /** 0 … 1 over both phases; null where the size of the input is not known. */
  readonly done: number | null;
  readonly messages: number;
  readonly messagesPerSecond: number;
  readonly secondsLeft: number | null;
}

export const hostContract = {
  about: procedure.output(type<AboutHost>()),
  preferences: procedure.output(type<Preferences>()),
  setPreferences: procedure
    .input(z.object({ window: windowInput, preferences: preferencesSchema.partial() }))
    .output(type<Preferences>()),
  /** Until the window closes. The first value comes at once, as { kind: "space" }. */
  changes: procedure.input(z.object({ window: windowInput })).output(eventIterator(type<Change>())),
  /** The window shows this journey (null: none) until it says otherwise or its stream of changes ends. */
  show: procedure
    .input(z.object({ window: windowInput, journey: z.string().nullable() }))
    .output(type<void>()),
};
