// Kills, faults and changed bits: `npm run chaos`. CHAOS_RUNS says how many of each.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/chaos/**/*.chaos.ts"],
    // One of them kills the built app under an open window.
    globalSetup: ["test/e2e/build-app.ts"],
    testTimeout: 3_600_000,
    // Files one after the other: what is killed and when depends on the time that it gets.
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
