// A bench expects no failures: what fails ends it, with what was wrong.

import type { Result } from "../../shared/base/result.ts";

export function valueOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`Failed: ${JSON.stringify(result.error)}`);
}
