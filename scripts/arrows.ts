// Which folder may import which: the table that ARCHITECTURE.md explains and check-arrows.ts holds. Whoever
// adds a folder adds a row. Test files are free to import anything, so they have none.

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
  "shared/generate/": ["shared/base/", "shared/people/"],
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
  "scripts/": ["*"],
  "test/": ["*"],
};

/** The only packages that shared/ may import; everything with effects is out of its reach. */
export const packagesOfShared: readonly string[] = ["zod"];
