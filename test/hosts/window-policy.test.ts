// What the policy of every answer lets the window's page do and what not, seen in Chromium; and for each of its
// directives, that something is otherwise when it is missing. The desktop shell sends the same policy.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyDefects } from "./defects.ts";
import { Hosted } from "./hosted.ts";
import { inChromium, isSkipped } from "./needs-chromium.ts";
import { OtherServer } from "./other-server.ts";
import { SignedInBrowser } from "./signed-in-browser.ts";
import { WindowFolder } from "./window-folder.ts";

/** What the page could do, in one word each. Runs in the page; `other` is an address on another port. */
async function whatPageCanDo(other: string): Promise<Readonly<Record<string, boolean>>> {
  const settles = (element: HTMLElement, parent: Node = document.body): Promise<boolean> =>
    new Promise((resolve) => {
      element.addEventListener("load", () => resolve(true));
      element.addEventListener("error", () => resolve(false));
      parent.appendChild(element);
      setTimeout(() => resolve(false), 1_000);
    });
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    members: Partial<HTMLElementTagNameMap[Name]>,
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), members);
  const ran = (word: string): boolean => Reflect.get(window, word) === true;
  const fetched = (address: string): Promise<boolean> =>
    fetch(address).then(
      () => true,
      () => false,
    );
  const opened = (address: string): Promise<boolean> =>
    new Promise((resolve) => {
      try {
        const socket = new WebSocket(address);
        socket.addEventListener("open", () => resolve(true));
        socket.addEventListener("error", () => resolve(false));
      } catch {
        resolve(false);
      }
    });
  const hasFont = (address: string): Promise<boolean> =>
    new FontFace("Probe", `url(${address})`).load().then(
      () => true,
      () => false,
    );
  document.body.append(make("script", { textContent: "window.inlineScript = true" }));
  document.body.append(
    make("div", { innerHTML: '<img src="/own.svg" onload="window.inlineHandler = true">' }),
  );
  window.setTimeout("window.textScript = true");
  // A frame that is refused loads an error page: the other server says whether it was asked.
  await settles(make("iframe", { src: `${other}frame.html` }));
  const root = document.getElementById("root");
  const results = {
    "own picture": await settles(make("img", { src: "/own.svg" })),
    "data picture": await settles(
      make("img", {
        src: `data:image/svg+xml,${encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg'/>")}`,
      }),
    ),
    "remote picture": await settles(make("img", { src: `${other}picture.svg` })),
    "remote script": await settles(make("script", { src: `${other}remote.js` })),
    "remote style": await settles(make("link", { rel: "stylesheet", href: `${other}remote.css` })),
    "remote object": await settles(make("object", { data: `${other}object.svg`, type: "image/svg+xml" })),
    "own style": root !== null && getComputedStyle(root).left === "5px",
    "style attribute": root !== null && getComputedStyle(root).top === "7px",
    "own font": await hasFont("/own.woff2"),
    "remote font": await hasFont(`${other}font.woff2`),
    "own fetch": await fetched("/own.css"),
    "remote fetch": await fetched(`${other}fetch`),
    "own socket": await opened(`${location.origin.replace("http", "ws")}/socket`),
    "own script": ran("ownScript"),
    "inline script": ran("inlineScript"),
    "inline handler": ran("inlineHandler"),
    "text that becomes code": ran("textScript"),
  };
  document.head.append(make("base", { href: other }));
  const moved = document.baseURI === other;
  document.querySelector("base")?.remove();
  return { ...results, "another base": moved };
}

/** Whether a form of the page reaches an address of its own host. It leaves the page where it does. */
async function canSendForms(page: Page): Promise<boolean> {
  const requested = page
    .waitForRequest((request) => request.url().includes("?form"), { timeout: 1_000 })
    .then(
      () => true,
      () => false,
    );
  await page.evaluate(() => {
    const form = Object.assign(document.createElement("form"), { action: "/?form", method: "get" });
    form.append(Object.assign(document.createElement("input"), { name: "form" }));
    document.body.append(form);
    form.submit();
  });
  return requested;
}

/** Whether the window can be shown in a frame of a page of its own origin: no other guard stands in the way then. */
async function canBeFramed(page: Page): Promise<boolean> {
  const body = '<!doctype html><title>Around it</title><iframe src="/"></iframe>';
  await page.route("**/around", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(new URL("/around", page.url()).href);
  const [, frame] = page.frames();
  return (await frame?.title().catch(() => "")) === "Own window";
}

const allowed = [
  "own picture",
  "data picture",
  "own style",
  "style attribute",
  "own font",
  "own fetch",
  "own socket",
  "own script",
];

describe.skipIf(isSkipped)(inChromium("the window's policy"), () => {
  let window: WindowFolder;
  let other: OtherServer;
  let browser: SignedInBrowser;

  beforeAll(async () => {
    window = new WindowFolder();
    other = await OtherServer.start({ "/remote.js": "window.remoteScript = true" });
    browser = await SignedInBrowser.launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    other.stop();
    window.remove();
  });

  /** What is possible, in words, sorted. */
  async function possible(leftOut?: string): Promise<readonly string[]> {
    const hosted = await Hosted.start(window.path, leftOut);
    try {
      const page = await browser.open(hosted);
      const can = await page.evaluate(whatPageCanDo, `http://127.0.0.1:${other.port}/`);
      const all = { ...can, "send forms": await canSendForms(page), "be framed": await canBeFramed(page) };
      return Object.keys(all)
        .filter((word) => all[word as keyof typeof all])
        .sort();
    } finally {
      await hosted.stop();
    }
  }

  test("lets it use what is its own, and nothing else", async () => {
    other.asked.length = 0;
    expect(await possible()).toEqual(allowed.toSorted());
    expect(other.asked).toEqual([]);
  });

  test.each(policyDefects)("$name something is otherwise", async ({ name }) => {
    other.asked.length = 0;
    const words = await possible(name);
    expect(words.join() !== allowed.toSorted().join() || other.asked.length > 0, words.join()).toBe(true);
  });
});
