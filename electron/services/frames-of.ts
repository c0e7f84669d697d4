// Where a bug happened, for the log. What it says is left out: an assertion names the values that it found.

/** The lines of a stack that are places in the program. */
export const framesOf = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");
