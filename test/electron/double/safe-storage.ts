// The double of safeStorage: its asynchronous functions, over a cipher that is none but hides what it is given. The
// others, which Electron is about to take away, are not there.

import { doubleState } from "./double-state.ts";
import { strict } from "./strict.ts";

const turned = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

export const safeStorage = strict("safeStorage", {
  isAsyncEncryptionAvailable: () => Promise.resolve(doubleState().record.storageBackend !== null),
  getSelectedStorageBackend: () => doubleState().record.storageBackend ?? "unknown",
  encryptStringAsync(text: string) {
    doubleState().record.note("safeStorage.encrypt");
    return Promise.resolve(turned(Buffer.from(text)));
  },
  decryptStringAsync: (encrypted: Buffer) =>
    Promise.resolve({ result: turned(encrypted).toString(), shouldReEncrypt: false }),
});
