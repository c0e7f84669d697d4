// One POST: what goes out, and every way in which no answer comes.

import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { loopbackServer } from "../../../test/services/loopback-server.ts";
import { postJson } from "./post-json.ts";

const limits = { timeoutMs: 5_000, mostBytes: 1_000, signal: undefined };

const post = (address: string, more: Partial<Parameters<typeof postJson>[1]> = {}) =>
  postJson(
    { address: new URL(address), headers: [{ name: "X-One", value: "1" }], body: "{}" },
    { ...limits, ...more },
  );

/** What is no HTTP server: it says `text` to whoever connects, and closes. */
async function rawServer(text: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(text);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("it posts what it was given, and tells the answer", async () => {
  const server = await loopbackServer((response) => response.writeHead(201, { "X-Two": "2" }).end("made"));
  const posted = await post(`${server.address}/in?a=1`);
  expect(posted).toMatchObject({ kind: "answered", status: 201, body: "made", isShortened: false });
  expect(posted.kind === "answered" && posted.headers).toContainEqual({ name: "X-Two", value: "2" });
  expect(server.received).toMatchObject([
    { method: "POST", url: "/in?a=1", body: "{}", headers: { "x-one": "1" } },
  ]);
});

test("a redirect is told, and nobody else is asked", async () => {
  const other = await loopbackServer((response) => response.end());
  const server = await loopbackServer((response) =>
    response.writeHead(307, { Location: other.address }).end(),
  );
  expect(await post(server.address)).toMatchObject({ kind: "answered", status: 307 });
  expect(other.received).toEqual([]);
});

test("of a long answer only the beginning is read", async () => {
  const server = await loopbackServer((response) => response.end("x".repeat(1_000_000)));
  const posted = await post(server.address);
  expect(posted).toMatchObject({ kind: "answered", isShortened: true });
  expect(posted.kind === "answered" && posted.body).toHaveLength(1_000);
});

test("one that does not answer in time, or not to the end, is given up", async () => {
  const silent = await loopbackServer(() => undefined);
  expect(await post(silent.address, { timeoutMs: 50 })).toMatchObject({ failure: "timeout" });
  const endless = await loopbackServer((response) => response.write("so far"));
  expect(await post(endless.address, { timeoutMs: 50 })).toMatchObject({ failure: "timeout" });
});

test("it can be given up at any moment", async () => {
  const silent = await loopbackServer(() => undefined);
  const abort = new AbortController();
  const posted = post(silent.address, { signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  expect(await posted).toMatchObject({ failure: "cancelled" });
  expect(await post(silent.address, { signal: AbortSignal.abort() })).toMatchObject({ failure: "cancelled" });
});

test("why there is no answer is told", async () => {
  const closed = await loopbackServer((response) => response.destroy());
  expect(await post(closed.address)).toMatchObject({ failure: "closed" });
  const gone = await loopbackServer((response) => response.end());
  gone.close();
  expect(await post(gone.address)).toMatchObject({ failure: "refused", code: "ECONNREFUSED" });
  expect(await post("http://no-such-host.invalid/")).toMatchObject({ failure: "unknownHost" });
  const raw = await rawServer("not http at all\r\n\r\n");
  expect(await post(`http://${raw}/`)).toMatchObject({ failure: "notHttp" });
  expect(await post(`https://${raw}/`)).toMatchObject({ failure: "certificate" });
});
