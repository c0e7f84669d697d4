import fc from "fast-check";
import { expect, test } from "vitest";
import { personAddress, personOfPath } from "./person-address.ts";

test.each(["u 1", "a/b", "100%", "%2F", "?x=1#y", "مها", "😀", "anon:x", "'\"<>"])(
  "the address of %s leads back to them",
  (userId) => {
    expect(personOfPath(personAddress(userId))).toBe(userId);
  },
);

test("every id that is Unicode comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (userId) => {
      expect(personOfPath(personAddress(userId))).toBe(userId.toWellFormed());
    }),
    { seed: 3 },
  );
});

test("what is no address of a person names nobody", () => {
  for (const path of ["/profiles/people", "/profiles/people/", "/profiles/people/%", "/profiles/events/a"])
    expect(personOfPath(path)).toBeNull();
});
