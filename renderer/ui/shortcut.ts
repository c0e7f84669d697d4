// Keys: whether a pressed key is a shortcut, and how a shortcut reads on this system. "Mod" is Cmd on a Mac and
// Ctrl elsewhere.

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the person is typing text just now; single letters are then no shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** `keys` as "Mod Shift Z", "?", "F6", "Alt ArrowDown". Shift is not asked about for keys that need it ("?", "+"). */
export function matchesShortcut(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split(" ");
  const key = parts.at(-1) ?? "";
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other || mod !== parts.includes("Mod") || event.altKey !== parts.includes("Alt")) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && event.shiftKey !== parts.includes("Shift")) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

const macNames: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };
const names: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Delete: "Del",
  Escape: "Esc",
};

/** The caps to draw: "Mod Shift Z" → ["Ctrl", "Shift", "Z"]. */
export const keyCaps = (keys: string): readonly string[] =>
  keys.split(" ").map((key) => (isMac ? macNames[key] : undefined) ?? names[key] ?? key);
