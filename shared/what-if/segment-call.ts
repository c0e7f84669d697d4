// A message as the Segment-spec call that parse-message.ts reads it from: how a what-if keeps the messages that it
// changed. What no condition and no identity looks at is not part of a message, and so not kept.

import { formatInstant } from "../base/instant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Message } from "../people/message.ts";

/** parseMessage(segmentCall(message)) is the message. */
export function segmentCall(message: Message): JsonObject {
  const { type, atMs, userId, anonymousId, messageId, previousId } = message;
  return {
    type,
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...(previousId === undefined ? {} : { previousId }),
    ...(messageId === undefined ? {} : { messageId }),
    timestamp: formatInstant(atMs),
    ...contentOf(message),
  };
}

function contentOf({ type, name, properties, traits }: Message): JsonObject {
  switch (type) {
    case "track":
      return { event: name, properties };
    case "page":
    case "screen":
      return name === "" ? { properties } : { name, properties };
    default:
      return { traits };
  }
}
