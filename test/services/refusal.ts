// The refusal that a test expects.

import { ORPCError } from "@orpc/server";
import { refusalSchema, type Refusal } from "../../shared/api/refusal.ts";

/** Throws where the procedure does it, or fails in another way. */
export async function refusalOf(asked: Promise<unknown>): Promise<Refusal> {
  try {
    await asked;
  } catch (thrown) {
    if (thrown instanceof ORPCError && thrown.code === "REFUSED" && thrown.defined)
      return refusalSchema.parse(thrown.data);
    throw thrown;
  }
  throw new Error("expected a refusal, found an answer");
}

export const refusalKind = async (asked: Promise<unknown>): Promise<string> => (await refusalOf(asked)).kind;
