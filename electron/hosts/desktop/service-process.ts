// The process of the services beside the desktop shell: opens the space, answers each window through a port of its
// own, and ends when the shell says so, with everything closed.

import { join } from "node:path";
import { parseArgs } from "node:util";
import { call, ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { MessagePortMain } from "electron";
import { type Refusal, refusalSchema } from "../../../shared/api/refusal.ts";
import { assertNever } from "../../../shared/base/assert.ts";
import type { Result } from "../../../shared/base/result.ts";
import type { Services } from "../../services/create-services.ts";
import { KeychainSecrets } from "../../services/secrets/keychain-secrets.ts";
import { appVersion } from "../app-version.ts";
import { openServices } from "../open-services.ts";
import { personFolders } from "../person-folders.ts";
import { openConfSettings } from "../preferences/conf-settings.ts";
import { KeptPreferences } from "../preferences/kept-preferences.ts";
import { openSettings } from "../preferences/settings-file.ts";
import { samplePath } from "../sample-path.ts";
import type { FromServices, ToServices } from "./service-messages.ts";
import { ShellKeychain } from "./shell-keychain.ts";
import { ToldPreferences } from "./told-preferences.ts";

const tell = (message: FromServices): void => process.parentPort.postMessage(message);
const log = (line: string): void => console.error(line);
const keychain = new ShellKeychain(tell);

function open(asked: string | undefined): Promise<Result<Services, Refusal>> {
  const folders = personFolders();
  const folder = folders.preferences;
  const file = openSettings({ folder, open: openConfSettings, warn: log });
  return openServices({
    ...(asked === undefined ? {} : { asked }),
    samplePath: samplePath({ folder: folders.spaces, say: log }),
    preferences: new ToldPreferences(new KeptPreferences({ folder, file }, log), tell),
    about: { kind: "desktop", version: appVersion, platform: process.platform },
    log,
    warn: log,
    secrets: new KeychainSecrets(join(folder, "secrets"), keychain),
  });
}

/** A space that was asked for and cannot be opened is said, and another takes its place. */
async function begin(asked: string | undefined): Promise<Services> {
  const first = await open(asked);
  if (first.ok) return first.value;
  tell({ kind: "refused", refusal: first.error });
  const second = asked === undefined ? first : await open(undefined);
  if (second.ok) return second.value;
  if (asked !== undefined) tell({ kind: "refused", refusal: second.error });
  process.exit(1);
}

const { values } = parseArgs({ options: { space: { type: "string" } } });
const services = begin(values.space);

async function serve(port: MessagePortMain): Promise<void> {
  const { router } = await services;
  new RPCHandler(router).upgrade(port);
  port.start();
}

/** As a window would ask, so that every window learns of it. */
async function openSpace(path: string): Promise<void> {
  try {
    const { router } = await services;
    await call(router.space.open, { path });
  } catch (thrown) {
    const refusal = thrown instanceof ORPCError ? refusalSchema.safeParse(thrown.data) : undefined;
    if (refusal?.success !== true) throw thrown;
    tell({ kind: "refused", refusal: refusal.data });
  }
}

async function end(): Promise<void> {
  await (await services).close();
  process.exit(0);
}

process.parentPort.on("message", ({ data, ports }) => {
  const message = data as ToServices;
  const [port] = ports;
  switch (message.kind) {
    case "window":
      if (port !== undefined) void serve(port);
      return;
    case "openSpace":
      void openSpace(message.path);
      return;
    case "keychain":
      keychain.hear(message.number, message.answer);
      return;
    case "end":
      void end();
      return;
    default:
      assertNever(message);
  }
});
