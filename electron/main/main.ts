// The desktop shell: one app with its windows, its menu and the process of its services. What the app does is in
// the services and the page; here is only what the system wants of an app, and what keeps it safe.

import { join } from "node:path";
import { app, dialog, nativeTheme, session } from "electron";
import { assertNever } from "../../shared/base/assert.ts";
import type { FromServices } from "../hosts/desktop/service-messages.ts";
import { WindowFiles } from "../hosts/window-files.ts";
import { setAppMenu } from "./app-menu.ts";
import { openChannels } from "./channels.ts";
import { guardContents } from "./guard-contents.ts";
import { answerKeychain } from "./keychain.ts";
import { refusePermissions } from "./refuse-permissions.ts";
import { registerWindowScheme, serveWindow } from "./serve-window.ts";
import { ServiceProcess } from "./service-process.ts";
import { spaceArgument } from "./space-argument.ts";
import { Windows } from "./windows.ts";

/** The built program lies flat beside this file. */
const folder = import.meta.dirname;

class DesktopApp {
  readonly #windows = new Windows(folder);
  #services: ServiceProcess | undefined;
  #hasEnded = false;

  start(spacePath: string | null): void {
    refusePermissions(session.defaultSession);
    serveWindow(WindowFiles.read(join(folder, "window")));
    this.#services = new ServiceProcess({
      folder,
      spacePath,
      onMessage: (message) => this.#hear(message),
      onLost: () => this.#sayLost(),
    });
    openChannels(() => this.#running());
    setAppMenu({
      command: (command) => this.#windows.command(command),
      newWindow: () => this.#windows.open(),
    });
    this.#windows.open();
  }

  openSpace(path: string | null): void {
    this.#windows.show();
    if (path !== null) this.#running().openSpace(path);
  }

  show(): void {
    this.#windows.show();
  }

  /** Holds the app's end back until everything is closed. */
  beforeQuit(event: Electron.Event): void {
    if (this.#hasEnded || this.#services === undefined) return;
    event.preventDefault();
    void this.#services.end().then(() => {
      this.#hasEnded = true;
      app.quit();
    });
  }

  #running(): ServiceProcess {
    if (this.#services === undefined) throw new Error("the services run once the app is ready");
    return this.#services;
  }

  #hear(message: FromServices): void {
    switch (message.kind) {
      case "colorScheme":
        nativeTheme.themeSource = message.colorScheme === "auto" ? "system" : message.colorScheme;
        return;
      case "opened":
        app.addRecentDocument(message.path);
        return;
      case "keychain":
        void answerKeychain(message.asked).then((answer) =>
          this.#running().answerKeychain(message.number, answer),
        );
        return;
      case "refused":
        dialog.showErrorBox(message.refusal.happened, `${message.refusal.kept} ${message.refusal.remedy}`);
        return;
      default:
        assertNever(message);
    }
  }

  #sayLost(): void {
    this.#hasEnded = true;
    dialog.showErrorBox(
      "Rehearse has to end",
      "The part of it that keeps your work stopped. Everything that was shown as saved is kept. Start it again to go on.",
    );
    app.exit(1);
  }
}

function run(): void {
  // Before the app is ready the system may already ask for a file.
  let wanted = spaceArgument(process.argv, process.cwd());
  let desktop: DesktopApp | undefined;
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (desktop === undefined) wanted = path;
    else desktop.openSpace(path);
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    desktop?.openSpace(spaceArgument(argv, workingFolder));
  });
  app.on("activate", () => desktop?.show());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.on("before-quit", (event) => desktop?.beforeQuit(event));
  void app.whenReady().then(() => {
    desktop = new DesktopApp();
    desktop.start(wanted);
  });
}

app.enableSandbox();
registerWindowScheme();
guardContents();
// A second start hands its file over to the first and ends.
if (app.requestSingleInstanceLock()) run();
else app.quit();
