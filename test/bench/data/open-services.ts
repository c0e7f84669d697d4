// Services over a space, as a host makes them, and the client that a window would have.

import { createRouterClient } from "@orpc/server";
import { createServices } from "../../../electron/services/create-services.ts";
import { memoryPreferences } from "../../services/memory-preferences.ts";
import type { WindowClient } from "../../services/services-under-test.ts";
import { valueOf } from "../value-of.ts";

export function openServices(path: string): {
  readonly host: WindowClient;
  readonly close: () => Promise<void>;
} {
  const services = valueOf(
    createServices({
      spacePath: path,
      samplePath: () => Promise.resolve(path),
      preferences: memoryPreferences(),
      about: { kind: "browser", version: "0", platform: process.platform },
      log: (line) => console.error(line),
    }),
  );
  return { host: createRouterClient(services.router), close: () => services.close() };
}
