import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockNames } from "./block-names.ts";

const text = fc.string({ unit: fc.constantFrom("a", "B", "İ", "é", "\t", "\n", " ", "😀"), maxLength: 5 });
const person = fc.record({
  userId: fc.string({ unit: fc.constantFrom("u", "1", "\t", "\n"), minLength: 1, maxLength: 4 }),
  name: text,
  email: fc.option(text.filter((email) => email !== "")),
});
const spaced = (told: string): string => told.replaceAll(/[\t\n]/g, " ");

test("everybody is told as they were, but for breaks and tabs in their names", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1 }), fc.integer({ min: 0, max: 9 }), (people, from) => {
      const names = new BlockNames(from, people);
      people.forEach(({ userId, name, email }, place) =>
        expect(names.at(from + place, userId)).toEqual({
          userId,
          name: spaced(name),
          email: email === null ? null : spaced(email),
        }),
      );
      expect([...names.names()]).toEqual(people.map(({ name }) => spaced(name)));
    }),
    { seed: 51 },
  );
});

test("a text finds whose id, name or e-mail has it in any case, each once", () => {
  const wanted = text.map((asked) => spaced(asked).trim()).filter((asked) => asked !== "");
  fc.assert(
    fc.property(fc.array(person), wanted, (people, asked) => {
      const expected = people.flatMap(({ userId, name, email }, place) =>
        [userId, name, email ?? ""].some((told) => spaced(told).toLowerCase().includes(asked.toLowerCase()))
          ? [place]
          : [],
      );
      expect([...new BlockNames(3, people).matching(asked)]).toEqual(expected);
    }),
    { seed: 52, numRuns: 1_000 },
  );
});
