import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaFiles, schemaFolder } from "../../scripts/schema-files.ts";

test("the JSON Schemas in resources are the ones that the code makes (npm run schemas)", async () => {
  const files = await schemaFiles();
  expect(readdirSync(schemaFolder).sort()).toEqual([...files.keys()].sort());
  for (const [file, content] of files)
    expect(readFileSync(new URL(file, schemaFolder), "utf8")).toBe(content);
});
