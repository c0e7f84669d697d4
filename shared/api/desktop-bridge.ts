// What the desktop shell hands to its window, besides the port of the contract: a few fixed functions. In the
// browser host there is no bridge. Nothing of Electron passes through it.

/** What a menu item or a key of the system's asks of the window; unknown ones are ignored. */
export const menuCommands = [
  "newJourney",
  "openSpace",
  "createSpace",
  "duplicateSpace",
  "importJourneys",
  "importMessages",
  "exportJourney",
  "undo",
  "redo",
  "settings",
  "shortcuts",
  "search",
] as const;

export type MenuCommand = (typeof menuCommands)[number];

export interface DesktopBridge {
  /**
   * Asks for the port of the contract. It arrives as a message of the window to itself with the data
   * `portMessage` and one MessagePort.
   */
  readonly connect: () => void;
  /** The system's dialog for a space's file; null where the person gave up. */
  readonly chooseSpace: (
    purpose: "open" | "create" | "duplicate" | "withoutPeople",
  ) => Promise<string | null>;
  /** The path of a file that was dropped on the window. */
  readonly pathOfFile: (file: unknown) => string;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => void;
}

export const portMessage = "rehearse:port";

/** Name of the bridge on the window. */
export const bridgeName = "rehearseDesktop";
