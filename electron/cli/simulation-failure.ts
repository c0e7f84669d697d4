// Failures of a simulation in words.

import { assertNever } from "../../shared/base/assert.ts";
import type { SimulationError } from "../simulation/simulation-error.ts";
import { describeSpaceError } from "../space/space-error-wording.ts";
import { cancelled, CommandFailure } from "./command-failure.ts";

export function simulationFailure(error: SimulationError): CommandFailure {
  switch (error.kind) {
    case "cancelled":
      return cancelled();
    case "space":
      return new CommandFailure([describeSpaceError(error.error)]);
    case "spaceChanged":
      return new CommandFailure([
        `${error.path}: found messages that another program changed meanwhile, expected a space at rest. Run it again.`,
      ]);
    case "workerFailed":
      return new CommandFailure([`A worker thread failed, and nothing was written: ${error.message}`]);
    default:
      return assertNever(error);
  }
}
