// Audiences, computed traits and destinations of the space, as one document.

import { type } from "@orpc/contract";
import { z } from "zod";
import type { Definitions } from "../people/definitions.ts";
import { nameInput, windowInput } from "./inputs.ts";
import { procedure } from "./refusal.ts";

export const definitionContract = {
  all: procedure.output(type<Definitions>()),
  /** A new destination; its id is made from its name. Refuses with kind "nameTaken". */
  addDestination: procedure
    .input(z.object({ window: windowInput, name: nameInput, kind: z.enum(["event", "list"]) }))
    .output(type<{ readonly id: string }>()),
};
