// Sentences that end in a name which is a question itself: "… at Ordered?" needs no full stop besides.

import type { Words } from "../base/words.ts";

export function withOneStop(words: Words): Words {
  const last = words.at(-1);
  const before = words.at(-2);
  const isDoubled = last?.role === "plain" && last.text === "." && /[?!.]$/.test(before?.text ?? "");
  return isDoubled && before?.role !== "instant" ? words.slice(0, -1) : words;
}
