// The system's keychain, for the services: Electron's safeStorage, by its asynchronous functions alone. On a Linux that
// has no keychain Electron would encrypt with a key that everybody knows; that counts as none.

import { safeStorage } from "electron";
import { assertNever } from "../../shared/base/assert.ts";
import type { KeychainAnswer, KeychainAsk } from "../hosts/desktop/service-messages.ts";

/** Never rejects. To be called once the app is ready. */
export async function answerKeychain(asked: KeychainAsk): Promise<KeychainAnswer> {
  try {
    return await answer(asked);
  } catch {
    return { kind: "failed" };
  }
}

async function answer(asked: KeychainAsk): Promise<KeychainAnswer> {
  switch (asked.ask) {
    case "isThere":
      return { kind: "isThere", isThere: await isThere() };
    case "encrypt": {
      const encrypted = await safeStorage.encryptStringAsync(asked.text);
      return { kind: "done", value: encrypted.toString("base64") };
    }
    case "decrypt": {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(asked.encrypted, "base64"));
      return { kind: "done", value: result };
    }
    default:
      return assertNever(asked);
  }
}

async function isThere(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return (
    process.platform !== "linux" ||
    !["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend())
  );
}
