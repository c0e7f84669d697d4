// A Segment-spec call as a person edits it: whose it is goes without saying.

import type { JsonObject } from "../../../shared/base/json.ts";

export function callWithoutIds(call: JsonObject): JsonObject {
  const { userId: _userId, anonymousId: _anonymousId, messageId: _messageId, ...content } = call;
  return content;
}
