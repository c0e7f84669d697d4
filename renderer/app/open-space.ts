// Going to another space. The window learns of it as every other window does, by a change; a refusal leaves
// the open one open and is said in a notice, because the place that it belongs to is a menu that has closed.

import { navigate } from "wouter/use-hash-location";
import { attempt } from "../host/attempt.ts";
import { host, windowId } from "../host/host.ts";
import { say } from "../ui/notices.tsx";

/** Whether it went through; a refusal is said. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  const refusal = await attempt(work);
  if (refusal !== null) say({ kind: "refused", refusal });
  return refusal === null;
}

async function goThere(work: () => Promise<unknown>): Promise<void> {
  if (await isDone(work)) navigate("/journeys");
}

export const openSpace = (path: string): Promise<void> => goThere(() => host.space.open({ path }));

export const createSpace = (path: string): Promise<void> => goThere(() => host.space.create({ path }));

export const openSample = (): Promise<void> => goThere(() => host.space.openSample());

/** The open space stays open. */
export async function duplicateSpace(path: string): Promise<void> {
  if (await isDone(() => host.space.duplicate({ path })))
    say({ kind: "done", sentence: `Duplicated to ${path}.` });
}

/** The open space stays open. */
export async function copyWithoutPeople(path: string, personas: boolean): Promise<void> {
  let saved = path;
  const save = async (): Promise<void> => {
    ({ path: saved } = await host.privacy.exportWithoutPeople({ window: windowId, path, personas }));
  };
  if (await isDone(save)) say({ kind: "done", sentence: `Saved without people to ${saved}.` });
}
