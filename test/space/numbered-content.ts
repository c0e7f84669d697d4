// Content of a space that is all about one number, so that a mixture of two saves would show.

import type { Space } from "../../electron/space/space.ts";

const journeyId = "win-back";

/** Saves `number` in a journey, in the only chunk of messages, in the catalogue and in a rehearsal. */
export function writeNumber(space: Space, number: number): void {
  const { journeys, messages, catalogue, rehearsals } = space;
  const save = { id: journeyId, name: `Number ${number}`, document: documentOf(number), savedAtMs: number };
  if (number % 10 === 0) journeys.saveVersion(save);
  else journeys.saveDraft(save);
  const facts = { userCount: 1, messageCount: number, firstAtMs: 0, lastAtMs: number };
  const sections = new Map([["numbers", bytesOf(number, 50_000)]]);
  const remove = messages.listChunks().map((chunk) => chunk.id);
  messages.replaceChunks({ remove, add: [{ firstUser: "a", lastUser: "z", ...facts, sections }] });
  catalogue.replace({
    facts,
    events: [{ type: "track", name: `${number}`, messageCount: number, userCount: 1 }],
  });
  replaceRehearsal(space, number);
  if (number % 7 === 0) rehearsals.createRehearsal({ ...rehearsalOf(number), name: "never finished" });
}

function replaceRehearsal({ rehearsals }: Space, number: number): void {
  for (const { id, status } of rehearsals.list()) if (status === "finished") rehearsals.delete(id);
  const id = rehearsals.createRehearsal(rehearsalOf(number));
  rehearsals.writeSection(id, "numbers", bytesOf(number, 20_000));
  rehearsals.finishRehearsal(id);
}

const rehearsalOf = (number: number) => ({
  name: `${number}`,
  journeyId,
  journeyVersion: null,
  journeyDigest: "",
  definitionsDigest: "",
  messagesDigest: "",
  settings: { number },
});

/** The number that every part of the space holds, 0 in a new space. Throws where they differ or are not whole. */
export function savedNumber(space: Space): number {
  const { journeys, messages, catalogue, rehearsals } = space;
  const [chunk, ...others] = messages.listChunks();
  if (chunk === undefined) return 0;
  const finished = rehearsals.list().filter(({ status }) => status === "finished");
  const numbers = new Set([
    chunk.messageCount,
    chunk.lastAtMs,
    catalogue.facts().messageCount,
    ...finished.map(({ name }) => Number(name)),
    numberIn(journeys.document(journeyId, "latest").document),
    Number(catalogue.events()[0]?.name),
    numberOfBytes(messages.readSection(chunk.id, "numbers"), 50_000),
    ...finished.map(({ id }) => numberOfBytes(rehearsals.readSection(id, "numbers"), 20_000)),
  ]);
  const [number] = numbers;
  const whole = numbers.size === 1 && others.length === 0 && finished.length === 1;
  if (!whole || number === undefined) throw new Error(`the saves ${[...numbers].join(", ")} are mixed`);
  return number;
}

const documentOf = (number: number): string =>
  JSON.stringify({ number, filling: "x".repeat(5_000 + (number % 100)) });

function numberIn(document: string): number {
  const parsed: unknown = JSON.parse(document);
  return typeof parsed === "object" && parsed !== null && "number" in parsed
    ? Number(parsed.number)
    : Number.NaN;
}

const bytesOf = (number: number, length: number): Uint8Array =>
  new Uint8Array(new Uint32Array(length).fill(number).buffer);

function numberOfBytes(bytes: Uint8Array | undefined, length: number): number {
  if (bytes === undefined || bytes.byteLength !== length * 4)
    throw new Error("a section has its whole length");
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, length);
  const [first = 0] = numbers;
  if (numbers.some((number) => number !== first)) throw new Error("a section is of one save");
  return first;
}
