import { expect, test } from "vitest";
import { type RefusalCause, wordRefusal } from "./refusal-wording.ts";

// A row for every kind: a missing one does not compile.
const examples: { readonly [K in RefusalCause["kind"]]: Extract<RefusalCause, { readonly kind: K }> } = {
  notFound: { kind: "notFound", what: "journey" },
  nameTaken: { kind: "nameTaken", what: "journey", name: "Win-back" },
  nameMissing: { kind: "nameMissing", what: "destination" },
  nameTooLong: { kind: "nameTooLong", what: "journey", most: 73 },
  changedElsewhere: { kind: "changedElsewhere", name: "Win-back" },
  otherSpace: { kind: "otherSpace", path: "/spaces/shop.rehearse" },
  wrongShape: { kind: "wrongShape", problem: 'found "x", expected "y"' },
  notValid: { kind: "notValid", name: "Win-back", errors: 2 },
  nothingToKeep: { kind: "nothingToKeep", name: "Win-back" },
  unreadable: { kind: "unreadable", what: "audiences, traits or destinations" },
  running: { kind: "running", name: "Win-back" },
  cancelled: { kind: "cancelled", name: "Win-back" },
  spaceChanged: { kind: "spaceChanged" },
  rehearsalFailed: { kind: "rehearsalFailed", name: "Win-back" },
  badSetup: { kind: "badSetup", problem: "The end must come after the publication." },
  unknownAudience: { kind: "unknownAudience" },
  unknownScenario: { kind: "unknownScenario", name: "casino" },
  wrongSettings: { kind: "wrongSettings", problem: "found 101, expected a number from 0 to 100" },
  unknownPeople: { kind: "unknownPeople", userIds: ["u1", "u2"] },
  unknownPersonas: { kind: "unknownPersonas", count: 2 },
  userIdTaken: { kind: "userIdTaken", userId: "mara" },
  tooManyPersonas: { kind: "tooManyPersonas", most: 1_000 },
  wrongPersona: { kind: "wrongPersona", problem: 'found "x", expected "y"' },
  emptyCohort: { kind: "emptyCohort" },
  isWhatIf: { kind: "isWhatIf", name: "Without the mail" },
  noFolder: { kind: "noFolder", folder: "/spaces/x", why: "found no such file or folder" },
  notAbsolute: { kind: "notAbsolute", path: "x/y" },
};

const jargon =
  /\b(node|edge|simulation|exception|undefined|null|JSON|digest|transaction|thread|worker|db)\b/i;

test.each(Object.values(examples))("$kind says what happened, what was kept and what to do", (cause) => {
  const { kind, happened, kept, remedy } = wordRefusal(cause);
  expect(kind).toBe(cause.kind);
  for (const words of [happened, kept, remedy]) {
    expect(words).toMatch(/^\S.*[^.]\.$/s);
    expect(words).not.toMatch(jargon);
    expect(words).not.toMatch(/\$\{|  /);
  }
  const named = Object.entries(cause).flatMap(([key, value]) =>
    ["name", "problem", "folder", "path"].includes(key) ? [String(value)] : [],
  );
  for (const value of named) expect(happened).toContain(value);
});

test("one error is not several", () => {
  expect(wordRefusal({ kind: "notValid", name: "A", errors: 1 }).happened).toBe("“A” has an error.");
  expect(wordRefusal({ kind: "notValid", name: "A", errors: 2 }).happened).toBe("“A” has 2 errors.");
});

test("what is gone is told apart from what never was", () => {
  expect(wordRefusal({ kind: "notFound", what: "journey" }).happened).toContain("any more");
  expect(wordRefusal({ kind: "notFound", what: "version" }).remedy).toBe("Choose another version.");
});

test("a name that is taken leaves a draft, and a destination, as they were", () => {
  expect(wordRefusal({ kind: "nameTaken", what: "journey", name: "A" }).kept).toBe("The draft is as it was.");
  expect(wordRefusal({ kind: "nameTaken", what: "destination", name: "A" }).kept).not.toContain("draft");
});

test("of many ids that nobody has, the first are named and the others counted", () => {
  const happened = (userIds: readonly string[]) => wordRefusal({ kind: "unknownPeople", userIds }).happened;
  expect(happened(["a"])).toBe("This space has nobody with the id “a”.");
  expect(happened(["a", "b", "c"])).toBe("This space has nobody with the ids “a”, “b”, “c”.");
  expect(happened(["a", "b", "c", "d", "e"])).toBe(
    "This space has nobody with the ids “a”, “b”, “c” and 2 more.",
  );
});
