// Tests in a browser are skipped where there is none, and say so; REQUIRE_CHROMIUM=1 makes that a failure.

import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";

export const isSkipped = findChromium() === undefined && process.env["REQUIRE_CHROMIUM"] !== "1";

export const inChromium = (title: string): string =>
  isSkipped ? `${title} (skipped: ${noChromium()})` : title;
