// Where the window was, kept from one start to the next, and brought back onto a screen that is there.

import { type BrowserWindow, ipcMain, type Rectangle, screen } from "electron";
import Store from "electron-store";
import { z } from "zod";

const keptSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});

export type WindowBounds = z.infer<typeof keptSchema>;

/** The smallest that everything can be used at. */
export const smallestWindow = { width: 1024, height: 700 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

export class KeptBounds {
  readonly #store = openStore();

  /** For BrowserWindow; without a place where the kept one lies on no screen. */
  get(): Partial<Rectangle> & {
    readonly width: number;
    readonly height: number;
    readonly maximized: boolean;
  } {
    const kept = keptSchema.safeParse(this.#store.get("window"));
    if (!kept.success) return { ...firstWindow, maximized: false };
    const { maximized, ...bounds } = kept.data;
    const width = Math.max(bounds.width, smallestWindow.width);
    const height = Math.max(bounds.height, smallestWindow.height);
    return liesOnScreen(bounds) ? { ...bounds, width, height, maximized } : { width, height, maximized };
  }

  keep(window: BrowserWindow): void {
    this.#store.set("window", { ...window.getNormalBounds(), maximized: window.isMaximized() });
  }
}

function openStore(): Store<{ window?: WindowBounds }> {
  const store = new Store<{ window?: WindowBounds }>({
    name: "window",
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
  // The library tells every page that asks where the person's files lie. Ours do not ask.
  ipcMain.removeAllListeners("electron-store-get-data");
  return store;
}

/** Whether enough of the title bar lies on a screen to be dragged. */
function liesOnScreen({ x, y, width }: Rectangle): boolean {
  const grip = 100;
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return overlap >= grip && y >= area.y && y < area.y + area.height - grip;
  });
}
