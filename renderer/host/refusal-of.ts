// From whatever a call of the host rejected with to words for people.

import { ORPCError } from "@orpc/client";
import { refusalSchema, type Refusal } from "../../shared/api/refusal.ts";
import { TooLongToSend } from "./bounded-socket.ts";
import { connectionBegan, connectionEnded } from "./connection.ts";

const gone: Refusal = {
  kind: "hostGone",
  happened: "Rehearse is not running any more.",
  kept: "Everything that was shown as saved is kept.",
  remedy: "Start it again, then load this window anew.",
};

const notLetIn: Refusal = {
  kind: "notLetIn",
  happened: "This window was not let in: too many are open, or Rehearse has ended.",
  kept: "Nothing was changed.",
  remedy: "Close some windows, then load this one anew.",
};

const tooLong: Refusal = {
  kind: "tooLong",
  happened: "This is more than Rehearse takes in one piece.",
  kept: "Everything that was shown as saved is kept.",
  remedy: "Make it shorter, or divide it.",
};

const bug: Refusal = {
  kind: "bug",
  happened: "Something went wrong inside Rehearse.",
  kept: "Everything that was shown as saved is kept.",
  remedy: "Try it again. If it happens again, the terminal that Rehearse was started from says more.",
};

/** What the host said; where it failed without a sentence, one that is true. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ORPCError && error.code === "REFUSED") {
    const refusal = refusalSchema.safeParse(error.data);
    if (refusal.success) return refusal.data;
  }
  if (error instanceof TooLongToSend) return tooLong;
  if (!connectionEnded.get()) return bug;
  return connectionBegan() ? gone : notLetIn;
}
