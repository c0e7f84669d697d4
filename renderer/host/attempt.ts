// A call of the host that people asked for: done, or refused in words.

import type { Refusal } from "../../shared/api/refusal.ts";
import { refusalOf } from "./refusal-of.ts";

/** Never rejects. null: it went through. */
export async function attempt(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
