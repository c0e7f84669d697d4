// A large file reaches the host through the socket of a window, piece by piece, past all guards; and whoever else asks
// meanwhile is answered.

import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { WebSocket } from "ws";
import { expect, onTestFinished, test } from "vitest";
import { BrowserHost } from "../../electron/hosts/browser/browser-host.ts";
import { WindowFiles } from "../../electron/hosts/window-files.ts";
import { createServices } from "../../electron/services/create-services.ts";
import type { Contract } from "../../shared/api/contract.ts";
import { pieceBytes } from "../../shared/api/import-contract.ts";
import { memoryPreferences } from "../services/memory-preferences.ts";
import { newSpace } from "../services/services-under-test.ts";
import { temporaryFolder } from "../space/temporary-folder.ts";
import { WindowFolder } from "./window-folder.ts";

type Client = ContractRouterClient<Contract>;

/** As large as takes a few seconds; a gigabyte takes five times as long. */
const bytes = 200 * 2 ** 20 + 12_345;

test("200 MB arrive whole within the guards of the socket, and other windows are answered meanwhile", async () => {
  const givenRoot = join(temporaryFolder(), "given");
  mkdirSync(givenRoot);
  process.env["TMPDIR"] = givenRoot;
  onTestFinished(() => void delete process.env["TMPDIR"]);
  const { giver, other, close } = await hostWithTwoWindows();
  const window = "w";
  const { file } = await giver.import.giveFile({ window, name: "large.jsonl", bytes });
  const waits: number[] = [];
  let isDone = false;
  const asking = (async () => {
    while (!isDone) {
      const askedMs = performance.now();
      await other.space.current();
      waits.push(performance.now() - askedMs);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  const beganMs = performance.now();
  const usedBefore = process.cpuUsage();
  const sent = createHash("sha256");
  for (let offset = 0; offset < bytes; offset += pieceBytes) {
    const piece = Buffer.alloc(Math.min(pieceBytes, bytes - offset), `${offset} `);
    sent.update(piece);
    await giver.import.givePiece({ file, offset, base64: piece.toString("base64") });
  }
  const seconds = (performance.now() - beganMs) / 1_000;
  const { user, system } = process.cpuUsage(usedBefore);
  isDone = true;
  await asking;
  const folders = (): readonly string[] =>
    readdirSync(givenRoot).filter((found) => found.startsWith("rehearse-given-"));
  const [folder = ""] = folders();
  const [name = ""] = readdirSync(join(givenRoot, folder));
  expect(await digestOf(join(givenRoot, folder, name))).toBe(sent.digest("hex"));
  const megabytes = bytes / 1e6;
  // Of both ends, for they share this process.
  const msOfMegabyte = (user + system) / 1_000 / megabytes;
  console.log(
    `${Math.round(megabytes / seconds)} MB a second, ${msOfMegabyte.toFixed(1)} ms of work for each; ` +
      `another window waited ${Math.round(Math.max(...waits))} ms at most`,
  );
  // Work does not depend on how busy the machine is: at 60 ms a gigabyte takes a minute.
  expect(msOfMegabyte).toBeLessThan(60);
  expect(Math.max(...waits)).toBeLessThan(5_000);
  await close();
  expect(folders()).toEqual([]);
}, 120_000);

async function hostWithTwoWindows() {
  const path = newSpace(join(temporaryFolder(), "shop.rehearse"));
  const services = createServices({
    spacePath: path,
    samplePath: () => Promise.resolve(path),
    preferences: memoryPreferences(),
    about: { kind: "browser", version: "1", platform: "linux" },
    log: (lines) => console.error(lines),
  });
  if (!services.ok) throw new Error(JSON.stringify(services.error));
  const files = new WindowFolder();
  const host = await BrowserHost.start({
    router: services.value.router,
    files: WindowFiles.read(files.path),
    port: 0,
  });
  const signIn = await fetch(host.newStartAddress(), { redirect: "manual" });
  const cookie = signIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const { origin, host: address } = new URL(host.newStartAddress());
  const connect = (): Client => {
    const websocket = new WebSocket(`ws://${address}/socket`, { headers: { cookie, origin } });
    return createORPCClient(new RPCLink({ websocket: websocket as never }));
  };
  const close = async (): Promise<void> => {
    await host.close();
    await services.value.close();
    files.remove();
  };
  return { giver: connect(), other: connect(), close };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
