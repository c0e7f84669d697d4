import fc from "fast-check";
import { expect, test } from "vitest";
import { type DatedBackup, backupsToDelete } from "./backup-rotation.ts";

const dayMs = 86_400_000;
const now = 20_000 * dayMs + 15 * 3_600_000;

const backups = (...agesMs: readonly number[]): readonly DatedBackup[] =>
  agesMs.map((ageMs) => ({ path: `${ageMs}`, madeAtMs: now - ageMs }));

const deletedAges = (...agesMs: readonly number[]): readonly number[] =>
  backupsToDelete(backups(...agesMs), now).map(({ path }) => Number(path));

const hours = (...numbers: readonly number[]): readonly number[] =>
  numbers.map((number) => number * 3_600_000);

test("the three newest of today stay", () => {
  expect(deletedAges(...hours(5, 1, 4, 2, 3))).toEqual(hours(4, 5));
});

test("of every day before, the newest stays", () => {
  expect(deletedAges(...hours(1, 16, 20, 24, 40, 41))).toEqual(hours(20, 24, 41));
});

test("ten stay in all", () => {
  const daily = Array.from({ length: 14 }, (_, day) => day * dayMs);
  expect(deletedAges(...daily)).toEqual(daily.slice(10));
});

test("a backup from a clock that was ahead counts as today's", () => {
  expect(deletedAges(...hours(-50, -30, -1, 1))).toEqual(hours(1));
});

test("what stays would stay again, and the newest always does", () => {
  const ages = fc.uniqueArray(fc.integer({ min: -2 * dayMs, max: 40 * dayMs }), { maxLength: 60 });
  fc.assert(
    fc.property(ages, (agesMs) => {
      const all = backups(...agesMs);
      const deleted = new Set(backupsToDelete(all, now));
      const kept = all.filter((backup) => !deleted.has(backup));
      expect(backupsToDelete(kept, now)).toEqual([]);
      expect(kept.length).toBeLessThanOrEqual(10);
      expect(kept.some(({ madeAtMs }) => madeAtMs === now - Math.min(...agesMs))).toBe(agesMs.length > 0);
    }),
    { seed: 1 },
  );
});
