// What pages that are not the window can do to the host in the browser in which the window is open: pages of another
// program on this machine (another port: the same site, so that cookies go along), of another site, and of a name
// that its owner lets lead to this machine.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page, Response } from "playwright-core";
import { Hosted } from "./hosted.ts";
import { inChromium, isSkipped } from "./needs-chromium.ts";
import { OtherServer } from "./other-server.ts";
import { SignedInBrowser } from "./signed-in-browser.ts";
import { WindowFolder } from "./window-folder.ts";

/** What a hostile page tries; each gives a word for what it got, "nothing" where it got nothing. */
const attempts = {
  fetch: async (address: string) => {
    const got = await fetch(address, { credentials: "include" }).catch(() => undefined);
    return got === undefined ? "nothing" : got.text();
  },
  "fetch without CORS": async (address: string) => {
    const got = await fetch(address, { mode: "no-cors", credentials: "include" }).catch(() => undefined);
    return got === undefined || got.type === "opaque" ? "nothing" : got.text();
  },
  POST: async (address: string) => {
    const got = await fetch(address, { method: "POST", credentials: "include", body: "x" }).catch(
      () => undefined,
    );
    return got === undefined ? "nothing" : got.text();
  },
  "POST without CORS": async (address: string) => {
    const options = { method: "POST", mode: "no-cors", credentials: "include", body: "x" } as const;
    const got = await fetch(address, options).catch(() => undefined);
    return got === undefined || got.type === "opaque" ? "nothing" : got.text();
  },
  WebSocket: (address: string) => {
    const socket = new WebSocket(`${address.replace("http", "ws")}socket`);
    return new Promise<string>((resolve) => {
      socket.addEventListener("open", () => resolve("a socket"));
      socket.addEventListener("error", () => resolve("nothing"));
    });
  },
  "script element": (address: string) => {
    const script = document.createElement("script");
    script.src = `${address}own.js`;
    return new Promise<string>((resolve) => {
      script.addEventListener("load", () => resolve(`a script, ${String(Reflect.get(window, "ownScript"))}`));
      script.addEventListener("error", () => resolve("nothing"));
      document.head.append(script);
    });
  },
  "style sheet": (address: string) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${address}own.css`;
    return new Promise<string>((resolve) => {
      link.addEventListener("load", () => resolve("a style"));
      link.addEventListener("error", () => resolve("nothing"));
      document.head.append(link);
    });
  },
  picture: (address: string) => {
    const image = new Image();
    return new Promise<string>((resolve) => {
      image.addEventListener("load", () => resolve("a picture"));
      image.addEventListener("error", () => resolve("nothing"));
      image.src = `${address}own.svg`;
    });
  },
} as const;

interface Stranger {
  readonly name: string;
  readonly address: (other: OtherServer) => string;
}

const strangers: readonly Stranger[] = [
  { name: "another port", address: ({ port }) => `http://127.0.0.1:${port}/` },
  { name: "another site", address: ({ port }) => `http://evil.test:${port}/` },
  { name: "localhost", address: ({ port }) => `http://localhost:${port}/` },
];

describe.skipIf(isSkipped)(inChromium("a hostile page"), () => {
  let window: WindowFolder;
  let hosted: Hosted;
  let other: OtherServer;
  let browser: SignedInBrowser;
  let own: Page;

  beforeAll(async () => {
    window = new WindowFolder();
    hosted = await Hosted.start(window.path);
    other = await OtherServer.start({
      "/": '<!doctype html><link rel="icon" href="data:,"><title>Hostile</title>',
    });
    browser = await SignedInBrowser.launch();
    own = await browser.open(hosted);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    other.stop();
    await hosted.stop();
    window.remove();
  });

  test("finds the window open, and its token nowhere", async () => {
    expect(await own.title()).toBe("Own window");
    expect(own.url()).toBe(`${hosted.origin}/`);
    expect(await own.evaluate(() => [document.referrer, document.cookie, history.length])).toEqual([
      "",
      "",
      2,
    ]);
  });

  for (const { name, address } of strangers) {
    for (const [way, attempt] of Object.entries(attempts))
      test(`of ${name} gets nothing by ${way}`, async () => {
        const page = await browser.newTab();
        await page.goto(address(other));
        const answers = answersOf(page, hosted);
        expect(await page.evaluate(attempt, `${hosted.origin}/`)).toBe("nothing");
        for (const answer of answers) expect(answer.status()).toBeGreaterThanOrEqual(400);
      });

    test(`of ${name} cannot show the window in a frame`, async () => {
      const page = await browser.newTab();
      await page.goto(address(other));
      const answers = answersOf(page, hosted);
      await page.evaluate((source) => {
        const frame = document.createElement("iframe");
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        frame.src = source;
        document.body.append(frame);
        return loaded;
      }, `${hosted.origin}/`);
      expect(answers.map((answer) => answer.status())).toEqual([403]);
      const titles = await Promise.all(page.frames().map((frame) => frame.title().catch(() => "")));
      expect(titles).not.toContain("Own window");
    });

    test(`of ${name} cannot open the window and hold on to it`, async () => {
      const page = await browser.newTab();
      await page.goto(address(other));
      const popup = page.waitForEvent("popup");
      await page.evaluate((target) => {
        Reflect.set(globalThis, "opened", globalThis.open(target));
      }, `${hosted.origin}/`);
      const opened = await popup;
      await opened.waitForLoadState();
      expect(await opened.evaluate(() => [document.title, globalThis.opener])).toEqual(["", null]);
      expect(await page.evaluate(() => (Reflect.get(globalThis, "opened") as Window).closed)).toBe(true);
    });

    test(`of ${name} cannot send a form there`, async () => {
      const page = await browser.newTab();
      await page.goto(address(other));
      const answers = answersOf(page, hosted);
      await page.evaluate((target) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action: target });
        document.body.append(form);
        form.submit();
      }, `${hosted.origin}/`);
      await page.waitForURL(`${hosted.origin}/`);
      expect(answers.map((answer) => answer.status())).toEqual([405]);
    });

    test(`of ${name} that is left for the window by a link does not get it shown`, async () => {
      const page = await browser.newTab();
      await page.goto(address(other));
      const answers = answersOf(page, hosted);
      await page.evaluate((target) => location.assign(target), `${hosted.origin}/`);
      await page.waitForURL(`${hosted.origin}/`);
      expect(answers.map((answer) => answer.status())).toEqual([403]);
    });
  }

  test("whose name leads to this machine is told that it is another", async () => {
    const page = await browser.newTab();
    const answer = await page.goto(`http://rebinding.test:${hosted.port}/`);
    expect(answer?.status()).toBe(421);
    const token = await hosted.newStartPath();
    const started = await page.goto(`http://rebinding.test:${hosted.port}${token}`);
    expect([started?.status(), await started?.headerValue("set-cookie")]).toEqual([421, null]);
    expect(await page.evaluate(attempts.WebSocket, `http://rebinding.test:${hosted.port}/`)).toBe("nothing");
  });

  test("that sets a cookie of the same name does not get in, and shuts nobody out", async () => {
    const [name = ""] = hosted.cookie.split("=");
    const page = await browser.newTab();
    await page.goto(`http://127.0.0.1:${other.port}/`);
    await page.evaluate((cookie) => {
      document.cookie = cookie;
    }, `${name}=mine; path=/own.js`);
    await own.reload();
    expect(await own.evaluate(() => Reflect.get(window, "ownScript"))).toBe(true);
  });

  test("has left the host as it was", async () => {
    expect(hosted.isAlive).toBe(true);
    expect(hosted.complaints).toBe("");
    expect((await own.reload())?.status()).toBe(200);
  });
});

const undefended = "pages would get something where nothing defends the host";

test.skipIf(isSkipped)(inChromium(undefended), async () => {
  const window = new WindowFolder();
  const hosted = await Hosted.start(window.path, "everything");
  const other = await OtherServer.start({ "/": "<!doctype html><title>Hostile</title>" });
  const browser = await SignedInBrowser.launch();
  try {
    await browser.open(hosted);
    const page = await browser.newTab();
    await page.goto(`http://127.0.0.1:${other.port}/`);
    const got: string[] = [];
    for (const way of ["WebSocket", "script element", "style sheet", "picture"] as const)
      got.push(await page.evaluate(attempts[way], `${hosted.origin}/`));
    expect(got).toEqual(["a socket", "a script, true", "a style", "a picture"]);
    const rebinding = `http://rebinding.test:${hosted.port}/`;
    expect((await page.goto(rebinding))?.status()).toBe(200);
    expect(await page.evaluate(attempts.fetch, rebinding)).toContain("Own window");
  } finally {
    await browser.close();
    other.stop();
    await hosted.stop();
    window.remove();
  }
});

/** What the host answers to this page from now on. */
function answersOf(page: Page, hosted: Hosted): readonly Response[] {
  const answers: Response[] = [];
  page.on("response", (answer) => {
    if (answer.url().startsWith(hosted.origin)) answers.push(answer);
  });
  return answers;
}
