import { join } from "node:path";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changeByHand } from "../../test/space/change-by-hand.ts";
import { errorOf, opened, valueOf } from "../../test/space/opened.ts";
import { randomFrom } from "../../test/space/random.ts";
import { writeSample } from "../../test/space/sample-content.ts";
import { temporaryFolder } from "../../test/space/temporary-folder.ts";
import { checkSpace } from "./check-space.ts";

function sampleSpace(): string {
  const path = join(temporaryFolder(), "checked.rehearse");
  const space = opened(path, "create");
  writeSample(space, randomFrom(1));
  space.close();
  return path;
}

test("a whole space has no damage, and is not changed by the check", () => {
  const path = sampleSpace();
  const before = readFileSync(path);
  expect(valueOf(checkSpace(path))).toMatchObject({ path, damage: [], sizeBytes: before.length });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
  [
    "UPDATE chunk_section SET body = zeroblob(9) WHERE name = 'codes' AND owner = 2",
    'section "codes" of message chunk 2',
  ],
  ["DELETE FROM chunk_section WHERE name = 'codes' AND owner = 2", "message chunk 2"],
  ["UPDATE chunk SET message_count = 1 WHERE id = 3", "message chunk 3"],
  ["UPDATE journey SET status = 'paused' WHERE journey_id = 'win-back'", 'journey "win-back"'],
  [
    "UPDATE journey_version SET document = '{}' WHERE version = 2 AND journey_id = 'win-back'",
    'journey "win-back", version 2',
  ],
  [
    "UPDATE journey_version SET document = '{}' WHERE version = 0 AND journey_id = 'onboarding'",
    'journey "onboarding", draft',
  ],
  ["UPDATE definitions SET document = '{}'", "the definitions of audiences, traits and destinations"],
  ["UPDATE setting SET value = '1'", 'setting "lastOpened"'],
  ["UPDATE facts SET user_count = 7", "the counts of people and messages"],
  [
    `UPDATE event_kind SET user_count = 7 WHERE name = '"Product Added"'`,
    'the entry of event "Product Added" in the catalogue',
  ],
  ["UPDATE rehearsal SET journey_version = 1", "rehearsal 1"],
  ["UPDATE rehearsal_section SET body = zeroblob(9)", 'section "log" of rehearsal 1'],
  ["UPDATE data_import SET end_position = 7", "import 1"],
  ["UPDATE persona SET document = '{}'", 'persona "mara"'],
  ["CREATE TABLE stranger (a)", "the description of the tables"],
  [
    "UPDATE chunk_section SET owner = 99 WHERE name = 'codes' AND owner = 2",
    "1 parts that belong to nothing",
  ],
])("%s is found", (sql, what) => {
  const path = sampleSpace();
  changeByHand(path, sql);
  expect(valueOf(checkSpace(path)).damage).toContain(what);
});

test("a space whose identity changed is damaged and does not open", () => {
  const path = sampleSpace();
  changeByHand(path, "UPDATE identity SET space_id = 'another'");
  expect(errorOf(checkSpace(path))).toEqual({ kind: "damaged", path, what: "the space's id and version" });
});
