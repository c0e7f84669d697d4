// Runs `rehearse space info`.

import { statSync } from "node:fs";
import { formatInstant } from "../../shared/base/instant.ts";
import { isJsonObject } from "../../shared/base/json.ts";
import type { StoredChunk } from "../space/message-store.ts";
import type { Space } from "../space/space.ts";
import { jsonText } from "./json-text.ts";
import { spaceValue } from "./space-value.ts";
import { withSpace } from "./with-space.ts";

export async function runInfo(path: string, { json }: { readonly json?: boolean }): Promise<void> {
  const info = await withSpace(path, "readOnly", (space) => spaceValue(space.read(() => describe(space))));
  process.stdout.write(json === true ? jsonText(info) : `${textOf(info)}\n`);
}

type SpaceInfo = ReturnType<typeof describe>;

function describe(space: Space) {
  const chunks = space.messages.listChunks();
  return {
    space: space.path,
    id: space.spaceId,
    bytes: statSync(space.path).size,
    people: sum(chunks, (chunk) => chunk.userCount),
    messages: sum(chunks, (chunk) => chunk.messageCount),
    ...(chunks.length === 0 ? {} : span(chunks)),
    definitions: countDefinitions(space.definitions.get()?.document),
    journeys: space.journeys
      .list()
      .filter(({ deleted }) => !deleted)
      .map(({ id, name, status, versions, hasDraft }) => ({ id, name, status, versions, hasDraft })),
    rehearsals: space.rehearsals
      .list()
      .filter(({ status }) => status === "finished")
      .map(({ id, name, journeyId }) => ({ id, name, journey: journeyId })),
  };
}

const sum = (chunks: readonly StoredChunk[], count: (chunk: StoredChunk) => number): number =>
  chunks.reduce((total, chunk) => total + count(chunk), 0);

function span(chunks: readonly StoredChunk[]): {
  readonly firstMessage: string;
  readonly lastMessage: string;
} {
  return {
    firstMessage: formatInstant(Math.min(...chunks.map((chunk) => chunk.firstAtMs))),
    lastMessage: formatInstant(Math.max(...chunks.map((chunk) => chunk.lastAtMs))),
  };
}

function countDefinitions(document: string | undefined): Readonly<Record<string, number>> {
  const parsed: unknown = document === undefined ? {} : JSON.parse(document);
  const count = (key: string): number => {
    const list = isJsonObject(parsed) ? parsed[key] : undefined;
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    audiences: count("audiences"),
    computedTraits: count("computedTraits"),
    destinations: count("destinations"),
  };
}

function textOf(info: SpaceInfo): string {
  const { definitions } = info;
  const dates = "firstMessage" in info ? ` from ${info.firstMessage} to ${info.lastMessage}` : "";
  const counts = Object.entries(definitions).map(([name, count]) => `${count} ${name}`);
  return [
    `${info.space} (${info.bytes} bytes)`,
    `${info.people} people, ${info.messages} messages${dates}`,
    `definitions: ${counts.join(", ")}`,
    ...info.journeys.map(({ id, name, status, versions }) => {
      const version = versions.length === 0 ? "" : `, version ${versions.at(-1)}`;
      return `journey ${id}: ${name} (${status}${version})`;
    }),
    ...info.rehearsals.map(({ id, name, journey }) => `rehearsal ${id}: ${name} (of ${journey})`),
  ].join("\n");
}
