// Where secrets are kept. None is ever written to a space, a log, an export or an address; whoever shows anything of a
// test call takes them out first.

export interface SecretStore {
  /** keychain: encrypted with a key of the system's, from start to start. memory: until the program ends. */
  readonly place: () => Promise<"keychain" | "memory">;
  /** Undefined where there is none under this name, or none that can be read. */
  readonly get: (name: string) => Promise<string | undefined>;
  /** Rejects with KeychainFailure where it cannot be kept. */
  readonly set: (name: string, secret: string) => Promise<void>;
  readonly delete: (name: string) => Promise<void>;
  readonly has: (name: string) => Promise<boolean>;
}

/** The system's keychain did not do what it was asked to. */
export class KeychainFailure extends Error {
  override readonly name = "KeychainFailure";
}
