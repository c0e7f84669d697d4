import { expect, test } from "vitest";
import { LayoutTable } from "./layout-table.ts";
import { LineScanner } from "./line-scanner.ts";
import { StagingWriter } from "./staging-writer.ts";

/** Whether the fast way takes the line. That it then reads it rightly is held by test/import. */
function isTaken(line: string): boolean {
  const bytes = Buffer.from(`${line}\n`, "utf8");
  const end = new LineScanner(new LayoutTable(), new StagingWriter()).scan(bytes, 0);
  if (end >= 0) expect(end).toBe(bytes.length - 1);
  return end >= 0;
}

const ids = '"userId":"u","timestamp":"2026-01-01T00:00:00.000Z"';

test.each([
  `{"type":"track","event":"A",${ids}}`,
  `{ "type": "track", "event": "A", ${ids}, "properties": { "a": 1, "b": [1, {"c": "\\n"}], "d": null } }  \r`,
  `{"type":"page",${ids},"context":{"ip":"1"},"integrations":{},"anonymousId":"a","messageId":"m"}`,
  `{"type":"track","event":"ü",${ids},"anonymousId":null,"sentAt":5}`,
  `{"type":"identify",${ids},"traits":{"plan":"pro","name":"J\\u00fcrgen"}}`,
  `{"type":"alias",${ids},"previousId":"a"}`,
  `{"type":"group",${ids},"groupId":"g","traits":{}}`,
])("an ordinary line is taken: %s", (line) => {
  expect(isTaken(line)).toBe(true);
});

test.each([
  "",
  "[]",
  `{"type":"track","event":"A",${ids}`,
  `{"type":"track","event":"A",${ids}} x`,
  `{"type":"track","event":"",${ids}}`,
  `{"type":"track",${ids}}`,
  `{"type":"track","event":"A","userId":5,"timestamp":"2026-01-01T00:00:00Z"}`,
  `{"type":"track","event":"A","userId":"u","timestamp":"2026-02-30T00:00:00Z"}`,
  `{"type":"track","event":"A","userId":"u","timestamp":"2026-01-01T24:00:00Z"}`,
  `{"type":"track","event":"A","userId":"u","timestamp":"2026-01-01T00:00:0:Z"}`,
  `{"type":"track","event":"A",${ids},"event":"B"}`,
  `{"type":"track","event":"A",${ids},"x":1,"x":2}`,
  `{"type":"track","event":"A",${ids},"properties":{"a":1,"a":2}}`,
  `{"type":"track","event":"A",${ids},"properties":{"1":1}}`,
  `{"type":"track","event":"A",${ids},"properties":{"a":01}}`,
  `{"type":"track","event":"A",${ids},"properties":{"a":"\\x"}}`,
  `{"type":"track","event":"A",${ids},"properties":{"a":[1,]}}`,
  `{"type":"track","event":"A",${ids},"properties":null}`,
  `{"type":"track","event":"A",${ids},"batch":[]}`,
  `{"type":"identify",${ids},"context":{"traits":{}}}`,
])("any other line is left to the slow way: %s", (line) => {
  expect(isTaken(line)).toBe(false);
});
