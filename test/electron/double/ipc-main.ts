// The double of ipcMain: channels by which pages, or a test in the place of one, reach the shell.

import { EventEmitter } from "node:events";
import { strict } from "./strict.ts";

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

class IpcMainDouble extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}

const channels = new IpcMainDouble();

export const ipcMain = strict("ipcMain", channels);

export const channelNames = (): readonly string[] => [
  ...channels.eventNames().map(String),
  ...channels.handlers.keys(),
];

export function receive(channel: string, event: unknown, args: readonly unknown[]): void {
  channels.emit(channel, event, ...args);
}

export async function answer(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
  const handler = channels.handlers.get(channel);
  if (handler === undefined) throw new Error(`nobody answers ${channel}`);
  return handler(event, ...args);
}
