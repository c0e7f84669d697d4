// Secrets in files: encrypted, for this person alone, and not at all where there is no keychain.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../test/space/temporary-folder.ts";
import { type Keychain, KeychainSecrets } from "./keychain-secrets.ts";
import { KeychainFailure } from "./secret-store.ts";

const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);

const keychain = (isThere: boolean): Keychain => ({
  isThere: () => Promise.resolve(isThere),
  encrypt: (text) => Promise.resolve(turned(Buffer.from(text))),
  decrypt: (encrypted) => Promise.resolve(Buffer.from(turned(encrypted)).toString()),
});

const secretsIn = (folder: string, isThere = true) => new KeychainSecrets(folder, keychain(isThere));

test("a secret is there after a new start, encrypted, in a file for this person alone", async () => {
  const folder = join(temporaryFolder(), "secrets");
  await secretsIn(folder).set("destination a", "hush");
  const again = secretsIn(folder);
  expect(await again.get("destination a")).toBe("hush");
  expect(await again.place()).toBe("keychain");
  const [file = ""] = readdirSync(folder);
  expect(file).not.toContain("destination");
  expect(readFileSync(join(folder, file)).includes("hush")).toBe(false);
  expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  await again.set("destination a", "other");
  expect(await secretsIn(folder).get("destination a")).toBe("other");
  await again.delete("destination a");
  expect(await again.has("destination a")).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("without a keychain it stays in memory, and no file is written", async () => {
  const folder = join(temporaryFolder(), "secrets");
  const secrets = secretsIn(folder, false);
  await secrets.set("a", "hush");
  expect(await secrets.place()).toBe("memory");
  expect(await secrets.get("a")).toBe("hush");
  expect(existsSync(folder)).toBe(false);
  expect(await secretsIn(folder, false).has("a")).toBe(false);
});

test("a keychain that fails keeps nothing, and its words are not passed on", async () => {
  const folder = temporaryFolder();
  const failing: Keychain = {
    ...keychain(true),
    encrypt: (text) => Promise.reject(new Error(`no: ${text}`)),
  };
  const secrets = new KeychainSecrets(folder, failing);
  const failure: unknown = await secrets.set("a", "hush").catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(KeychainFailure);
  expect(String(failure)).not.toContain("hush");
  expect(await secrets.has("a")).toBe(false);
});

test("what cannot be decrypted any more counts as none", async () => {
  const folder = temporaryFolder();
  await secretsIn(folder).set("a", "hush");
  const other: Keychain = { ...keychain(true), decrypt: () => Promise.reject(new Error("another key")) };
  expect(await new KeychainSecrets(folder, other).has("a")).toBe(false);
});
