import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pieceBytes } from "../../shared/api/import-contract.ts";
import { type GivingHost, type GivingProgress, giveFile } from "./give-file.ts";

/** As the browser's, over the bytes that Node has. */
class Reader extends EventTarget {
  result = "";
  readAsDataURL(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => {
      this.result = `data:;base64,${Buffer.from(bytes).toString("base64")}`;
      this.dispatchEvent(new Event("load"));
    });
  }
}

beforeEach(() => {
  vi.stubGlobal("window", {});
  vi.stubGlobal("FileReader", Reader);
});
afterEach(() => vi.unstubAllGlobals());

interface Piece {
  readonly offset: number;
  readonly base64: string;
}

function hostOf(onPiece: (piece: Piece) => void = () => undefined) {
  const calls: string[] = [];
  const pieces: Piece[] = [];
  const host = {
    givePath: async ({ path }: { readonly path: string }) => ({ file: "f", name: path, bytes: 1 }),
    giveFile: async ({ name, bytes }: { readonly name: string; readonly bytes: number }) => ({
      file: "f",
      name,
      bytes,
    }),
    givePiece: async (piece: Piece) => {
      pieces.push(piece);
      onPiece(piece);
    },
    takeBack: async () => void calls.push("takeBack"),
  } as unknown as GivingHost;
  return { host, calls, pieces };
}

const bytes = Uint8Array.from({ length: pieceBytes / 2 + 5 }, (_, index) => (index * 31) % 251);
const big = (): File => new File([bytes], "big.csv");

function give(host: GivingHost, file: File, signal = new AbortController().signal) {
  const told: GivingProgress[] = [];
  const given = giveFile({
    host,
    window: "w",
    file,
    signal,
    onProgress: (progress) => void told.push(progress),
  });
  return { given, told };
}

test("a file goes piece by piece, in order, and is whole", async () => {
  const { host, pieces, calls } = hostOf();
  const { given, told } = give(host, big());
  expect(await given).toEqual({ file: "f", name: "big.csv", bytes: bytes.length });
  expect(pieces.map(({ offset }) => offset)).toEqual([0, pieceBytes / 4, pieceBytes / 2]);
  expect(Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, "base64"))).equals(bytes)).toBe(true);
  expect(told.at(-1)?.done).toBe(1);
  expect(calls).toEqual([]);
});

test("an empty file is given, and has no pieces", async () => {
  const { host, pieces } = hostOf();
  expect(await give(host, new File([], "empty.csv")).given).toMatchObject({ bytes: 0 });
  expect(pieces).toEqual([]);
});

test("what is cancelled on its way is taken back", async () => {
  const cancel = new AbortController();
  const { host, pieces, calls } = hostOf(() => cancel.abort());
  await expect(give(host, big(), cancel.signal).given).rejects.toThrow();
  expect(pieces).toHaveLength(1);
  expect(calls).toEqual(["takeBack"]);
});

test("what the host refuses is told as it was said, even where taking it back fails as well", async () => {
  const { host } = hostOf(() => {
    throw new Error("the disk is full");
  });
  const failing = { ...host, takeBack: () => Promise.reject(new Error("gone")) } as unknown as GivingHost;
  await expect(give(failing, big()).given).rejects.toThrow("the disk is full");
});

test("where the shell knows its path, nothing is copied; a file that lies nowhere still is", async () => {
  const { host, pieces } = hostOf();
  vi.stubGlobal("window", { rehearseDesktop: { pathOfFile: () => "/spaces/big.csv" } });
  expect(await give(host, big()).given).toMatchObject({ name: "/spaces/big.csv" });
  expect(pieces).toEqual([]);
  vi.stubGlobal("window", { rehearseDesktop: { pathOfFile: () => "" } });
  expect(await give(host, new File(["a"], "made-up.csv")).given).toMatchObject({ name: "made-up.csv" });
  expect(pieces).toHaveLength(1);
});
