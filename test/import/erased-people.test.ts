// Nothing stays of people who were removed, nor in a copy without people.

import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { removePeople } from "../../electron/import/remove-people.ts";
import { undoImport } from "../../electron/import/undo-import.ts";
import { rehearsalsWith } from "../../electron/simulation/rehearsals-with.ts";
import { checkSpace } from "../../electron/space/check-space.ts";
import { copyWithoutPeople } from "../../electron/space/copy-without-people.ts";
import { eraseWhatWasDeleted, wishErasing } from "../../electron/space/erase-deleted.ts";
import { changeByHand } from "../space/change-by-hand.ts";
import { opened, valueOf } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { historiesOfSpace, naiveHistories } from "./space-histories.ts";
import { leftOfZelda, piecesOfZelda, spaceWithZelda, withoutZelda, zelda } from "./zelda.ts";

const newPath = (): string => join(temporaryFolder(), "shop.rehearse");

test("nothing of somebody who was removed is left in the file, beside it, or in rehearsals", async () => {
  const { space, knowing, other } = await spaceWithZelda(newPath());
  const pieces = piecesOfZelda(space, knowing);
  expect(leftOfZelda(space.path, pieces)).toEqual({
    texts: [zelda, expect.any(String)],
    pieces: pieces.length,
  });
  expect(rehearsalsWith(space, [zelda])).toEqual(knowing);
  const done = await removePeople({
    space,
    userIds: [zelda],
    rehearsals: (after) => rehearsalsWith(space, [zelda], after),
  });
  expect(done).toEqual({ ok: true, value: { messages: 3, rehearsals: 4, erased: true } });
  expect(space.rehearsals.everyId()).toEqual([other]);
  expect(space.settings.get(`rehearsal.${knowing[0]}.marks`)).toBeUndefined();
  expect(historiesOfSpace(space).toSorted()).toEqual([...naiveHistories(withoutZelda())].toSorted());
  const left = leftOfZelda(space.path, pieces);
  expect(left.texts).toEqual([]);
  space.close();
  // Sections that say nothing of her are the same before and after.
  expect(leftOfZelda(space.path, pieces)).toEqual(left);
  const after = opened(space.path, "readOnly");
  const stillThere = new Set(piecesOfZelda(after, []).map((piece) => piece.toString("hex")));
  after.close();
  expect(pieces.filter((piece) => !stillThere.has(piece.toString("hex"))).length).toBeGreaterThan(4);
  expect(left.pieces).toBe(pieces.filter((piece) => stillThere.has(piece.toString("hex"))).length);
  expect(valueOf(checkSpace(space.path)).damage).toEqual([]);
});

test("where the program ended before the file was rewritten, the next opening for writing does it", async () => {
  const { space } = await spaceWithZelda(newPath());
  for (const { id } of space.imports.list()) await undoImport({ space, id, threads: 1 });
  valueOf(
    space.transaction(() => {
      for (const id of space.rehearsals.everyId()) space.rehearsals.delete(id);
      wishErasing(space);
    }),
  );
  space.close();
  expect(leftOfZelda(space.path, []).texts).not.toEqual([]);
  opened(space.path, "readWrite").close();
  expect(leftOfZelda(space.path, []).texts).toEqual([]);
});

test("a copy without people has the journeys with their versions and histories, and nobody", async () => {
  const { space } = await spaceWithZelda(newPath());
  const { journeys, definitions, settings, personas, spaceId } = space;
  valueOf(
    space.transaction(() => {
      for (const savedAtMs of [1, 2])
        journeys.saveVersion({ id: "win-back", name: "Win back", document: `{"v":${savedAtMs}}`, savedAtMs });
      journeys.saveDraft({ id: "win-back", name: "Win back", document: "{}", savedAtMs: 3 });
      journeys.saveDraft({ id: "thrown", name: "Thrown away", document: "{}", savedAtMs: 3 });
      journeys.delete("thrown");
      definitions.save('{"audiences":[]}');
      personas.save("mara", '{"name":"Mara Okonkwo-Lindqvist"}');
      settings.set("history:win-back", { undo: [], redo: [] });
      settings.set("catalogue.shownNames", { events: [], traits: [] });
      settings.set("somethingNew", { lastLookedAt: zelda });
    }),
  );
  const pieces = piecesOfZelda(space, space.rehearsals.everyId());
  for (const withPersonas of [false, true]) {
    const path = join(temporaryFolder(), "copy.rehearse");
    expect(copyWithoutPeople(space, path, { personas: withPersonas })).toEqual({ ok: true, value: { path } });
    expect(leftOfZelda(path, pieces)).toEqual({ texts: [], pieces: 0 });
    const copy = opened(path, "readWrite");
    expect(copy.spaceId).not.toBe(spaceId);
    expect(copy.journeys.list()).toEqual(journeys.list());
    expect(copy.journeys.document("win-back", 1)).toEqual(journeys.document("win-back", 1));
    expect(copy.definitions.get()).toEqual(definitions.get());
    expect(copy.settings.get("history:win-back")).toEqual({ undo: [], redo: [] });
    expect(copy.settings.get("catalogue.shownNames")).toEqual({ events: [], traits: [] });
    expect(copy.settings.get("somethingNew")).toBeUndefined();
    expect(copy.personas.list()).toEqual(withPersonas ? personas.list() : []);
    expect(copy.catalogue.facts().messageCount).toBe(0);
    expect([copy.imports.list(), copy.rehearsals.everyId(), copy.messages.listChunks()]).toEqual([
      [],
      [],
      [],
    ]);
    copy.close();
  }
  space.close();
});

test("a copy without people takes nobody's place, and copies no damage", async () => {
  const { space } = await spaceWithZelda(newPath());
  expect(copyWithoutPeople(space, space.path, { personas: false })).toMatchObject({
    error: { kind: "fileExists", path: space.path },
  });
  const nowhere = join(temporaryFolder(), "none", "copy.rehearse");
  expect(copyWithoutPeople(space, nowhere, { personas: false })).toMatchObject({
    error: { kind: "missingFolder", path: nowhere },
  });
  valueOf(space.transaction(() => space.definitions.save("{}")));
  space.close();
  changeByHand(space.path, "UPDATE definitions SET document = '[]'");
  const damaged = opened(space.path, "readOnly");
  const path = join(temporaryFolder(), "copy.rehearse");
  expect(copyWithoutPeople(damaged, path, { personas: false })).toMatchObject({
    error: { kind: "damaged", path: space.path },
  });
  expect(readdirSync(dirname(path))).toEqual([]);
  damaged.close();
});

test("while somebody reads, what is beside the file waits to be cut off, and nothing of that is lost", async () => {
  const { space } = await spaceWithZelda(newPath());
  const reader = new Database(space.path, { readonly: true });
  reader.exec("BEGIN");
  reader.prepare("SELECT count(*) FROM chunk").get();
  const rehearsals = (after: number) => rehearsalsWith(space, [zelda], after);
  const removed = await removePeople({ space, userIds: [zelda], rehearsals });
  expect(removed).toMatchObject({ ok: true, value: { messages: 3, erased: false } });
  reader.close();
  expect(leftOfZelda(space.path, []).texts).not.toEqual([]);
  expect(eraseWhatWasDeleted(space).ok).toBe(true);
  expect(leftOfZelda(space.path, []).texts).toEqual([]);
  space.close();
});
