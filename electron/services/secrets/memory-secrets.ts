// Secrets in memory alone: of the browser host, and of a desktop that offers no keychain. They are gone when the program
// ends.

import type { SecretStore } from "./secret-store.ts";

export class MemorySecrets implements SecretStore {
  readonly #secrets = new Map<string, string>();

  place(): Promise<"keychain" | "memory"> {
    return Promise.resolve("memory");
  }

  get(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#secrets.get(name));
  }

  set(name: string, secret: string): Promise<void> {
    this.#secrets.set(name, secret);
    return Promise.resolve();
  }

  delete(name: string): Promise<void> {
    this.#secrets.delete(name);
    return Promise.resolve();
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#secrets.has(name));
  }
}
