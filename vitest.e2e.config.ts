// Whole tasks in a real Chromium over the built app, and large parts of the window alone: `npm run test:e2e`. The app
// is built once before all of them.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts", "test/electron/**/*.e2e.ts", "test/*-window/**/*.test.ts"],
    globalSetup: ["test/e2e/build-app.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two cores drive a host and a browser at a time; more would measure the waiting.
    maxWorkers: 2,
    disableConsoleIntercept: true,
    // A busy machine draws late.
    expect: { poll: { timeout: 15_000 } },
    // The built shell runs as it is.
    server: { deps: { external: [/reports\/electron-double/] } },
  },
});
