// Why a line cannot be imported, in words: the few reasons by which skipped lines are grouped for people.

import type { RefusalReason, Rejection } from "../../../shared/people/parse-message.ts";

const words: Readonly<Record<Exclude<RefusalReason, "value">, string>> = {
  noUtf8: "The text is not UTF-8",
  noJson: "The line is not JSON",
  noObject: "The line is not a message",
  tooDeep: "Values are nested too deep",
  type: "The type of call is not known",
  noId: "No user and no anonymous id",
  id: "An id is neither a text nor a whole number",
  noTime: "No time",
  time: "The time cannot be read",
  noEvent: "No event name",
  content: "Properties or traits are not an object",
  tooFewFields: "The row has too few fields",
  tooManyFields: "The row has too many fields",
  quotes: "The quotes do not match",
};

/** Of a value its name is said, so that each column has its own group. */
export function reasonInWords({ reason, key = "", expected }: Rejection): string {
  return reason === "value" ? `${key} is not ${expected}` : words[reason];
}
