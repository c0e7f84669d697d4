// The space or value of a Result that a test expects to be ok, and the error of one that it expects to fail.

import type { Result } from "../../shared/base/result.ts";
import type { OpenOptions } from "../../electron/space/open-space.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { SpaceError } from "../../electron/space/space-error.ts";
import type { Space } from "../../electron/space/space.ts";

export function valueOf<T>(result: Result<T, SpaceError>): T {
  if (result.ok) return result.value;
  throw new Error(`expected ok, found ${JSON.stringify(result.error)}`);
}

export function errorOf(result: Result<unknown, SpaceError>): SpaceError {
  if (!result.ok) return result.error;
  throw new Error("expected an error, found ok");
}

export const opened = (path: string, mode: OpenOptions["mode"]): Space => valueOf(openSpace(path, { mode }));
