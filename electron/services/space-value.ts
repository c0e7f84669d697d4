// What the space gave, or its failure as a refusal with the words of the space.

import type { Refusal } from "../../shared/api/refusal.ts";
import type { Result } from "../../shared/base/result.ts";
import { wordSpaceError } from "../space/space-error-wording.ts";
import type { SpaceError } from "../space/space-error.ts";
import { Refused } from "./refused.ts";

export function spaceValue<T>(result: Result<T, SpaceError>): T {
  if (result.ok) return result.value;
  throw new Refused(spaceRefusal(result.error));
}

/** Its kind is that of the SpaceError. */
export const spaceRefusal = (error: SpaceError): Refusal => ({ kind: error.kind, ...wordSpaceError(error) });
