// The tests that Stryker runs for each mutant: those beside the code, the goldens, and the laws with few cases. What
// starts programs, a browser or faults on purpose is left out: too slow to be run a thousand times.

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The cheapest first: most mutants die beside their code, and the files after that are never loaded. */
class CheapestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => cost(a) - cost(b)));
  }
}

const cost = ({ moduleId }: TestSpecification): number =>
  ["/test/", "/test/laws/"].findLastIndex((folder) => moduleId.includes(folder));

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
    sequence: { sequencer: CheapestFirst },
    // One module registry for all files: a mutant is over in the time that its tests take.
    isolate: false,
  },
});
