import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [74_293, "74.3 kB"],
  [999_960, "1 MB"],
  [61_400_000, "61.4 MB"],
  [1_000_000_000, "1 GB"],
  [5e15, "5000 TB"],
])("%d bytes are written %s", (bytes, written) => {
  expect(formatBytes(bytes)).toBe(written);
});
