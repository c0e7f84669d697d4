// Services over a space of their own, and the client that a window would have, through the contract's checks. Closed
// when the test is over.

import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { onTestFinished } from "vitest";
import { createServices, type Services } from "../../electron/services/create-services.ts";
import { opened } from "../space/opened.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { memoryPreferences } from "./memory-preferences.ts";

export type WindowClient = RouterClient<Services["router"]>;

export interface ServicesUnderTest {
  readonly host: WindowClient;
  /** Of the space that was opened first. */
  readonly path: string;
  readonly folder: string;
  /** Lines about bugs. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

interface Given {
  /** Of a space that is there; absent: a new one. */
  readonly path?: string;
}

const startMs = 1_767_225_600_000; // 2026-01-01

export function servicesUnderTest(given: Given = {}): ServicesUnderTest {
  const folder = temporaryFolder();
  const path = given.path ?? newSpace(join(folder, "shop.rehearse"));
  const logged: string[] = [];
  let nowMs = startMs;
  const made = createServices({
    spacePath: path,
    samplePath: () => Promise.resolve(path),
    preferences: memoryPreferences(),
    about: { kind: "browser", version: "1.2.3", platform: "linux" },
    log: (lines) => logged.push(lines),
    now: () => (nowMs += 1),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const services = made.value;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= services.close());
  onTestFinished(close);
  const host = createRouterClient(services.router);
  return { host, path, folder, logged, close };
}

export function newSpace(path: string): string {
  opened(path, "create").close();
  return path;
}
