// Builds the window into dist/window: one page with its scripts, styles and fonts, nothing from elsewhere.
// The host serves it under the same policy in both hosts, so nothing here may be inlined as a script.

import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: join(import.meta.dirname, "renderer"),
  base: "./",
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, "dist/window"),
    emptyOutDir: true,
    target: "chrome140",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
