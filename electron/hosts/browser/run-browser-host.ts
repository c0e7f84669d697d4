// One run of the app in the browser, from the person's settings to Ctrl-C. It goes on when the last window is
// closed, for windows come and go; it ends by a signal, with everything saved and the space closed.

import type { Refusal } from "../../../shared/api/refusal.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Services } from "../../services/create-services.ts";
import { appVersion } from "../app-version.ts";
import { openServices } from "../open-services.ts";
import { personFolders } from "../person-folders.ts";
import { openConfSettings } from "../preferences/conf-settings.ts";
import { KeptPreferences } from "../preferences/kept-preferences.ts";
import { openSettings } from "../preferences/settings-file.ts";
import { samplePath } from "../sample-path.ts";
import { BrowserHost, type ServedFiles } from "./browser-host.ts";
import { InviteToBrowser } from "./invite-to-browser.ts";
import type { StartOptions } from "./start-options.ts";

/** Resolves when it has ended, with the exit code. */
export async function runBrowserHost(options: StartOptions, files: ServedFiles): Promise<number> {
  const services = await servicesFor(options);
  if (!services.ok) return fail(describe(services.error));
  const host = await startHost(options.port, services.value, files);
  if (!host.ok) {
    await services.value.close();
    return fail(host.error);
  }
  const ended = endOfRun();
  const invitation = new InviteToBrowser(host.value);
  await invitation.begin(options.open);
  await ended;
  invitation.end();
  await host.value.close();
  await services.value.close();
  return 0;
}

const say = (line: string): void => console.log(line);

function fail(line: string): number {
  console.error(line);
  return 2;
}

const describe = ({ happened, kept, remedy }: Refusal): string => `${happened} ${kept} ${remedy}`;

function servicesFor({ space }: StartOptions): Promise<Result<Services, Refusal>> {
  const folders = personFolders();
  const warn = (line: string): void => console.error(line);
  const folder = folders.preferences;
  const file = openSettings({ folder, open: openConfSettings, warn });
  return openServices({
    ...(space === undefined ? {} : { asked: space }),
    samplePath: samplePath({ folder: folders.spaces, say }),
    preferences: new KeptPreferences({ folder, file }, warn),
    about: { kind: "browser", version: appVersion, platform: process.platform },
    log: (lines) => console.error(lines),
    warn,
  });
}

async function startHost(
  port: number,
  { router }: Services,
  files: ServedFiles,
): Promise<Result<BrowserHost, string>> {
  try {
    return ok(await BrowserHost.start({ router, files, port }));
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw thrown;
    return err(`Port ${port} is taken by another program, or may not be used. Choose another with --port.`);
  }
}

/** So long npm may take to pass on the Ctrl-C that the terminal has sent already. */
const sameSignalMs = 1_000;

/** Another signal ends the program at once: what was confirmed as saved is saved. */
function endOfRun(): Promise<void> {
  let firstAtMs: number | undefined;
  return new Promise((resolve) => {
    const hear = (): void => {
      firstAtMs ??= performance.now();
      if (performance.now() - firstAtMs > sameSignalMs) process.exit(1);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear);
  });
}
