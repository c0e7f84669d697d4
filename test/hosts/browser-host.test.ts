// Everything that the browser host refuses, without a browser; and for each of its defences, that a check fails when
// it is left out.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Check } from "./check.ts";
import { answerChecks } from "./checks/answer-checks.ts";
import { limitChecks } from "./checks/limit-checks.ts";
import { requestChecks } from "./checks/request-checks.ts";
import { socketChecks } from "./checks/socket-checks.ts";
import { defects } from "./defects.ts";
import { Hosted } from "./hosted.ts";
import { WindowFolder } from "./window-folder.ts";

const checks: readonly Check[] = [...requestChecks, ...answerChecks, ...socketChecks, ...limitChecks];

let window: WindowFolder;
beforeAll(() => {
  window = new WindowFolder();
});
afterAll(() => window.remove());

describe("the browser host", () => {
  let hosted: Hosted;
  beforeAll(async () => {
    hosted = await Hosted.start(window.path);
  }, 60_000);
  afterAll(() => hosted.stop());

  for (const check of checks) test(check.name, () => check.run(hosted));

  test("is well after all of that, and wrote nothing of tokens, cookies or frames", () => {
    expect(hosted.isAlive).toBe(true);
    expect(hosted.complaints).toBe("");
  });
});

describe("with one defence left out", () => {
  test.each(defects)("a check notices: $name", async ({ name }) => {
    const concerned = checks.filter(({ holds }) => holds.includes(name));
    expect(concerned, "a check names it").not.toEqual([]);
    for (const check of concerned) {
      const hosted = await Hosted.start(window.path, name);
      try {
        await expect(check.run(hosted), check.name).rejects.toThrow();
      } finally {
        await hosted.stop();
      }
    }
  });
});
