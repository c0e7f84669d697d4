// What is wrong with something that a person wrote: one problem each, with its place.

/** A place in a file, what was found there and what is expected. Read by people and by machines. */
export interface Problem {
  readonly file?: string;
  /** RFC 6901; "" is the whole document. Either a pointer or a line, never both. */
  readonly pointer?: string;
  /** 1-based line of a message file. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
}

/** One line of text, e.g. `a.journey.json /steps/2/next: found "mial", expected the id of a step`. */
export function describeProblem(problem: Problem): string {
  const place =
    problem.line !== undefined
      ? `line ${problem.line}`
      : problem.pointer !== undefined
        ? problem.pointer || "/"
        : "";
  const where = [problem.file, place].filter((part) => part !== undefined && part !== "").join(" ");
  return `${where === "" ? "" : `${where}: `}found ${problem.found}, expected ${problem.expected}`;
}

/** Escapes one reference token of a JSON pointer (RFC 6901, section 3). */
export function pointerToken(key: string | number): string {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}
