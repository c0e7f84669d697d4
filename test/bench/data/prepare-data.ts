// What is measured on: a space of sample people with audiences and computed traits, and a file of messages to import.
// Made by the command line, and kept in their folder from one run to the next.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openSpace } from "../../../electron/space/open-space.ts";
import { valueOf } from "../value-of.ts";
import { dataDefinitions } from "./data-definitions.ts";

export interface DataScale {
  /** Of the space that is asked. */
  readonly users: number;
  /** Whose messages are imported. */
  readonly importedUsers: number;
}

export interface PreparedData {
  readonly spacePath: string;
  readonly people: number;
  readonly messages: number;
  readonly filePath: string;
  readonly fileBytes: number;
}

/** Goes up whenever the generator or the space's format changes. */
const revision = 1;

export const program = join(import.meta.dirname, "../../../dist/cli.js");

export function prepareData(folder: string, { users, importedUsers }: DataScale): PreparedData {
  mkdirSync(folder, { recursive: true });
  const spacePath = join(folder, `people-${users}-${revision}.rehearse`);
  const filePath = join(folder, `messages-${importedUsers}-${revision}.jsonl`);
  make(spacePath, (path) => {
    generate(users, ["--seed", "1", "--space", path]);
    const space = valueOf(openSpace(path, { mode: "readWrite" }));
    valueOf(space.transaction(() => space.definitions.save(JSON.stringify(dataDefinitions))));
    space.close();
  });
  make(filePath, (path) => generate(importedUsers, ["--seed", "2", "--out", path]));
  const space = valueOf(openSpace(spacePath, { mode: "readOnly" }));
  const { userCount: people, messageCount: messages } = space.catalogue.facts();
  space.close();
  return { spacePath, people, messages, filePath, fileBytes: statSync(filePath).size };
}

/** It has its name when it is whole. */
function make(path: string, write: (path: string) => void): void {
  if (existsSync(path)) return;
  console.log(`Making ${path} …`);
  const unfinished = path.replace(/(\.\w+)$/, "-unfinished$1");
  rmSync(unfinished, { force: true });
  write(unfinished);
  renameSync(unfinished, path);
}

function generate(users: number, target: readonly string[]): void {
  const people = ["generate", "--scenario", "ecommerce", "--users", String(users), "--days", "90"];
  execFileSync(process.execPath, [program, ...people, ...target, "--quiet"], { stdio: "inherit" });
}
