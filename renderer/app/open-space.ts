// Going to another space. The window learns of it as every other window does, by a change; a refusal leaves
// the open one open and is said in a dialog, because the place that it belongs to is a menu that has closed.

import { navigate } from "wouter/use-hash-location";
import { host } from "../host/host.ts";
import { refusalOf } from "../host/refusal-of.ts";
import { say } from "./notices.tsx";

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    say({ kind: "refused", refusal: refusalOf(error) });
    return false;
  }
}

const goThere = async (work: () => Promise<unknown>): Promise<void> => {
  if (await attempt(work)) navigate("/journeys");
};

export const openSpace = (path: string): Promise<void> => goThere(() => host.space.open({ path }));

export const createSpace = (path: string): Promise<void> => goThere(() => host.space.create({ path }));

export const openSample = (): Promise<void> => goThere(() => host.space.openSample());

/** The open space stays open. */
export async function duplicateSpace(path: string): Promise<void> {
  if (await attempt(() => host.space.duplicate({ path })))
    say({ kind: "done", sentence: `Duplicated to ${path}.` });
}
