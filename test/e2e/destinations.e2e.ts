// Destinations in the app: made, seen with what they are sent, and tried with test calls to a server of this test's own
// that answers well, badly, slowly, with a redirect, or not at all. The secret of a call is afterwards nowhere.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type LoopbackServer, openLoopbackServer } from "../services/loopback-server.ts";
import { accessibilityProblems } from "./check-accessibility.ts";
import { DefinitionsPage } from "./definitions-page.ts";
import { RunningApp } from "./running-app.ts";

const canary = "canary-5d1c0e-only-for-the-address";

let app: RunningApp;
let places: DefinitionsPage;
let server: LoopbackServer;
let elsewhere: LoopbackServer;

beforeAll(async () => {
  app = await RunningApp.start({ colorScheme: "dark" });
  places = new DefinitionsPage(app.page);
  elsewhere = await openLoopbackServer((response) => response.end());
  server = await openLoopbackServer((response, { url, headers }) => {
    if (url === "/slow") return;
    if (url === "/closed") response.destroy();
    else if (url === "/redirect") response.writeHead(302, { Location: elsewhere.address }).end();
    else if (url === "/broken") response.writeHead(500).end("out of order");
    else response.end(JSON.stringify({ thanks: headers.authorization ?? "nobody" }));
  });
});
afterAll(async () => {
  server.close();
  elsewhere.close();
  await app.stop();
});
afterEach(() => expect(app.complaints).toEqual([]));

const isWell = async () => expect(await accessibilityProblems(app.page)).toEqual([]);
const address = () => app.page.getByRole("textbox", { name: "Address" });
const outcome = () => app.page.getByRole("region", { name: "What came of it" });

async function send(path: string): Promise<void> {
  await address().fill(`${server.address}${path}`);
  await app.page.getByRole("button", { name: "Send a test call" }).click();
}

test("all of them are listed, and a used one keeps its kind", async () => {
  await app.page.getByRole("link", { name: "Destinations" }).click();
  await places.row("Braze").getByText("Never tried").waitFor();
  await isWell();
  await places.row("Braze").click();
  await app.page.getByText("Its kind stays as it is while journeys use it.").waitFor();
});

test("what it is sent is shown for a real person, on the way in and out", async () => {
  const enter = app.page.getByLabel("When they reach the step").and(app.page.locator("pre"));
  await expect.poll(() => enter.textContent()).toContain("Audience Entered");
  const exit = app.page.getByLabel("When their journey ends").and(app.page.locator("pre"));
  expect(await exit.textContent()).toContain("Audience Exited");
  await app.page.getByText("What each field is").click();
  await app.page.getByText("a repeat can be recognised by it").waitFor();
  await isWell();
});

test("a test call sends just what is shown, and tells the answer and the time", async () => {
  expect(server.received).toEqual([]);
  await send("/in?token=hush");
  await outcome().getByText("200 OK").waitFor();
  await outcome()
    .getByText(/in [0-9,]+ ms/)
    .waitFor();
  const shown = await app.page
    .getByLabel("When they reach the step")
    .and(app.page.locator("pre"))
    .textContent();
  expect(server.received).toHaveLength(1);
  expect(JSON.parse(server.received[0]?.body ?? "")).toEqual(JSON.parse(shown ?? ""));
  await isWell();
});

test("a server that fails, leads elsewhere, closes, or is not there is told in words", async () => {
  await send("/broken");
  await outcome().getByText("500 Internal Server Error").waitFor();
  await outcome().getByText("out of order").waitFor();
  await send("/redirect");
  await outcome()
    .getByText(/Redirects are not followed/)
    .waitFor();
  expect(elsewhere.received).toEqual([]);
  await send("/closed");
  await outcome()
    .getByText(/closed the connection/)
    .waitFor();
  await address().fill("http://127.0.0.1:1/");
  await app.page.getByRole("button", { name: "Send a test call" }).click();
  await outcome()
    .getByText(/nothing listens at this port/)
    .waitFor();
  await isWell();
  await address().fill("ftp://127.0.0.1/");
  await app.page.getByRole("button", { name: "Send a test call" }).click();
  await app.page.getByText("Only http and https addresses can be called.").waitFor();
});

test("a call that takes long can be given up", async () => {
  await send("/slow");
  await app.page.getByRole("button", { name: "Cancel" }).click();
  await app.page.getByText(/^Cancelled\./).waitFor();
});

test("a secret goes to the address, and the screen says where it is kept", async () => {
  await app.page.getByText("Send a secret in a header").click();
  await app.page.getByText(/kept until the app is closed, because there is no keychain here/).waitFor();
  await app.page.getByRole("textbox", { name: "Secret", exact: true }).fill(canary);
  await app.page.getByRole("button", { name: "Keep the secret" }).click();
  await app.page.getByRole("button", { name: "Forget it" }).waitFor();
  await send("/in");
  await outcome().getByText('"thanks":"••••••"').waitFor();
  expect(server.received.at(-1)?.headers.authorization).toBe(canary);
  expect(await app.page.content()).not.toContain(canary);
  expect(app.page.url()).not.toContain(canary);
});

test("the last test stands in the list, and a new destination can be deleted and taken back", async () => {
  await places.go("/destinations");
  await places
    .row("Braze")
    .getByText(/^200 · Just now/)
    .waitFor();
  await places.row("Braze").click();
  await expect.poll(() => address().inputValue()).toBe(`${server.address}/in`);
  await places.go("/destinations");
  await app.page.getByRole("button", { name: "New destination" }).click();
  await app.page.getByRole("textbox", { name: "Name" }).fill("رسائل 📮");
  await app.page.getByRole("textbox", { name: "Name" }).press("Enter");
  await app.page.getByText("List", { exact: true }).click();
  await app.page.getByText("People are put on a list, and taken off when their journey ends.").waitFor();
  await places.go("/destinations");
  await places.choose("رسائل 📮", "Delete");
  await places.row("رسائل 📮").waitFor({ state: "detached" });
  await places.undo();
  await places.row("رسائل 📮").waitFor();
});

test("after it all the secret and the token of the address are in no file", () => {
  const files = readdirSync(app.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    expect(bytes.includes(canary), name).toBe(false);
    expect(bytes.includes("token=hush"), name).toBe(false);
  }
});
