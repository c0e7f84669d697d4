// The tests that Stryker runs for each mutant: those beside the code, the goldens, and the laws with few cases. What
// starts programs, a browser or faults on purpose is left out: too slow to be run a thousand times.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "shared/**/*.test.ts",
      "electron/{import,space}/**/*.test.ts",
      "test/{golden,journey}/**/*.test.ts",
      "test/import/import-*.test.ts",
      "test/laws/{drives,explanations,time-index}-equal*.test.ts",
    ],
    setupFiles: ["test/mutation/no-shrinking.ts"],
    env: { LAW_RUNS: "100" },
    testTimeout: 60_000,
    // One module registry for all files: a mutant is over in the time that its tests take.
    isolate: false,
  },
});
