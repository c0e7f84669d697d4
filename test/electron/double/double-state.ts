// What a double of Electron works with: handed over by the test that runs the built shell, which finds it where
// both can see it, because the shell is bundled with a copy of the double's modules.

import type { BrowserContext } from "playwright-core";
import type { ElectronRecord } from "./record.ts";

export interface DoubleState {
  readonly record: ElectronRecord;
  /** Real pages come from it. */
  readonly context: BrowserContext;
  /** Electron's folder for the person's files. */
  readonly userData: string;
}

const place = Symbol.for("rehearse.electron-double");
type Global = { [place]?: DoubleState };

export function giveState(state: DoubleState): void {
  (globalThis as Global)[place] = state;
}

export function doubleState(): DoubleState {
  const state = (globalThis as Global)[place];
  if (state === undefined) throw new Error("the double of Electron was given no state");
  return state;
}
