import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Refusal } from "../../shared/api/refusal.ts";
import type { Persona } from "../../shared/people/persona-schema.ts";
import { PersonaDraft } from "./persona-draft.ts";

const mara: Persona = {
  format: "rehearse.persona/1",
  userId: "mara",
  name: "Mara",
  about: "",
  zone: "UTC",
  knownFrom: "2026-01-01T09:00:00Z",
  traits: [],
  events: [],
  habits: [],
};
const refusal: Refusal = { kind: "changedElsewhere", happened: "a", kept: "b", remedy: "c" };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Saved {
  readonly name: string;
  readonly base: string;
}

function drafted(answer: (count: number) => Result<string, Refusal> = (count) => ok(`d${count}`)) {
  const saves: Saved[] = [];
  const draft = new PersonaDraft(
    { id: "mara", document: mara, digest: "d0" },
    {
      check: (document) =>
        document.name === "" ? err([{ pointer: "/name", found: '""', expected: "a name" }]) : ok(document),
      save: async ({ name }, base) => {
        saves.push({ name, base });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return answer(saves.length);
      },
    },
  );
  const type = (name: string): void => draft.change((persona) => ({ ...persona, name }));
  return { draft, saves, type };
}

test("what is typed is saved once it rests, in less than 300 ms, over what was saved before", async () => {
  const { draft, saves, type } = drafted();
  for (const name of ["M", "Ma", "Mar"]) type(name);
  expect(draft.state).toMatchObject({ saving: "unsaved", document: { name: "Mar" } });
  await vi.advanceTimersByTimeAsync(299);
  expect(saves).toEqual([{ name: "Mar", base: "d0" }]);
  expect(draft.state.saving).toBe("saved");
  type("Mara L.");
  await vi.advanceTimersByTimeAsync(299);
  expect(saves[1]).toEqual({ name: "Mara L.", base: "d1" });
});

test("what is typed during a save is saved after it, never beside it", async () => {
  const { draft, saves, type } = drafted();
  type("A");
  await vi.advanceTimersByTimeAsync(210);
  type("B");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saves).toEqual([
    { name: "A", base: "d0" },
    { name: "B", base: "d1" },
  ]);
  expect(draft.state).toMatchObject({ saving: "saved", saved: { digest: "d2" } });
});

test("what is wrong is not saved and says where, until it is mended", async () => {
  const { draft, saves, type } = drafted();
  type("");
  await vi.advanceTimersByTimeAsync(500);
  expect(saves).toEqual([]);
  expect(draft.state).toMatchObject({ saving: "unsaved", problems: [{ pointer: "/name" }] });
  type("Mia");
  await vi.advanceTimersByTimeAsync(500);
  expect(draft.state).toMatchObject({ saving: "saved", problems: [] });
});

test("a refusal is kept with what was typed, and what was saved elsewhere can be taken over", async () => {
  const { draft, type } = drafted(() => err(refusal));
  type("Mia");
  await vi.advanceTimersByTimeAsync(500);
  expect(draft.state).toMatchObject({ saving: "unsaved", refusal, document: { name: "Mia" } });
  draft.adopt({ id: "mara", document: { ...mara, name: "Other" }, digest: "x" });
  expect(draft.state.document.name).toBe("Mia");
  draft.takeOver({ id: "mara", document: { ...mara, name: "Other" }, digest: "x" });
  expect(draft.state).toMatchObject({ saving: "saved", refusal: null, document: { name: "Other" } });
});

test("leaving saves at once, and only what is not saved", async () => {
  const { draft, saves, type } = drafted();
  draft.flush();
  expect(saves).toEqual([]);
  type("Mia");
  draft.flush();
  expect(saves).toEqual([{ name: "Mia", base: "d0" }]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saves).toHaveLength(1);
});

test("an answer that tells of an earlier save of one's own changes nothing", async () => {
  const { draft, type } = drafted();
  type("A");
  await vi.advanceTimersByTimeAsync(500);
  type("B");
  await vi.advanceTimersByTimeAsync(500);
  draft.adopt({ id: "mara", document: { ...mara, name: "A" }, digest: "d1" });
  draft.adopt({ id: "mara", document: mara, digest: "d0" });
  expect(draft.state).toMatchObject({ document: { name: "B" }, saved: { digest: "d2" } });
  draft.adopt({ id: "mara", document: { ...mara, name: "Other" }, digest: "x" });
  expect(draft.state).toMatchObject({ document: { name: "Other" }, saved: { digest: "x" } });
});
