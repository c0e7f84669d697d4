// The window's files under the shell's own scheme, instead of file://: nothing but the built window can be asked
// for, under the same policy as in the browser host.

import { protocol } from "electron";
import { answerHeaders } from "../hosts/answer-headers.ts";
import type { WindowFiles } from "../hosts/window-files.ts";
import { isWindowAddress, windowScheme } from "./window-address.ts";

/** Before the app is ready. The policy holds for it, and nothing else is given to it. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: windowScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** When the app is ready. */
export function serveWindow(files: WindowFiles): void {
  protocol.handle(windowScheme, (request) => answerTo(request, files));
}

function answerTo({ method, url }: Request, files: WindowFiles): Response {
  if (!isWindowAddress(url)) return sentence(421, "This is not the address of the window.");
  if (method !== "GET") return sentence(405, "Only GET is answered here.");
  const file = files.find(new URL(url).pathname);
  if (file === undefined) return sentence(404, "There is nothing at this address.");
  return new Response(new Uint8Array(file.bytes), { headers: headersFor(file.contentType) });
}

const sentence = (status: number, text: string): Response =>
  new Response(text, { status, headers: headersFor("text/plain; charset=utf-8") });

const headersFor = (contentType: string): Headers =>
  new Headers([
    ...answerHeaders.map(([name, value]): [string, string] => [name, value]),
    ["content-type", contentType],
  ]);
