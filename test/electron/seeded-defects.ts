// One defect each, as somebody could make it: an option turned round, a guard left out, a header dropped.

export interface SeededDefect {
  readonly name: string;
  /** The end of the source file's path. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const option = (name: string, from: string, to: string): SeededDefect => ({
  name: `${name} is ${to}`,
  file: "window-options.ts",
  from: `${name}: ${from}`,
  to: `${name}: ${to}`,
});

const withoutGuard = (event: string): SeededDefect => ({
  name: `${event} is not guarded`,
  file: "guard-contents.ts",
  from: `contents.on("${event}"`,
  to: `contents.on("no-${event}"`,
});

export const seededDefects: readonly SeededDefect[] = [
  option("contextIsolation", "true", "false"),
  option("sandbox", "true", "false"),
  option("nodeIntegration", "false", "true"),
  option("webSecurity", "true", "false"),
  option("webviewTag", "false", "true"),
  option("experimentalFeatures", "false", "true"),
  { name: "the sandbox is left to each window", file: "main.ts", from: "app.enableSandbox();", to: "" },
  {
    name: "any number may run at once",
    file: "main.ts",
    from: "app.requestSingleInstanceLock()",
    to: "true",
  },
  {
    name: "the policy can be gone around",
    file: "serve-window.ts",
    from: "secure: true,",
    to: "secure: true, bypassCSP: true,",
  },
  { name: "any method is answered", file: "serve-window.ts", from: 'method !== "GET"', to: "false" },
  { name: "any host is answered", file: "serve-window.ts", from: "!isWindowAddress(url)", to: "false" },
  {
    name: "answers carry no policy",
    file: "answer-headers.ts",
    from: '["content-security-policy", contentSecurityPolicy],',
    to: "",
  },
  withoutGuard("will-navigate"),
  withoutGuard("will-frame-navigate"),
  withoutGuard("will-redirect"),
  withoutGuard("will-attach-webview"),
  { name: "windows may be opened", file: "guard-contents.ts", from: '"deny"', to: '"allow"' },
  {
    name: "permissions are granted",
    file: "refuse-permissions.ts",
    from: "answer(false)",
    to: "answer(true)",
  },
  {
    name: "permissions are looked up as granted",
    file: "refuse-permissions.ts",
    from: "setPermissionCheckHandler(() => false)",
    to: "setPermissionCheckHandler(() => true)",
  },
  {
    name: "devices are granted",
    file: "refuse-permissions.ts",
    from: "setDevicePermissionHandler(() => false)",
    to: "setDevicePermissionHandler(() => true)",
  },
  {
    name: "any page may speak",
    file: "is-own-frame.ts",
    from: "isWindowAddress(senderFrame.url)",
    to: "true",
  },
  {
    name: "frames inside the page may speak",
    file: "is-own-frame.ts",
    from: "senderFrame.parent === null &&",
    to: "",
  },
  {
    name: "a purpose is not checked",
    file: "space-dialog.ts",
    from: "spacePurposeSchema.parse(given)",
    to: "given",
  },
  {
    name: "the settings library tells its folder to any page",
    file: "window-bounds.ts",
    from: 'ipcMain.removeAllListeners("electron-store-get-data");',
    to: "",
  },
  {
    name: "the bridge hands out a channel",
    file: "preload.ts",
    from: "connect: () =>",
    to: "send: (channel, value) => ipcRenderer.send(channel, value), connect: () =>",
  },
];
