// Where this person's own files of Rehearse lie, as each system has it: preferences, and the sample space.

import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

export interface PersonFolders {
  readonly preferences: string;
  readonly spaces: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `REHEARSE_CONFIG` in the environment takes the place of both. */
export function personFolders(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): PersonFolders {
  const folder = (name: string): string | undefined => {
    const path = environment[name];
    return path !== undefined && isAbsolute(path) ? path : undefined;
  };
  const chosen = environment["REHEARSE_CONFIG"];
  if (chosen !== undefined && chosen !== "") return { preferences: chosen, spaces: chosen };
  const home = homedir();
  if (platform === "win32") {
    const roaming = folder("APPDATA") ?? join(home, "AppData", "Roaming");
    const local = folder("LOCALAPPDATA") ?? join(home, "AppData", "Local");
    return { preferences: join(roaming, "Rehearse"), spaces: join(local, "Rehearse") };
  }
  if (platform === "darwin") {
    const support = join(home, "Library", "Application Support", "Rehearse");
    return { preferences: support, spaces: support };
  }
  const config = folder("XDG_CONFIG_HOME") ?? join(home, ".config");
  const data = folder("XDG_DATA_HOME") ?? join(home, ".local", "share");
  return { preferences: join(config, "rehearse"), spaces: join(data, "rehearse") };
}
