import fc from "fast-check";
import { expect, test } from "vitest";
import { isId } from "../base/text-schemas.ts";
import { keyOf } from "./key.ts";
import { newBranchId, newStepId } from "./new-id.ts";
import { slugOf } from "./slug.ts";
import { reservedBranchIds } from "./step-schema.ts";

const journey = { id: "cart-abandonment", name: "Cart abandonment" };

test("a key says which journey and which step, and ends in a hash of the two ids", () => {
  expect(keyOf(journey, { id: "mail", name: "Mail" })).toBe("j_o_cart_abandonment__mail_drm3f0");
  expect(keyOf(journey, { id: "mail-2", name: "Mail" })).not.toBe(
    keyOf(journey, { id: "mail", name: "Mail" }),
  );
});

test("renaming changes the words of a key, never its hash", () => {
  const key = keyOf(journey, { id: "mail", name: "Letter" });
  expect(key).toBe("j_o_cart_abandonment__letter_drm3f0");
});

test.each([
  ["Crème brûlée!", "creme_brulee"],
  ["Straße Ærø Łódź", "strasse_aero_lodz"],
  ["  VIP's 50% – off ", "vips_50_off"],
  ["a_b__c", "a_b_c"],
  ["１２ ﬁne", "12_fine"],
  ["日本語", ""],
  ["İstanbul", "istanbul"],
  ["constructor", "constructor"],
])("the slug of %j is %j", (name, slug) => {
  expect(slugOf(name, "_", 100)).toBe(slug);
});

test("a name in letters that ids do not have gives way to the id", () => {
  const key = keyOf({ id: "nihon", name: "日本" }, { id: "tegami-1", name: "手紙" });
  expect(key).toMatch(/^j_o_nihon__tegami_1_[0-9a-z]{6}$/);
});

test("law: every key is plain, short enough and the same for the same names", () => {
  const named = fc.record({ id: fc.string(), name: fc.string({ unit: "binary", maxLength: 300 }) });
  fc.assert(
    fc.property(named, named, (one, other) => {
      const key = keyOf(one, other);
      expect(key).toMatch(/^j_o_[0-9a-z_]+__[0-9a-z_]+_[0-9a-z]{6}$/);
      expect(key.length).toBeLessThanOrEqual(255);
      expect(keyOf(one, other)).toBe(key);
    }),
  );
});

test("new ids are numbered where the plain one is taken", () => {
  const steps = [{ id: "mail" }, { id: "mail-2" }];
  expect(newStepId("Mail", steps)).toBe("mail-3");
  expect(newStepId("Call", steps)).toBe("call");
  expect(newStepId("手紙", steps)).toBe("step");
});

test("a branch never gets a reserved id", () => {
  expect([...reservedBranchIds].map((id) => newBranchId(id, []))).toEqual([
    "next-2",
    "true-2",
    "false-2",
    "otherwise-2",
    "timeout-2",
  ]);
});

test("law: new ids are ids, and new", () => {
  const name = fc.string({ unit: "binary", maxLength: 100 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const steps: { id: string }[] = [];
      for (const one of names) steps.push({ id: newStepId(one, steps) });
      expect(steps.every(({ id }) => isId(id))).toBe(true);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(names.length);
    }),
  );
});
