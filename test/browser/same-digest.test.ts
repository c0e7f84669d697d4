// The same inputs give the same output in Node and in Chromium, byte for byte (SEMANTICS.md section 10). Without
// Chromium the test is skipped and says where it looked; REQUIRE_CHROMIUM=1 makes that a failure.

import { join } from "node:path";
import { expect, test } from "vitest";
import { findChromium, noChromium } from "../../scripts/ensure-chromium.ts";
import { bundled, withChromium } from "./chromium-page.ts";
import { digestCases } from "./digest-cases.ts";
import { rehearsalDigest, type RehearsalDigest } from "./rehearsal-digest.ts";

const chromium = findChromium();
const isRequired = process.env["REQUIRE_CHROMIUM"] === "1";
const title = "random rehearsals and sample journeys give the same digest in Node and in Chromium";
const isSkipped = chromium === undefined && !isRequired;

const inThePage = `
  import("/digest.js").then(async ({ rehearsalDigest }) => {
    const cases = await fetch("/cases.json");
    return rehearsalDigest(await cases.text());
  })`;

test.skipIf(isSkipped)(
  isSkipped ? `${title} (skipped: ${noChromium()})` : title,
  { timeout: 300_000 },
  async () => {
    if (chromium === undefined) throw new Error(`REQUIRE_CHROMIUM is 1, but there is ${noChromium()}`);
    const cases = digestCases();
    const inNode = await rehearsalDigest(cases);
    const texts = {
      "/": "<!doctype html><title>Rehearse</title>",
      "/digest.js": await bundled(join(import.meta.dirname, "rehearsal-digest.ts")),
      "/cases.json": cases,
    };
    await withChromium(chromium, texts, async ({ page, browser }) => {
      const inBrowser = (await page.evaluate(inThePage)) as RehearsalDigest;
      expect(inBrowser).toEqual(inNode);
      const { cases: count, transitions, whole } = inBrowser;
      expect(transitions).toBeGreaterThan(count);
      const node = `Node ${process.versions.node}`;
      console.log(`${count} rehearsals, ${transitions} transitions in ${node} and in ${browser}: ${whole}`);
    });
  },
);
