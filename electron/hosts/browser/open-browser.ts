// Opens a page in the person's own browser, where this machine has a screen and a browser.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** So long a program that opens browsers may take to say that it cannot. */
const failsWithinMs = 1_500;

/** False where there is no browser, no screen, or the program that opens it failed at once. */
export async function openBrowser(page: string, environment: Environment = process.env): Promise<boolean> {
  const command = commandFor(page, environment);
  if (command === undefined) return false;
  const [program, args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.unref();
  return new Promise((resolve) => {
    const goesOn = setTimeout(() => resolve(true), failsWithinMs);
    const settle = (opened: boolean): void => {
      clearTimeout(goesOn);
      resolve(opened);
    };
    child.once("error", () => settle(false));
    child.once("exit", (code) => settle(code === 0));
  });
}

type Command = readonly [program: string, args: readonly string[]];

function commandFor(page: string, environment: Environment): Command | undefined {
  if (process.platform === "darwin") return ["open", [page]];
  if (process.platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", page]];
  const hasScreen = [environment["DISPLAY"], environment["WAYLAND_DISPLAY"]].some((name) => name);
  if (!hasScreen) return undefined;
  const program = ["xdg-open", "chromium", "google-chrome", "firefox"].find((name) =>
    isInstalled(name, environment["PATH"] ?? ""),
  );
  return program === undefined ? undefined : [program, [page]];
}

const isInstalled = (name: string, path: string): boolean =>
  path.split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));
