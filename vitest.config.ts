import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["shared/**/*.test.ts", "electron/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
