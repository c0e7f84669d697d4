// The ways by which the window comes to be open in a real browser.

import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StartFile } from "../../electron/hosts/browser/start-file.ts";
import { Hosted } from "./hosted.ts";
import { inChromium, isSkipped } from "./needs-chromium.ts";
import { SignedInBrowser } from "./signed-in-browser.ts";
import { WindowFolder } from "./window-folder.ts";

describe.skipIf(isSkipped)(inChromium("the window opens"), () => {
  let window: WindowFolder;
  let hosted: Hosted;
  let browser: SignedInBrowser;

  beforeAll(async () => {
    window = new WindowFolder();
    hosted = await Hosted.start(window.path);
    browser = await SignedInBrowser.launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await hosted.stop();
    window.remove();
  });

  test("by its start address, which is not where one can go back to", async () => {
    const page = await browser.open(hosted);
    expect(page.url()).toBe(`${hosted.origin}/`);
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });

  test("by a page of this machine's disk that leads there", async () => {
    const file = new StartFile(hosted.origin + (await hosted.newStartPath()));
    try {
      const page = await browser.newProfile();
      await page.goto(pathToFileURL(file.path).href).catch(() => undefined);
      await page.waitForURL(`${hosted.origin}/`);
      await page.waitForFunction(() => Reflect.get(globalThis, "ownScript") === true);
      expect(await page.evaluate(() => [document.title, document.referrer])).toEqual(["Own window", ""]);
    } finally {
      file.remove();
    }
  });

  test("again in other tabs of the same browser, and in no other browser", async () => {
    await browser.open(hosted);
    const tab = await browser.newTab();
    expect((await tab.goto(`${hosted.origin}/`))?.status()).toBe(200);
    const stranger = await browser.newProfile();
    expect((await stranger.goto(`${hosted.origin}/`))?.status()).toBe(401);
    expect(await stranger.textContent("body")).toContain("Press Enter where Rehearse was started");
  });
});
