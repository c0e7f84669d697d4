// The contract, ready to be given its handlers. A handler refuses by throwing Refused; whatever else it throws is
// a bug, which the window sees as an internal error and the log as a stack: never with the values at hand.

import { implement, ORPCError } from "@orpc/server";
import { contract } from "../../shared/api/contract.ts";
import { framesOf } from "./frames-of.ts";
import { Refused } from "./refused.ts";

/** Takes one line or more about a bug; no data of people or journeys is among it. */
export type Log = (lines: string) => void;

export type Implementer = ReturnType<typeof createImplementer>;

export function createImplementer(log: Log) {
  return implement(contract).use(async ({ next, errors, path }) => {
    try {
      return await next();
    } catch (thrown) {
      if (thrown instanceof Refused) throw errors.REFUSED({ data: thrown.refusal });
      if (!(thrown instanceof ORPCError)) log(`${path.join(".")} failed\n${stackOf(thrown)}`);
      throw thrown;
    }
  });
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error
    ? `${thrown.name}\n${framesOf(thrown.stack ?? "")}`
    : `a thrown ${typeof thrown}`;
}
