// The ways in which a space is written, each as a scenario of faults.

import { copyFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkSpace } from "../../electron/space/check-space.ts";
import { openSpace } from "../../electron/space/open-space.ts";
import type { FaultScenario } from "./fault-scenario.ts";
import { laterMigrations } from "./later-migrations.ts";
import { savedNumber, writeNumber } from "./numbered-content.ts";
import { opened, valueOf } from "./opened.ts";
import { filesOfSpace } from "./strace.ts";

const baseNumber = 5;
const saves = 2;

/** Calls that Node's own start makes as well are left out where the files are not known beforehand. */
const callsOnAnyFile = ["pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "link", "rename"];
const callsOnKnownFiles = [...callsOnAnyFile, "write", "fallocate", "openat"];

/** In a folder of their own; they use it one after the other. */
export function faultScenarios(folder: string): readonly FaultScenario[] {
  const base = join(folder, "base.rehearse");
  const space = opened(base, "create");
  valueOf(space.transaction(() => writeNumber(space, baseNumber)));
  space.close();
  return [saving(folder, base), creating(folder), backingUp(folder, base), migrating(folder, base)];
}

/** Opening, saving, replacing chunks, writing a rehearsal, closing. */
function saving(folder: string, base: string): FaultScenario {
  const path = join(folder, "saved.rehearse");
  const files = filesOfSpace(path);
  return {
    name: "saving",
    program: "saving-program.ts",
    args: [path, String(saves)],
    calls: callsOnKnownFiles,
    files,
    prepare: () => place(base, path),
    problemWithContent: (confirmed = baseNumber) => problemWithNumber(path, confirmed, baseNumber + saves),
  };
}

function creating(folder: string): FaultScenario {
  const path = join(folder, "created.rehearse");
  return {
    name: "creating",
    program: "creating-program.ts",
    args: [path],
    calls: callsOnAnyFile,
    prepare: () => removeAllOf(folder, "created.rehearse"),
    problemWithContent: (confirmed) => {
      if (existsSync(path)) return problemWithNumber(path, confirmed ?? 0, 1);
      return confirmed === undefined ? undefined : "the space is missing";
    },
  };
}

function backingUp(folder: string, base: string): FaultScenario {
  const target = join(folder, "backup.rehearse");
  return {
    name: "backing up",
    program: "backup-program.ts",
    args: [base, target],
    calls: callsOnAnyFile,
    prepare: () => removeAllOf(folder, "backup.rehearse"),
    problemWithContent: (confirmed) => {
      if (confirmed !== undefined && !existsSync(target)) return "the backup is missing";
      const backup = existsSync(target) ? problemWithNumber(target, baseNumber, baseNumber) : undefined;
      return backup ?? problemWithNumber(base, baseNumber, baseNumber);
    },
  };
}

function migrating(folder: string, base: string): FaultScenario {
  const path = join(folder, "migrated.rehearse");
  return {
    name: "migrating",
    program: "migrating-program.ts",
    args: [path],
    calls: callsOnKnownFiles,
    files: filesOfSpace(path),
    prepare: () => place(base, path),
    problemWithContent: () => {
      const again = openSpace(path, { mode: "readWrite", migrations: laterMigrations });
      if (!again.ok) return `the space does not open: ${again.error.kind}`;
      const number = valueOf(again.value.read(() => savedNumber(again.value)));
      again.value.close();
      return number === baseNumber ? undefined : `${number} is there`;
    },
  };
}

function place(base: string, path: string): void {
  for (const file of filesOfSpace(path)) rmSync(file, { force: true });
  copyFileSync(base, path);
}

function removeAllOf(folder: string, start: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(start)) rmSync(join(folder, name));
}

/** The number that is there has to be one that was confirmed, or that failed after all of it was written. */
function problemWithNumber(path: string, least: number, most: number): string | undefined {
  const checked = checkSpace(path);
  if (!checked.ok) return `the space does not open: ${checked.error.kind}`;
  if (checked.value.damage.length > 0) return `damaged: ${checked.value.damage.join(", ")}`;
  const space = opened(path, "readWrite");
  const number = valueOf(space.read(() => savedNumber(space)));
  space.close();
  return number < least || number > most ? `${least} was confirmed, ${number} is there` : undefined;
}
