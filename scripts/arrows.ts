// Which folder may import which: the table that ARCHITECTURE.md explains and check-arrows.ts holds. Whoever
// adds a folder adds a row. Test files are free to import anything, so they have none.

/** What every place of people and their data may import. */
const data = [
  "shared/base/",
  "shared/conditions/",
  "shared/people/",
  "shared/journey/",
  "shared/api/",
  "renderer/ui/",
  "renderer/host/",
  "renderer/lists/",
  "renderer/files/",
  "renderer/conditions/",
] as const;

/**
 * Folder → what its files may import besides their own folder: prefixes of paths from the root, or `*`.
 * The row whose folder is the longest prefix of a file's path counts.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  "shared/base/": [],
  "shared/conditions/": ["shared/base/"],
  "shared/people/": ["shared/base/", "shared/conditions/"],
  // Definitions alone: a journey's references are checked against them; histories are none of its business.
  "shared/journey/": ["shared/base/", "shared/conditions/", "shared/people/definition"],
  "shared/engine/": ["shared/base/", "shared/conditions/", "shared/people/", "shared/journey/"],
  "shared/rehearsal/": ["shared/base/", "shared/engine/"],
  // Why somebody is where they are, and their story: what decided, and the words for it.
  "shared/why/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
  ],
  // Rehearsals that share another one's past and play on changed.
  "shared/what-if/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/rehearsal/",
  ],
  // Finding people in a rehearsal: whole ways, longest waits, and somebody who would take a connection.
  "shared/find/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/rehearsal/",
  ],
  "shared/generate/": ["shared/base/", "shared/people/"],
  // The contract names types of all the others; what it imports at run time is its schemas.
  "shared/api/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/rehearsal/",
    "shared/why/",
    "shared/find/",
  ],
  "electron/base/": ["shared/base/"],
  "electron/space/": ["shared/", "electron/base/"],
  "electron/import/": ["shared/", "electron/base/", "electron/space/"],
  "electron/simulation/": ["shared/", "electron/base/", "electron/space/"],
  "electron/cli/": [
    "shared/",
    "electron/base/",
    "electron/space/",
    "electron/import/",
    "electron/simulation/",
  ],
  "electron/services/": [
    "shared/",
    // Templates and the sources of the sample space are part of the program.
    "resources/samples/",
    "resources/sample/",
    "electron/base/",
    "electron/space/",
    "electron/import/",
    "electron/simulation/",
  ],
  // The shell: windows, menus, preferences, and the ways by which a window reaches the services.
  "electron/hosts/": ["shared/", "electron/base/", "electron/space/", "electron/services/", "package.json"],
  "electron/main/": ["shared/", "electron/hosts/"],
  "electron/preload/": ["shared/api/", "electron/hosts/desktop/shell-channels"],
  "renderer/ui/": ["shared/base/"],
  "renderer/host/": ["shared/base/", "shared/api/"],
  // Long lists of which the pages in view are asked for.
  "renderer/lists/": ["shared/base/", "shared/api/", "renderer/ui/", "renderer/host/"],
  // Files that a person gives to the window or takes out of it.
  "renderer/files/": ["shared/base/", "shared/api/", "renderer/ui/", "renderer/host/"],
  "renderer/canvas/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "renderer/ui/",
  ],
  "renderer/conditions/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
  ],
  "renderer/journeys/": [
    "shared/base/",
    "shared/people/",
    "shared/journey/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
    "renderer/canvas/",
  ],
  // A journey that is open in a window: its document, edits, undo, saving.
  "renderer/session/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/api/",
    "renderer/host/",
  ],
  "renderer/builder/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
    "renderer/session/",
    "renderer/canvas/",
    "renderer/conditions/",
  ],
  // Travelling through a rehearsal of a journey that is open.
  "renderer/rehearse/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/rehearsal/",
    "shared/why/",
    "shared/find/",
    "shared/what-if/",
    "shared/generate/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
    "renderer/session/",
    "renderer/lists/",
    "renderer/files/",
    "renderer/canvas/",
    "renderer/conditions/",
  ],
  "renderer/journey/": [
    "shared/base/",
    "shared/conditions/",
    "shared/people/",
    "shared/journey/",
    "shared/engine/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
    "renderer/session/",
    "renderer/canvas/",
    "renderer/conditions/",
    "renderer/lists/",
    "renderer/files/",
    "renderer/builder/",
    "renderer/rehearse/",
  ],
  // The places beside the journeys: people and their data.
  "renderer/people/": [...data, "shared/engine/", "shared/rehearsal/", "shared/why/", "renderer/rehearse/"],
  "renderer/import/": data,
  "renderer/catalogue/": data,
  "renderer/personas/": data,
  "renderer/generate/": [...data, "shared/generate/"],
  // What audiences, computed traits and destinations have in common: lists, changes, where they are used.
  "renderer/definitions/": [
    "shared/base/",
    "shared/people/",
    "shared/journey/",
    "shared/api/",
    "renderer/ui/",
    "renderer/host/",
  ],
  "renderer/audiences/": [...data, "renderer/definitions/"],
  "renderer/destinations/": [...data, "renderer/definitions/"],
  "renderer/app/": ["shared/", "renderer/"],
  "scripts/": ["*"],
  "test/": ["*"],
};

/** The only packages that shared/ may import; everything with effects is out of its reach. */
export const packagesOfShared: readonly string[] = ["zod", "@orpc/contract"];
