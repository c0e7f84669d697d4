// Journeys as files: what comes in goes out byte for byte, and what is wrong comes in not at all.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusalKind } from "./refusal.ts";
import { servicesUnderTest } from "./services-under-test.ts";

const window = "a";
const samples = join(import.meta.dirname, "../../resources/samples");
const sampleFiles = readdirSync(samples)
  .filter((name) => name.endsWith(".journey.json"))
  .map((name) => ({ name, text: readFileSync(join(samples, name), "utf8") }));

test("sample journeys come back byte for byte, under the names of their files", async () => {
  const { host } = servicesUnderTest();
  const { imported, refused } = await host.journey.importFiles({ window, files: sampleFiles });
  expect(refused).toEqual([]);
  expect(imported.map(({ file }) => file)).toEqual(sampleFiles.map(({ name }) => name));
  const ids = imported.map(({ id }) => id);
  expect(await host.journey.exportFiles({ ids, version: null })).toEqual(sampleFiles);
});

test("what was exported can be imported and exported again, the same", async () => {
  const { host } = servicesUnderTest();
  const other = servicesUnderTest();
  for (const template of ["cart-abandonment", "onboarding", null])
    await host.journey.create({ window, template });
  const ids = (await host.journey.list()).map(({ id }) => id);
  const files = await host.journey.exportFiles({ ids, version: null });
  const { imported } = await other.host.journey.importFiles({ window, files: [...files] });
  expect(imported.map(({ id }) => id)).toEqual(ids);
  expect(await other.host.journey.exportFiles({ ids, version: null })).toEqual(files);
});

test("a file that is there already comes in beside it, under a new id and name", async () => {
  const { host } = servicesUnderTest();
  const files = sampleFiles.slice(0, 1);
  await host.journey.importFiles({ window, files });
  const { imported } = await host.journey.importFiles({ window, files });
  const [again] = imported;
  expect(again).toEqual({ id: "acquisition-2", name: "Acquisition 2", file: "acquisition.journey.json" });
  const { document } = await host.journey.open({ id: "acquisition-2" });
  const { id: _id, name: _name, ...rest } = document;
  const { id: _oldId, name: _oldName, ...old } = JSON.parse(files[0]!.text);
  expect(rest).toEqual(old);
});

test("of several files the good ones come in, and the others are told with every problem and its place", async () => {
  const { host } = servicesUnderTest();
  const bad = { ...JSON.parse(sampleFiles[0]!.text), id: "Bad Id", extra: true };
  const files = [
    { name: "broken.journey.json", text: '{ "format": "rehearse.journey/1",\n  "id": }' },
    sampleFiles[1]!,
    { name: "bad.journey.json", text: JSON.stringify(bad) },
    { name: "other.json", text: '{"format": "rehearse.definitions/1"}' },
  ];
  const { imported, refused } = await host.journey.importFiles({ window, files });
  expect(imported.map(({ file }) => file)).toEqual([sampleFiles[1]!.name]);
  expect(refused.map(({ file }) => file)).toEqual(["broken.journey.json", "bad.journey.json", "other.json"]);
  expect(refused[0]?.problems[0]?.line).toBe(2);
  expect(refused[1]?.problems.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(["/id", "/extra"]),
  );
  expect(refused[2]?.problems.map(({ pointer }) => pointer)).toEqual(["/format"]);
  expect(await host.journey.list()).toHaveLength(1);
});

test("a file that refers to what the space does not define comes in, and its draft says so", async () => {
  const { host } = servicesUnderTest();
  await host.journey.importFiles({ window, files: sampleFiles.slice(1, 2) });
  const [row] = await host.journey.list();
  expect(row?.errors).toBeGreaterThan(0);
  expect(await refusalKind(host.journey.keepVersion({ id: row!.id, window }))).toBe("notValid");
});

test("names of exported files differ, and have no letter that a disk could refuse", async () => {
  const { host } = servicesUnderTest();
  for (const name of ["Übergrößen: 50 %", "Ubergroßen 50", "日本", "../../etc"]) {
    const { id } = await host.journey.create({ window, template: null });
    await host.journey.rename({ id, window, name });
  }
  const ids = (await host.journey.list()).map(({ id }) => id);
  const files = await host.journey.exportFiles({ ids, version: null });
  expect(files.map(({ name }) => name)).toEqual([
    "ubergrossen-50.journey.json",
    "ubergrossen-50-2.journey.json",
    `${ids[2]}.journey.json`,
    "etc.journey.json",
  ]);
});

test("numbered versions are exported as they were kept", async () => {
  const { host } = servicesUnderTest();
  const { id } = await host.journey.create({ window, template: "win-back" });
  await host.journey.keepVersion({ id, window });
  const [kept] = await host.journey.exportFiles({ ids: [id], version: 1 });
  await host.journey.rename({ id, window, name: "Later" });
  expect(await host.journey.exportFiles({ ids: [id], version: 1 })).toEqual([kept]);
  expect(await refusalKind(host.journey.exportFiles({ ids: [id], version: 2 }))).toBe("notFound");
});
