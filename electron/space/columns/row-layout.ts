// The shape of a message: its kind, which parts it has, and the keys of its content in their order. Messages of
// a space have few shapes, so a row names its layout and brings only the values.

import type { MessageType } from "../../../shared/people/message.ts";

/** Parts beside the content that a row can have, in the order in which they stand. */
export const extraFields = ["anonymousId", "previousId", "rest"] as const;
export type ExtraField = (typeof extraFields)[number];

export interface RowLayout {
  readonly type: MessageType;
  /** Name of the event; "" where the type has none. */
  readonly name: string;
  /** Which id the row is known by: the userId, or, where it has none, the anonymousId. */
  readonly source: "user" | "anonymous";
  readonly hasMessageId: boolean;
  /**
   * anonymousId: beside a userId. previousId: of alias. rest: an object of every other key of the message,
   * which no condition looks at. In the order of extraFields.
   */
  readonly extras: readonly ExtraField[];
  /** Top-level keys of properties (track, page, screen) or traits (identify, group), in order. */
  readonly keys: readonly string[];
}

/** Equal layouts, equal texts. */
export function layoutKey(layout: RowLayout): string {
  const { type, name, source, hasMessageId, extras, keys } = layout;
  return JSON.stringify([type, name, source, hasMessageId, extras, keys]);
}
