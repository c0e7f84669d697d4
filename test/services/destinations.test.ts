// Destinations through the services: what they would be sent, test calls, and where secrets go, and where they do not.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loopbackServer } from "./loopback-server.ts";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest, type WindowClient } from "./services-under-test.ts";

const window = "w";
const canary = "canary-7f3a9b-never-written";

async function withLetters(host: WindowClient): Promise<string> {
  return (await host.definition.addDestination({ window, name: "Letters", kind: "event" })).id;
}

const call = { type: "track", event: "Audience Entered" };

const testOf = (
  host: WindowClient,
  destination: string,
  address: string,
  secretHeader: string | null = null,
) =>
  host.destination.test({ window, destination, call, address, keepsPath: true, headers: [], secretHeader });

test("a test call sends the JSON as it is shown, and its outcome is remembered without the query", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  const server = await loopbackServer((response) => response.writeHead(500).end("no"));
  const answer = await testOf(host, destination, `${server.address}/in?token=1#there`);
  expect(answer.outcome).toMatchObject({ kind: "answered", status: 500, body: "no", leadsTo: null });
  expect(server.received).toMatchObject([
    {
      method: "POST",
      url: "/in?token=1",
      body: answer.request.body,
      headers: { "content-type": "application/json" },
    },
  ]);
  expect(JSON.parse(answer.request.body)).toEqual(call);
  expect((await host.destination.remembered())[destination]).toMatchObject({
    address: `${server.address}/in`,
    secretHeader: null,
    last: { status: 500 },
  });
});

test("of an address with a secret path its host alone is remembered", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  const server = await loopbackServer((response) => response.end());
  const address = `${server.address}/hooks/${canary}`;
  await host.destination.test({
    window,
    destination,
    call,
    address,
    keepsPath: false,
    headers: [],
    secretHeader: null,
  });
  expect((await host.destination.remembered())[destination]?.address).toBe(`${server.address}/`);
});

test("where a redirect would lead is told", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  const server = await loopbackServer((response) => response.writeHead(302, { Location: "/there" }).end());
  const { outcome } = await testOf(host, destination, server.address);
  expect(outcome).toMatchObject({ kind: "answered", status: 302, leadsTo: `${server.address}/there` });
  expect(server.received).toHaveLength(1);
});

test("what cannot be called is refused before anything goes out", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  for (const address of ["", "nowhere", "ftp://a.example/", "file:///etc/passwd", "https://me:pw@a.example/"])
    expect(await refusalKind(testOf(host, destination, address)), address).toBe("badAddress");
  const server = await loopbackServer((response) => response.end());
  const withHeader = (name: string, value: string) =>
    host.destination.test({
      window,
      destination,
      call,
      address: server.address,
      keepsPath: true,
      headers: [{ name, value }],
      secretHeader: null,
    });
  for (const [name, value] of [
    ["Host", "other"],
    ["Content-Length", "1"],
    ["a b", "1"],
    ["X-One", "1\r\nX-Two: 2"],
  ] as const)
    expect(await refusalKind(withHeader(name, value)), name).toBe("badHeader");
  expect(await refusalKind(testOf(host, destination, server.address, "Authorization"))).toBe("noSecret");
  expect(await refusalKind(testOf(host, "none", server.address))).toBe("notFound");
  expect(server.received).toEqual([]);
});

test("a secret goes to the address and nowhere else", async () => {
  const { host, path, folder, logged, close } = servicesUnderTest();
  const destination = await withLetters(host);
  expect(await host.destination.secret({ destination })).toEqual({ place: "memory", isSet: false });
  const state = await host.destination.setSecret({ destination, secret: `Bearer ${canary}` });
  expect(state).toEqual({ place: "memory", isSet: true });
  // It repeats the secret as rude servers do.
  const server = await loopbackServer((response, { headers }) =>
    response
      .writeHead(302, { "X-Echo": headers.authorization, Location: `/?${canary}` })
      .end(JSON.stringify({ you: headers.authorization, word: canary })),
  );
  const answer = await testOf(host, destination, server.address, "Authorization");
  expect(server.received[0]?.headers.authorization).toBe(`Bearer ${canary}`);
  expect(answer.outcome).toMatchObject({ kind: "answered", status: 302 });
  expect(JSON.stringify(answer)).not.toContain(canary);
  const told = [
    await host.destination.remembered(),
    await host.destination.secret({ destination }),
    await host.definition.all(),
    logged,
  ];
  expect(JSON.stringify(told)).not.toContain(canary);
  expect(await host.destination.deleteSecret({ destination })).toMatchObject({ isSet: false });
  await close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain(path.split("/").at(-1));
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).includes(canary), name).toBe(false);
});

test("a call is given up with its signal", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  const silent = await loopbackServer(() => undefined);
  const abort = new AbortController();
  const input = {
    window,
    destination,
    call,
    address: silent.address,
    keepsPath: true,
    headers: [],
    secretHeader: null,
  };
  const answer = host.destination.test(input, { signal: abort.signal });
  setTimeout(() => abort.abort(), 50);
  const outcome = await answer.then(
    ({ outcome: found }) => found,
    () => ({ kind: "failed", failure: "cancelled" }),
  );
  expect(outcome).toMatchObject({ kind: "failed", failure: "cancelled" });
});

test("in a space without people there is nobody to show a call for", async () => {
  const { host } = servicesUnderTest();
  const destination = await withLetters(host);
  const asked = host.destination.calls({ destination, step: null, call: "track", userId: null, atMs: 0 });
  expect(await refusalKind(asked)).toBe("notFound");
});
