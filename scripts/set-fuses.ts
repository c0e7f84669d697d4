// Sets Electron's fuses in a packed app, before it is signed: what the program could do as a plain Node, or with
// files from elsewhere, is burnt away. Strict: a fuse that a newer Electron brings fails the build until it has a
// line here.

import { FuseV1Options, FuseVersion, type FuseConfig } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";

export const fuses: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // One snapshot for all processes is what Electron ships.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

export const afterPack = (context: AfterPackContext): Promise<unknown> =>
  context.packager.addElectronFuses(context, fuses);
