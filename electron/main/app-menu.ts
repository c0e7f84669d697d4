// The application menu, with the keys of each platform. What concerns the page is sent to it as a command; what
// concerns text (copy, paste) and windows is the system's own.

import { Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../shared/api/desktop-bridge.ts";

export interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly newWindow: () => void;
}

type Items = MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: "separator" };

export function setAppMenu(actions: MenuActions, platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, platform)));
}

export function menuTemplate(actions: MenuActions, platform: NodeJS.Platform): Items {
  const isMac = platform === "darwin";
  return [
    ...(isMac ? [applicationMenu(actions)] : []),
    { label: "File", submenu: fileItems(actions, isMac) },
    { label: "Edit", submenu: editItems(actions) },
    { label: "View", submenu: viewItems() },
    { role: "windowMenu" },
    { label: "Help", role: "help", submenu: [item(actions, "Keyboard Shortcuts", "shortcuts")] },
  ];
}

const item = ({ command }: MenuActions, label: string, name: MenuCommand): MenuItemConstructorOptions => ({
  label,
  click: () => command(name),
});

const withKeys = (entry: MenuItemConstructorOptions, accelerator: string): MenuItemConstructorOptions => ({
  ...entry,
  accelerator,
});

function applicationMenu(actions: MenuActions): MenuItemConstructorOptions {
  const settings = withKeys(item(actions, "Settings…", "settings"), "CmdOrCtrl+,");
  const rest: Items = [
    { role: "services" },
    separator,
    { role: "hide" },
    { role: "hideOthers" },
    { role: "unhide" },
  ];
  return {
    role: "appMenu",
    submenu: [{ role: "about" }, separator, settings, separator, ...rest, separator, { role: "quit" }],
  };
}

function fileItems(actions: MenuActions, isMac: boolean): Items {
  const newWindow = { label: "New Window", click: actions.newWindow };
  return [
    withKeys(item(actions, "New Journey", "newJourney"), "CmdOrCtrl+N"),
    withKeys(newWindow, "CmdOrCtrl+Shift+N"),
    separator,
    withKeys(item(actions, "Open Space…", "openSpace"), "CmdOrCtrl+O"),
    item(actions, "New Space…", "createSpace"),
    withKeys(item(actions, "Duplicate Space…", "duplicateSpace"), "CmdOrCtrl+Shift+S"),
    ...(isMac
      ? [{ role: "recentDocuments" as const, submenu: [{ role: "clearRecentDocuments" as const }] }]
      : []),
    separator,
    item(actions, "Import People’s Messages…", "importMessages"),
    item(actions, "Import Journeys…", "importJourneys"),
    item(actions, "Export Journey…", "exportJourney"),
    separator,
    ...(isMac
      ? [{ role: "close" as const }]
      : [
          withKeys(item(actions, "Settings…", "settings"), "CmdOrCtrl+,"),
          separator,
          { role: "quit" as const },
        ]),
  ];
}

/** Undo and redo are the journey's, not the field's: the page knows which of them is meant. */
function editItems(actions: MenuActions): Items {
  return [
    withKeys(item(actions, "Undo", "undo"), "CmdOrCtrl+Z"),
    withKeys(item(actions, "Redo", "redo"), "CmdOrCtrl+Shift+Z"),
    separator,
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    { role: "selectAll" },
    separator,
    withKeys(item(actions, "Search…", "search"), "CmdOrCtrl+K"),
  ];
}

const viewItems = (): Items => [
  { role: "resetZoom" },
  { role: "zoomIn" },
  { role: "zoomOut" },
  separator,
  { role: "togglefullscreen" },
];
