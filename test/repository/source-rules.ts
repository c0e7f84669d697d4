// The rules of CONTRIBUTING.md about source files that no other tool holds: their names, their length and
// their first lines. What a test is about, its name and its sentences say.

const emptyNames = ["utils", "util", "helpers", "helper", "types", "manager", "common", "misc"];
const longestFile = 500;

/** What is wrong with a source file, one sentence each; `path` from the root with slashes. */
export function sourceProblems(path: string, text: string): readonly string[] {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  const problems = parts
    .filter((part) => !isKebabCase(part) && !isComponent(part))
    .map((part) => `${part} is not kebab-case`);
  const words = parts.flatMap((part) => part.split(/[-.]/));
  const empty = emptyNames.filter((word) => words.includes(word));
  problems.push(...empty.map((word) => `"${word}" says nothing about what is in it`));
  if (path.startsWith("shared/") && /^index\.[jt]s$/.test(name))
    problems.push("a barrel hides what is imported");
  if (text.split("\n").length - 1 > longestFile) problems.push(`is longer than ${longestFile} lines`);
  if (!/\.(test|chaos|e2e)\.ts$/.test(path) && !opensWithComment(text))
    problems.push("does not open with a comment that says what it is");
  return problems;
}

/** Dots part the endings: a.test.ts, a.worker.ts. A leading dot is allowed: .ci. */
const isKebabCase = (part: string): boolean => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part);

/** A component of the window is named as it is used: <JourneyList>. */
const isComponent = (part: string): boolean => /^[A-Z][a-z]+([A-Z][a-z]+)*\.tsx$/.test(part);

const opensWithComment = (text: string): boolean => /^(#!.*\n)?(\/\/|\/\*)/.test(text);
