import { expect, test } from "vitest";
import { type DataRefusalCause, wordDataRefusal } from "./data-refusal.ts";

// A row for every kind: a missing one does not compile.
const examples: {
  readonly [K in DataRefusalCause["kind"]]: Extract<DataRefusalCause, { readonly kind: K }>;
} = {
  fileGone: { kind: "fileGone" },
  fileNotWhole: { kind: "fileNotWhole", name: "a.csv" },
  tooManyFiles: { kind: "tooManyFiles", most: 100 },
  fileTooLarge: { kind: "fileTooLarge", name: "a.csv", mostBytes: 16 * 2 ** 30 },
  noRoom: { kind: "noRoom", name: "a.csv", folder: "/var/tmp" },
  pieceOutOfPlace: { kind: "pieceOutOfPlace", name: "a.csv", found: 4, expected: 3 },
  notReadable: { kind: "notReadable", name: "a.csv", found: "a folder" },
  notWritable: { kind: "notWritable", name: "a.csv", found: "a full disk" },
  diskFailed: { kind: "diskFailed", place: "/spaces", found: "a full disk" },
  working: { kind: "working", work: "“a.csv” is being imported" },
  cancelled: { kind: "cancelled", what: "The import of “a.csv”" },
  workFailed: { kind: "workFailed", what: "The import of “a.csv”" },
  mappingNotValid: { kind: "mappingNotValid", problems: "/columns: found none, expected a column" },
  tooManyMappings: { kind: "tooManyMappings", most: 200 },
  noReport: { kind: "noReport" },
  unknownImport: { kind: "unknownImport" },
  unknownPerson: { kind: "unknownPerson", userId: "u1" },
  noKey: { kind: "noKey", found: "a read-only disk" },
};

const jargon =
  /\b(node|edge|simulation|exception|undefined|null|JSON|digest|transaction|thread|worker|db)\b/i;

test.each(Object.values(examples))("$kind says what happened, what was kept and what to do", (cause) => {
  const { kind, happened, kept, remedy } = wordDataRefusal(cause);
  expect(kind).toBe(cause.kind);
  for (const words of [happened, kept, remedy]) {
    expect(words).toMatch(/^\S.*[^.]\.$/s);
    expect(words).not.toMatch(jargon);
    expect(words).not.toMatch(/\$\{|  /);
  }
  const named = Object.entries(cause).flatMap(([key, value]) =>
    key === "kind" || key === "mostBytes" ? [] : [String(value)],
  );
  for (const value of named) expect(happened).toContain(value);
});
