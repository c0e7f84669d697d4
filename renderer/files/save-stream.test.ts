import { afterEach, expect, test, vi } from "vitest";
import type { TextPiece } from "../../shared/api/text-piece.ts";
import { saveStream } from "./save-stream.ts";

const saved: { readonly name: string; readonly blob: Blob }[] = [];

vi.mock("../ui/download.ts", () => ({
  downloadBlob: (name: string, blob: Blob) => void saved.push({ name, blob }),
}));

afterEach(() => void (saved.length = 0));

const file = { name: "a.csv", mediaType: "text/csv", onDone: () => undefined };

const count = 30;
const pieceAt = (from: number): TextPiece => ({
  text: `${from} ä 😀 ${"x".repeat(500_000)}\n`,
  next: from + 1 < count ? from + 1 : null,
  done: (from + 1) / count,
});

test("the pieces make up the file, each asked for when the one before is put away", async () => {
  const done: number[] = [];
  let underWay = 0;
  const ask = async (from: number): Promise<TextPiece> => {
    underWay += 1;
    await Promise.resolve();
    expect(underWay).toBe(1);
    underWay -= 1;
    return pieceAt(from);
  };
  const { signal } = new AbortController();
  await saveStream({ ...file, ask, signal, onDone: (part) => void done.push(part) });
  const whole = Array.from({ length: count }, (_, from) => pieceAt(from).text).join("");
  expect(saved.map(({ name }) => name)).toEqual(["a.csv"]);
  expect(await saved[0]?.blob.text()).toBe(whole);
  expect(saved[0]?.blob.type).toBe("text/csv");
  expect(done).toEqual(Array.from({ length: count }, (_, from) => (from + 1) / count));
});

test("cancelled, or refused on the way, nothing is saved", async () => {
  const cancel = new AbortController();
  const ask = async (from: number): Promise<TextPiece> => {
    if (from === 3) cancel.abort(new Error("enough"));
    return pieceAt(from);
  };
  await expect(saveStream({ ...file, ask, signal: cancel.signal })).rejects.toThrow("enough");
  const refusing = async (from: number): Promise<TextPiece> => {
    if (from === 3) throw new Error("refused");
    return pieceAt(from);
  };
  const { signal } = new AbortController();
  await expect(saveStream({ ...file, ask: refusing, signal })).rejects.toThrow("refused");
  expect(saved).toEqual([]);
});
