// The double of app.

import { EventEmitter } from "node:events";
import { doubleState } from "./double-state.ts";
import { strict } from "./strict.ts";

class AppDouble extends EventEmitter {
  enableSandbox(): void {
    doubleState().record.note("app.enableSandbox");
  }

  requestSingleInstanceLock(): boolean {
    doubleState().record.note("app.requestSingleInstanceLock");
    return doubleState().record.isFirstInstance;
  }

  async whenReady(): Promise<void> {
    await Promise.resolve();
    doubleState().record.note("app.ready");
  }

  getPath(name: string): string {
    if (name !== "userData") throw new Error(`the double of app has no path ${name}`);
    return doubleState().userData;
  }

  getVersion(): string {
    return "0.0.0";
  }

  addRecentDocument(path: string): void {
    doubleState().record.recentDocuments.push(path);
  }

  quit(): void {
    let prevented = false;
    this.emit("before-quit", { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }

  exit(code: number): void {
    doubleState().record.exitCode = code;
  }
}

export const app = strict("app", new AppDouble());
