// The system's keychain, as the process of the services reaches it: each question is a message to the shell, and comes
// back with its number.

import { Buffer } from "node:buffer";
import type { Keychain } from "../../services/secrets/keychain-secrets.ts";
import type { FromServices, KeychainAnswer, KeychainAsk } from "./service-messages.ts";

export class ShellKeychain implements Keychain {
  readonly #tell: (message: FromServices) => void;
  readonly #waiting = new Map<number, (answer: KeychainAnswer) => void>();
  #asked = 0;

  constructor(tell: (message: FromServices) => void) {
    this.#tell = tell;
  }

  hear(number: number, answer: KeychainAnswer): void {
    this.#waiting.get(number)?.(answer);
    this.#waiting.delete(number);
  }

  async isThere(): Promise<boolean> {
    const answer = await this.#ask({ ask: "isThere" });
    return answer.kind === "isThere" && answer.isThere;
  }

  async encrypt(text: string): Promise<Uint8Array> {
    return Buffer.from(await this.#value({ ask: "encrypt", text }), "base64");
  }

  decrypt(encrypted: Uint8Array): Promise<string> {
    return this.#value({ ask: "decrypt", encrypted: Buffer.from(encrypted).toString("base64") });
  }

  async #value(asked: KeychainAsk): Promise<string> {
    const answer = await this.#ask(asked);
    if (answer.kind !== "done") throw new Error(`the keychain did not ${asked.ask}`);
    return answer.value;
  }

  #ask(asked: KeychainAsk): Promise<KeychainAnswer> {
    this.#asked += 1;
    const number = this.#asked;
    const answered = new Promise<KeychainAnswer>((resolve) => this.#waiting.set(number, resolve));
    this.#tell({ kind: "keychain", number, asked });
    return answered;
  }
}
