#!/usr/bin/env node
// Starts the command line on Node 24. Plain JavaScript for any Node from 18 on: an older one starts the
// Node 24 that the install brought. Runs the bundle in dist/, or the sources where they are newer.

import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), "../..");
const oldestNode = 24;

if (Number.parseInt(process.versions.node, 10) >= oldestNode) await run();
else if (process.channel) refuse();
else respawn();

async function run() {
  if (process.channel) followLauncher();
  module.enableCompileCache();
  await import(pathToFileURL(entry()).href);
}

function entry() {
  const bundle = join(root, "dist/cli.js");
  const sources = join(root, "electron/cli/main.ts");
  const builtMs = changedMs(bundle);
  return builtMs > 0 && builtMs >= newestSourceMs() ? bundle : sources;
}

/** A few milliseconds at every start: one look at each source file, and nothing else. */
function newestSourceMs() {
  const folders = [`${root}/shared`, `${root}/electron`].map(newestMs);
  return Math.max(...folders, changedMs(`${root}/package-lock.json`));
}

function newestMs(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) newest = Math.max(newest, newestMs(path));
    else if (path.endsWith(".ts") && !path.endsWith(".test.ts")) newest = Math.max(newest, changedMs(path));
  }
  return newest;
}

function changedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Killed alone, the launcher must not leave its work running unseen: its end closes the channel. */
function followLauncher() {
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
  process.channel.unref();
}

function respawn() {
  const node = ["node", "node.exe"]
    .map((name) => join(root, "node_modules/node/bin", name))
    .findLast((path) => existsSync(path));
  if (node === undefined) return refuse();
  const child = spawn(node, [here, ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  child.on("error", refuse);
  child.on("exit", (code, signal) => (signal === null ? (process.exitCode = code) : dieOf(signal)));
  // A terminal sends Ctrl-C to both; what is sent to this process alone is passed on.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
}

function dieOf(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function refuse() {
  console.error(
    `rehearse needs Node ${oldestNode}, and this is Node ${process.versions.node}.\n` +
      `Run "npm ci" in ${root}, which brings it along, or install Node ${oldestNode}.`,
  );
  process.exitCode = 2;
}
