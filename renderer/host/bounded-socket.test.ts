import { expect, test } from "vitest";
import { longestDocument } from "../../shared/api/inputs.ts";
import { longestFrameBytes } from "../../shared/api/frame-bytes.ts";
import { mostHistoryBytes } from "../../shared/journey/edits/bound-history.ts";
import { BoundedSocket, TooLongToSend } from "./bounded-socket.ts";

/** Nobody listens there: the socket says so where something is sent, and only there. */
const socket = (): BoundedSocket => new BoundedSocket("ws://127.0.0.1:9");

/** What a socket says that is still connecting. */
const notOpen = { name: "InvalidStateError" };

test.each([
  ["as long as may be", "x".repeat(longestFrameBytes)],
  ["of many bytes a character, as long as may be", "日".repeat(Math.floor(longestFrameBytes / 3))],
])("a message %s is sent", (_what, text) => {
  const connecting = socket();
  expect(() => connecting.send(text)).toThrow(expect.objectContaining(notOpen) as Error);
});

test.each([
  ["a byte too long", "x".repeat(longestFrameBytes + 1)],
  ["of fewer characters and too many bytes", "日".repeat(Math.floor(longestFrameBytes / 3) + 1)],
])("a message %s is not sent", (_what, text) => {
  const connecting = socket();
  expect(() => connecting.send(text)).toThrow(TooLongToSend);
});

test("the longest draft of the longest characters is sent with the longest history", () => {
  const roomForTheRest = 10_000;
  expect(3 * longestDocument + mostHistoryBytes + roomForTheRest).toBeLessThan(longestFrameBytes);
});
