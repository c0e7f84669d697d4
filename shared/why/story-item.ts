// One line in the story of a person: something that they did, something that became of them, or something that the
// journey did with them.

import type { AudienceId, ComputedTraitId } from "../base/ids.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import type { TransitionKind } from "../engine/transition.ts";
import type { MessageType } from "../people/message.ts";

export interface StoryMessage {
  readonly kind: "message";
  /** In the person's whole history, from 0; the same as long as the rehearsal's people are. */
  readonly index: number;
  readonly atMs: number;
  readonly type: MessageType;
  readonly name: string;
  readonly properties: JsonObject;
  readonly traits: JsonObject;
  readonly messageId: string | null;
  /** What it changed of what is known of the person; null where there is none. */
  readonly changes: readonly { readonly key: string; readonly old: JsonValue; readonly new: JsonValue }[];
}

export interface StoryTransition {
  readonly kind: "transition";
  /** Of the person's transitions in the rehearsal, in order, from 0. */
  readonly transition: number;
  readonly atMs: number;
  readonly entry: number;
  readonly happened: TransitionKind;
  /** The numbers of transitions of the same instant that go without saying beside it. */
  readonly besides: readonly number[];
}

export type StoryItem =
  | StoryMessage
  | {
      readonly kind: "computedTrait";
      readonly atMs: number;
      readonly id: ComputedTraitId;
      readonly old: JsonValue;
      readonly new: JsonValue;
    }
  | { readonly kind: "audience"; readonly atMs: number; readonly id: AudienceId; readonly joined: boolean }
  | StoryTransition;

/** An item with its number in the whole story, from 0. */
export type NumberedItem = StoryItem & { readonly number: number };
