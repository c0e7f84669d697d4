// The lock file serves every platform: npm locks only what it could load where it ran, and `npm ci` then
// fails, or leaves a tool without its binary, elsewhere. Mended by writing the lock file anew, with neither
// the old one nor node_modules in the way.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const { packages } = lockFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")),
);
const installed = Object.entries(packages).filter(([path]) => path.startsWith("node_modules/"));

test("every binary that a tool takes for some platform is locked, in the tool's own version", () => {
  const wanted = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
  );
  const missing = wanted.filter(({ path, name, version }) => {
    const locked = (packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`])?.version;
    return /^\d/.test(version) ? locked !== version : locked === undefined;
  });
  expect(wanted.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

test("every package but the project's own names a digest and no address, so that any registry serves it", () => {
  const own = installed.filter(([, { link }]) => link === true);
  const others = installed.filter(([, { link }]) => link !== true);
  expect(own.map(([path]) => path)).toEqual(["node_modules/rehearse-cli"]);
  expect(others.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(others.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
