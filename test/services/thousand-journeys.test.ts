// The list of journeys answers at once, also with a thousand of them. Times are those of a busy machine: the limits
// are far above what an idle one takes.

import { expect, test } from "vitest";
import { edited } from "./edited.ts";
import { servicesUnderTest } from "./services-under-test.ts";

const window = "a";
const count = 1_000;

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const startedMs = performance.now();
  const value = await work();
  return { value, ms: performance.now() - startedMs };
}

test("a thousand journeys are listed at once, and stay right while they change", async () => {
  const first = servicesUnderTest();
  const templates = await first.host.journey.templates();
  for (const { id } of templates) await first.host.journey.create({ window, template: id });
  const files = Array.from({ length: count - templates.length }, (_, index) => {
    const { document } = templates[index % templates.length]!;
    const text = JSON.stringify({ ...document, id: `j-${index}`, name: `Journey ${index}` });
    return { name: `${index}.journey.json`, text };
  });
  expect((await first.host.journey.importFiles({ window, files })).refused).toEqual([]);
  await first.close();

  const { host } = servicesUnderTest({ path: first.path });
  const cold = await timed(() => host.journey.list());
  expect(cold.value).toHaveLength(count);
  expect(cold.value.every(({ errors }) => errors === 0)).toBe(true);
  const warm = await timed(() => host.journey.list());
  expect(warm.value).toEqual(cold.value);
  console.log(`1,000 journeys: ${cold.ms.toFixed(0)} ms at first, ${warm.ms.toFixed(0)} ms then`);
  expect(cold.ms).toBeLessThan(2_000);
  expect(warm.ms).toBeLessThan(200);

  const id = "j-500";
  const opened = await host.journey.open({ id });
  const work = edited(opened, { kind: "describeJourney", description: "New words" });
  const save = await timed(() => host.journey.save({ id, window, baseDigest: opened.digest, ...work }));
  expect(save.ms).toBeLessThan(500);
  await host.journey.delete({ id: "j-501", window });
  const after = await host.journey.list();
  expect(after).toHaveLength(count - 1);
  expect(after.find((row) => row.id === id)?.description).toBe("New words");
});
