// A message: one Segment-spec call, read and checked (FORMATS.md, "Messages"). parse-message.ts makes them.

import type { Instant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";

export type MessageType = "track" | "page" | "screen" | "identify" | "group" | "alias";

export interface Message {
  readonly type: MessageType;
  readonly atMs: Instant;
  /** At least one of the two ids; never an empty string. */
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly messageId?: string;
  /** `event` of a track, `name` of a page or screen, "" of the others. */
  readonly name: string;
  /** Of track, page, screen; {} where the message has none. */
  readonly properties: JsonObject;
  /** Of identify: `context.traits` under `traits`, merged; of group as written; {} where there are none. */
  readonly traits: JsonObject;
  /** Of alias. */
  readonly previousId?: string;
}
