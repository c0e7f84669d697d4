// Secrets encrypted with a key of the system's keychain, each in a small file that only this person can read. Where the
// system offers none, they stay in memory, and no file is written.

import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MemorySecrets } from "./memory-secrets.ts";
import { KeychainFailure, type SecretStore } from "./secret-store.ts";

/** The system's keychain, which may lie in another process. */
export interface Keychain {
  readonly isThere: () => Promise<boolean>;
  /** Reject where the system refuses. */
  readonly encrypt: (text: string) => Promise<Uint8Array>;
  readonly decrypt: (encrypted: Uint8Array) => Promise<string>;
}

export class KeychainSecrets implements SecretStore {
  readonly #folder: string;
  readonly #keychain: Keychain;
  readonly #memory = new MemorySecrets();
  #isThere: Promise<boolean> | undefined;

  /** `folder` is made when the first secret is kept. */
  constructor(folder: string, keychain: Keychain) {
    this.#folder = folder;
    this.#keychain = keychain;
  }

  async place(): Promise<"keychain" | "memory"> {
    return (await this.#hasKeychain()) ? "keychain" : "memory";
  }

  async get(name: string): Promise<string | undefined> {
    if (!(await this.#hasKeychain())) return this.#memory.get(name);
    const path = this.#pathOf(name);
    if (!existsSync(path)) return undefined;
    try {
      return await this.#keychain.decrypt(readFileSync(path));
    } catch {
      // Of another keychain, or damaged: nobody can read it any more, and whoever needs it gives it anew.
      return undefined;
    }
  }

  async set(name: string, secret: string): Promise<void> {
    if (!(await this.#hasKeychain())) return this.#memory.set(name, secret);
    try {
      this.#write(name, await this.#keychain.encrypt(secret));
    } catch {
      // What the system says may repeat what it was given.
      throw new KeychainFailure("the keychain did not take a secret");
    }
  }

  async delete(name: string): Promise<void> {
    await this.#memory.delete(name);
    rmSync(this.#pathOf(name), { force: true });
  }

  async has(name: string): Promise<boolean> {
    return (await this.get(name)) !== undefined;
  }

  #hasKeychain(): Promise<boolean> {
    return (this.#isThere ??= this.#keychain.isThere().catch(() => false));
  }

  #write(name: string, encrypted: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.#pathOf(name);
    writeFileSync(`${path}.new`, encrypted, { mode: 0o600 });
    // A file that was left behind keeps the mode that it had.
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  }

  /** Names have ids of spaces in them, which are none of a folder's business. */
  #pathOf(name: string): string {
    return join(this.#folder, `${createHash("sha256").update(name).digest("hex").slice(0, 32)}.secret`);
  }
}
