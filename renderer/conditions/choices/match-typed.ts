// Which choices fit what somebody has typed, the closest first: those that begin with it, then those with a word
// that does, then those that have it anywhere. Among equals the order stays, which is by how common they are.

import type { Choice } from "./choice.ts";

export function matchTyped(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return choices;
  const ranked = choices.map((choice) => ({
    choice,
    rank: Math.min(
      rankOf(choice.label.toLowerCase(), wanted),
      rankOf(choice.alsoCalled.toLowerCase(), wanted),
    ),
  }));
  return [0, 1, 2].flatMap((rank) => ranked.filter((one) => one.rank === rank).map(({ choice }) => choice));
}

/** 3: not at all. */
function rankOf(label: string, wanted: string): 0 | 1 | 2 | 3 {
  if (label.startsWith(wanted)) return 0;
  const at = label.indexOf(wanted);
  if (at < 0) return 3;
  return / |\.|_|-/.test(label[at - 1] ?? "") ? 1 : 2;
}
