// One file of the person's computer to the host. The desktop shell knows where it lies; a browser does not say, so
// there its bytes go piece by piece, and the window never holds more than two pieces. What was begun and then given
// up is taken back.

import type { ClientContext } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { type GivenFile, type importContract, pieceBytes } from "../../shared/api/import-contract.ts";
import { desktopBridge } from "../host/desktop-bridge.ts";

type ImportHost = ContractRouterClient<typeof importContract, ClientContext>;
export type GivingHost = Pick<ImportHost, "givePath" | "giveFile" | "givePiece" | "takeBack">;

/** Less than the most that is taken: sending a piece holds the window up for as long as a frame at most. */
const sentBytes = pieceBytes / 4;

export interface GivingProgress {
  /** 0 … 1. */
  readonly done: number;
  /** null before it is known. */
  readonly bytesPerSecond: number | null;
}

export interface Giving {
  readonly host: GivingHost;
  readonly window: string;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: GivingProgress) => void;
}

/** Rejects as any call of the host, with the signal's reason, or with what keeps the browser from reading the file. */
export async function giveFile(giving: Giving): Promise<GivenFile> {
  const { host, window, file, signal } = giving;
  const path = desktopBridge()?.pathOfFile(file) ?? "";
  if (path !== "") return host.givePath({ window, path }, { signal });
  const begun = await host.giveFile({ window, name: file.name, bytes: file.size }, { signal });
  try {
    await givePieces(giving, begun.file);
    return begun;
  } catch (error) {
    // It goes with the window in any case; why it was given up is what people are told.
    await host.takeBack({ file: begun.file }).catch(() => undefined);
    throw error;
  }
}

async function givePieces({ host, file, signal, onProgress }: Giving, id: string): Promise<void> {
  const startedMs = performance.now();
  let next = pieceOf(file, 0);
  for (let offset = 0; offset < file.size; offset += sentBytes) {
    const base64 = await next;
    signal.throwIfAborted();
    const end = Math.min(file.size, offset + sentBytes);
    // Read while the one before it is on its way.
    next = pieceOf(file, end);
    await host.givePiece({ file: id, offset, base64 }, { signal });
    const seconds = (performance.now() - startedMs) / 1_000;
    onProgress({ done: end / file.size, bytesPerSecond: seconds > 0.2 ? end / seconds : null });
  }
}

/** "" behind the end. The browser's own encoder keeps the window free. */
function pieceOf(file: File, offset: number): Promise<string> {
  const piece = new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("the file could not be read")));
    reader.readAsDataURL(file.slice(offset, offset + sentBytes));
  });
  // Heard by whoever waits for it; one that nobody waits for any more failed for nobody.
  piece.catch(() => undefined);
  return piece;
}
