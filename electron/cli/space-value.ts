// What a space answered, or the end of the command in the words of space-error-wording.ts.

import type { Result } from "../../shared/base/result.ts";
import type { SpaceError } from "../space/space-error.ts";
import { describeSpaceError } from "../space/space-error-wording.ts";
import { CommandFailure } from "./command-failure.ts";

export function spaceValue<T>(result: Result<T, SpaceError>): T {
  if (result.ok) return result.value;
  throw new CommandFailure([describeSpaceError(result.error)]);
}
