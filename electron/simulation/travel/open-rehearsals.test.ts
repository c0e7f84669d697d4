// Which rehearsals stay open: those asked for last, as long as they fit, and none that is gone.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { opened, valueOf } from "../../../test/space/opened.ts";
import { cartRehearsal } from "../../../test/services/cart-rehearsal.ts";
import type { Space } from "../../space/space.ts";
import { OpenRehearsals } from "./open-rehearsals.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearse-open-"));
let space: Space;
let ids: readonly number[];

beforeAll(async () => {
  const { path, id } = await cartRehearsal(folder);
  space = opened(path, "readWrite");
  ids = [id, ...Array.from({ length: 4 }, () => keepAgain(id))];
}, 120_000);
afterAll(() => {
  space.close();
  rmSync(folder, { recursive: true, force: true });
});

function keepAgain(first: number): number {
  return valueOf(
    space.transaction(() => {
      const { id: _id, status: _status, ...facts } = space.rehearsals.get(first);
      const copy = space.rehearsals.createRehearsal(facts);
      for (const name of space.rehearsals.sectionNames(first))
        space.rehearsals.writeSection(copy, name, space.rehearsals.readSection(first, name)!);
      space.rehearsals.finishRehearsal(copy);
      return copy;
    }),
  );
}

const open = (rehearsals: OpenRehearsals, id: number) => valueOf(space.read(() => rehearsals.open(id)));

test("the last four stay open", () => {
  const rehearsals = new OpenRehearsals(space, 2 ** 30);
  const first = ids.map((id) => open(rehearsals, id));
  const again = ids.toReversed().map((id) => open(rehearsals, id));
  const stayed = again.toReversed().map((rehearsal, place) => rehearsal === first[place]);
  expect(stayed).toEqual([false, true, true, true, true]);
});

test("where what they hold is too much, the one that was asked for last stays", () => {
  const rehearsals = new OpenRehearsals(space, 1);
  const [one = 0, other = 0] = ids;
  const first = open(rehearsals, one)!;
  expect(first.saved.records.recordCount).toBeGreaterThan(0);
  expect(open(rehearsals, one)).toBe(first);
  open(rehearsals, other);
  expect(open(rehearsals, one)).not.toBe(first);
});

test("one that is gone, or never was, is not there", () => {
  const rehearsals = new OpenRehearsals(space, 2 ** 30);
  const id = ids[1]!;
  expect(open(rehearsals, id)?.id).toBe(id);
  valueOf(space.transaction(() => space.rehearsals.remove(id)));
  expect(open(rehearsals, id)).toBeUndefined();
  valueOf(space.transaction(() => space.rehearsals.restore(id)));
  expect(open(rehearsals, id)?.id).toBe(id);
  expect(open(rehearsals, 999)).toBeUndefined();
});
