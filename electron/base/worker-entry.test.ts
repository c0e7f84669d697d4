import { expect, test } from "vitest";
import { workerEntry } from "./worker-entry.ts";

test("a worker lies beside its caller, as source or bundled", () => {
  expect(workerEntry("import", "file:///a/electron/import/pool.ts").href).toBe(
    "file:///a/electron/import/import.worker.ts",
  );
  expect(workerEntry("import", "file:///a/dist/rehearse.js").href).toBe("file:///a/dist/import.worker.js");
});
