// The tests beside the code and in test/. What needs the whole window, and faults and kills, have configurations of
// their own.

import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["shared/**/*.test.ts", "electron/**/*.test.ts", "renderer/**/*.test.ts", "test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "test/*-window/**"],
    testTimeout: 60_000,
  },
});
