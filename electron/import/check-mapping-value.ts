// A mapping that came from outside as a value → a mapping, or every problem with its pointer.

import { checkDocument } from "../../shared/base/check-document.ts";
import type { Problem } from "../../shared/base/problem.ts";
import type { Result } from "../../shared/base/result.ts";
import { type Mapping, mappingSchema } from "../../shared/people/mapping-schema.ts";
import { mappingProblems } from "./mapping-rules.ts";

/** Bears any value. `file` names it in the problems. */
export function checkMappingValue(value: unknown, file: string): Result<Mapping, readonly Problem[]> {
  return checkDocument<Mapping>(value, {
    file,
    format: "rehearse.mapping/1",
    schema: mappingSchema,
    furtherProblems: mappingProblems,
  });
}
