// What must hold of the desktop shell, one check each. They run on the shell as it is, and again on shells that have
// one defect each: for every defect at least one of them must fail.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { contentSecurityPolicy } from "../../electron/hosts/content-security-policy.ts";
import type { RunningShell } from "./run-shell.ts";

export type ShellCheck = (shell: RunningShell) => Promise<void> | void;

const strictPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
};

/** The names of all permissions that Electron knows, from its own declarations. */
function permissionNames(): readonly string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const declarations = readFileSync(join(folder, "electron.d.ts"), "utf8");
  const handlers =
    /setPermission(?:Request|Check)Handler\(handler: .*?permission: ((?:'[\w-]+' \| )*'[\w-]+')/g;
  const names = [...declarations.matchAll(handlers)].flatMap(
    ([, union = ""]) => union.match(/[\w-]+/g) ?? [],
  );
  return [...new Set(names)];
}

const answerOf = async ({ double }: RunningShell, url: string, method = "GET"): Promise<Response> => {
  const answer = await double.inside.answerOfScheme(url, method);
  if (answer === undefined) throw new Error(`nobody answers ${url}`);
  return answer;
};

interface Frame {
  readonly parent: unknown;
  readonly url: string;
}

const ownUrl = "rehearse://app/";
const foreignFrames: Readonly<Record<string, Frame | null>> = {
  "a frame that is gone": null,
  "another site": { parent: null, url: "https://evil.test/" },
  "a file": { parent: null, url: "file:///page.html" },
  "another host of the scheme": { parent: null, url: "rehearse://evil/" },
  "a scheme that begins like ours": { parent: null, url: "rehearse-evil://app/" },
  "a frame inside the page": { parent: {}, url: ownUrl },
};

export const shellChecks: Readonly<Record<string, ShellCheck>> = {
  "the sandbox is on before the app is ready": ({ record: { calls } }) => {
    expect(calls).toContain("app.enableSandbox");
    expect(calls.indexOf("app.enableSandbox")).toBeLessThan(calls.indexOf("app.ready"));
  },
  "it asks to be the only one": ({ record: { calls } }) => {
    expect(calls).toContain("app.requestSingleInstanceLock");
  },
  "every window is isolated, sandboxed and without Node": ({ record: { windows } }) => {
    expect(windows.length).toBeGreaterThan(0);
    for (const { options } of windows) {
      expect(options.webPreferences).toMatchObject(strictPreferences);
      expect(options.webPreferences).not.toHaveProperty("enableBlinkFeatures");
      expect(options.webPreferences).not.toHaveProperty("additionalArguments");
    }
  },
  "the scheme is standard and secure and has no way around the policy": ({ record: { schemes } }) => {
    expect(schemes).toEqual([
      { scheme: "rehearse", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  },
  "files outside the window, other hosts and other methods are refused, under the same policy": async (
    shell,
  ) => {
    const statuses = new Map([
      ["rehearse://app/", 200],
      ["rehearse://app/nothing.js", 404],
      ["rehearse://app/..%2f..%2fpackage.json", 404],
      ["rehearse://app/%2e%2e/main.js", 404],
      ["rehearse://evil/index.html", 421],
    ]);
    for (const [url, status] of statuses) {
      const answer = await answerOf(shell, url);
      expect([url, answer.status]).toEqual([url, status]);
      expect(answer.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
    for (const method of ["POST", "PUT", "DELETE", "HEAD"])
      expect((await answerOf(shell, ownUrl, method)).status).toBe(405);
  },
  "inline script, remote script and remote requests are blocked in the page": async (shell) => {
    const page = await shell.page();
    const outcome = await page.evaluate(async () => {
      const inline = document.createElement("script");
      inline.textContent = "window.inlineRan = true";
      document.head.append(inline);
      const remote = document.createElement("script");
      remote.src = "https://evil.test/script.js";
      document.head.append(remote);
      const fetched = await fetch("https://evil.test/collect").then(
        () => "went out",
        () => "blocked",
      );
      return { inline: "inlineRan" in window, fetched };
    });
    expect(outcome).toEqual({ inline: false, fetched: "blocked" });
    expect(shell.record.calls.filter((call) => call.startsWith("network"))).toEqual([]);
  },
  "the page cannot be led away, and opens nothing": async (shell) => {
    const page = await shell.page();
    await page.evaluate(() => {
      window.open("https://evil.test/popup");
      const link = document.createElement("a");
      link.href = "https://evil.test/away";
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => shell.record.calls).toContain("window.open deny");
    await expect.poll(() => shell.record.calls).toContain("navigation prevented https://evil.test/away");
    expect(page.url()).toContain("app.rehearse.test");
  },
  "navigation of frames, redirects and webviews are prevented": ({ double, record }) => {
    const contents = double.BrowserWindow.getAllWindows()[0]?.webContents;
    expect(contents).toBeDefined();
    const isPrevented = (event: string, details: object): boolean => {
      let prevented = false;
      contents?.emit(event, { ...details, preventDefault: () => (prevented = true) }, {}, {});
      return prevented;
    };
    expect(isPrevented("will-navigate", { url: "https://evil.test/" })).toBe(true);
    expect(isPrevented("will-frame-navigate", { url: "https://evil.test/", isMainFrame: true })).toBe(true);
    expect(isPrevented("will-frame-navigate", { url: ownUrl, isMainFrame: false })).toBe(true);
    expect(isPrevented("will-redirect", { url: "https://evil.test/" })).toBe(true);
    expect(isPrevented("will-attach-webview", {})).toBe(true);
    expect(record.windows).toHaveLength(1);
  },
  "every permission that Electron knows is refused": ({ double }) => {
    const names = permissionNames();
    expect(names.length).toBeGreaterThan(30);
    const { handlers } = double.inside.session;
    for (const name of names) {
      let granted: unknown = "not answered";
      handlers.get("request")?.({}, name, (answer: unknown) => (granted = answer), {});
      expect([name, granted]).toEqual([name, false]);
      expect([name, handlers.get("check")?.({}, name, ownUrl, {})]).toEqual([name, false]);
    }
    expect(handlers.get("device")?.({ deviceType: "usb" })).toBe(false);
  },
  "there are two channels, and each is deaf to whoever is not the window": async ({ double }) => {
    const { channelNames, receive, answer } = double.inside;
    expect([...channelNames()].sort()).toEqual(["rehearse:choose-space", "rehearse:connect"]);
    for (const [who, frame] of Object.entries(foreignFrames)) {
      let posted = 0;
      const senderFrame = frame === null ? null : { ...frame, postMessage: () => (posted += 1) };
      receive("rehearse:connect", { sender: {}, senderFrame }, []);
      expect([who, posted]).toEqual([who, 0]);
      const window = double.BrowserWindow.getAllWindows()[0];
      const event = { sender: window?.webContents, senderFrame };
      await expect(answer("rehearse:choose-space", event, ["open"])).rejects.toThrow(
        "Only the window may ask.",
      );
    }
  },
  "what is said on a channel is checked": async ({ double }) => {
    const event = {
      sender: double.BrowserWindow.getAllWindows()[0]?.webContents,
      senderFrame: { parent: null, url: ownUrl },
    };
    for (const purpose of ["delete", "", 7, null, { toString: () => "open" }, ["open"]])
      await expect(double.inside.answer("rehearse:choose-space", event, [purpose])).rejects.toThrow();
  },
  "the page gets fixed functions and nothing of Electron": async (shell) => {
    const page = await shell.page();
    const found = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { rehearseDesktop: object }).rehearseDesktop).sort(),
      others: ["require", "process", "module", "Buffer", "ipcRenderer", "electron"].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({
      bridge: ["chooseSpace", "connect", "onMenuCommand", "pathOfFile"],
      others: [],
    });
  },
};
