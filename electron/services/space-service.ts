// The procedures about the space that is open, and about opening others.

import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { RecentSpace, SpaceOverview } from "../../shared/api/space-contract.ts";
import { absolutePath } from "./absolute-path.ts";
import { browseFolder } from "./browse-folder.ts";
import type { CurrentSpace } from "./current-space.ts";
import { duplicateSpace } from "./duplicate-space.ts";
import type { PreferenceStore } from "./preference-store.ts";
import type { ServiceParts } from "./service-parts.ts";
import { spaceValue } from "./space-value.ts";

export const spaceEnding = ".rehearse";

const mostRecent = 20;

/** `samplePath`: where the sample space is, made anew where it is missing. */
export function spaceService(parts: ServiceParts, samplePath: () => Promise<string>) {
  const {
    implementer: { space },
    current,
    preferences,
    now,
  } = parts;
  const open = async (path: string, mode: "readWrite" | "create"): Promise<SpaceOverview> => {
    const isOther = await current.switchTo(path, mode);
    noteRecent(preferences, current.space.path, now());
    if (isOther) parts.hub.tell({ kind: "space" });
    return overview(current);
  };
  return {
    current: space.current.handler(() => overview(current)),
    recent: space.recent.handler(() => preferences.recentSpaces().map(recentSpace)),
    open: space.open.handler(({ input }) => open(absolutePath(input.path), "readWrite")),
    create: space.create.handler(({ input }) => open(newPath(input.path), "create")),
    duplicate: space.duplicate.handler(async ({ input }) => {
      const path = newPath(input.path);
      const copied = spaceValue(await duplicateSpace(current.space.path, path));
      return { path: copied.path };
    }),
    openSample: space.openSample.handler(async () => open(await samplePath(), "readWrite")),
    browse: space.browse.handler(({ input }) => browseFolder(input.folder)),
  };
}

/** The newest first, each once. */
export function noteRecent(preferences: PreferenceStore, path: string, openedAtMs: number): void {
  const others = preferences.recentSpaces().filter((recent) => recent.path !== path);
  preferences.setRecentSpaces([{ path, openedAtMs }, ...others].slice(0, mostRecent));
}

function overview(current: CurrentSpace): SpaceOverview {
  const { path, spaceId } = current.space;
  const facts = current.read((space) => space.catalogue.facts());
  return { path, name: nameOf(path), spaceId, ...facts, readOnly: current.readOnly };
}

const nameOf = (path: string): string => basename(path, spaceEnding);

/** Of a space that is to be made. Throws Refused where it is not absolute. */
export function newPath(path: string): string {
  const absolute = absolutePath(path);
  return absolute.endsWith(spaceEnding) ? absolute : absolute + spaceEnding;
}

const recentSpace = ({ path, openedAtMs }: { path: string; openedAtMs: number }): RecentSpace => ({
  path,
  name: nameOf(path),
  openedAtMs,
  exists: existsSync(path),
});
