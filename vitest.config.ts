// The tests beside the code and in test/. Faults and kills have a configuration of their own.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["shared/**/*.test.ts", "electron/**/*.test.ts", "renderer/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
