// A broken assertion is a bug in Rehearse, never bad input.

/** Throws when `condition` is false. `message` says what must hold, with the values. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}

/** The default of every switch over a union: does not compile while a member is missing. */
export function assertNever(value: never): never {
  throw new Error(`Assertion failed: unexpected ${JSON.stringify(value)}`);
}
