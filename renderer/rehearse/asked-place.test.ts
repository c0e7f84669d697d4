import { expect, test } from "vitest";
import { askedPlace } from "./asked-place.ts";

test("an address names a rehearsal, and a person in it", () => {
  expect(askedPlace("?rehearsal=12&person=u%2F1")).toEqual({
    place: { rehearsal: 12, other: null },
    person: "u/1",
  });
  expect(askedPlace("?rehearsal=12")).toEqual({ place: { rehearsal: 12, other: null }, person: null });
});

test("what names no rehearsal asks for nothing", () => {
  for (const search of ["", "?person=u1", "?rehearsal=", "?rehearsal=x", "?rehearsal=1.5", "?rehearsal=-1"])
    expect(askedPlace(search)).toBeNull();
});
