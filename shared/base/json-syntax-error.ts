// Where a text stops being JSON. JSON.parse's own message differs between engines and often lacks the
// place, so this scanner finds it again, without recursion. Used only on texts that JSON.parse refuses.

export interface JsonSyntaxError {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

type Expecting = "value" | "value or ]" | "key or }" | "key" | "colon" | "comma" | "end";

interface Scan {
  at: number;
  expecting: Expecting;
  readonly open: ("[" | "{")[];
}

const expectedText: Record<Expecting, string> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  "key or }": 'a key in double quotes or "}"',
  key: "a key in double quotes",
  colon: '":"',
  comma: '"," or the end of the array or object',
  end: "the end of the file",
};

const space = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const scalar = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

/** The first place at which `text` is not JSON; undefined when all of it is. */
export function findJsonSyntaxError(text: string): JsonSyntaxError | undefined {
  const scan: Scan = { at: 0, expecting: "value", open: [] };
  for (;;) {
    scan.at += matchAt(space, text, scan.at);
    if (scan.at === text.length && scan.expecting === "end") return undefined;
    if (!takeToken(scan, text)) return errorAt(text, scan);
  }
}

/** Moves over one token; false when the text has another one than expected. */
function takeToken(scan: Scan, text: string): boolean {
  const character = text[scan.at];
  switch (scan.expecting) {
    case "colon":
      return character === ":" && take(scan, 1, "value");
    case "comma":
      if (character === ",") return take(scan, 1, scan.open.at(-1) === "{" ? "key" : "value");
      return close(scan, character);
    case "key or }":
      return close(scan, character) || takeKey(scan, text);
    case "key":
      return takeKey(scan, text);
    case "value or ]":
      return close(scan, character) || takeValue(scan, text);
    case "value":
      return takeValue(scan, text);
    case "end":
      return false;
  }
}

function take(scan: Scan, length: number, expecting: Expecting): true {
  scan.at += length;
  scan.expecting = expecting;
  return true;
}

function takeKey(scan: Scan, text: string): boolean {
  const length = stringLength(text, scan.at);
  return length > 0 && take(scan, length, "colon");
}

function takeValue(scan: Scan, text: string): boolean {
  const character = text[scan.at];
  if (character === "[" || character === "{") {
    scan.open.push(character);
    return take(scan, 1, character === "[" ? "value or ]" : "key or }");
  }
  const length = stringLength(text, scan.at) || matchAt(scalar, text, scan.at);
  return length > 0 && take(scan, length, afterValue(scan));
}

function close(scan: Scan, character: string | undefined): boolean {
  const opener = character === "]" ? "[" : character === "}" ? "{" : undefined;
  if (opener === undefined || scan.open.at(-1) !== opener) return false;
  scan.open.pop();
  return take(scan, 1, afterValue(scan));
}

const afterValue = (scan: Scan): Expecting => (scan.open.length === 0 ? "end" : "comma");

/** Length of the JSON string at `start`, 0 where there is none. No pattern: it would run out of stack on a long one. */
function stringLength(text: string, start: number): number {
  if (text[start] !== '"') return 0;
  for (let at = start + 1; at < text.length;) {
    const character = text[at] ?? "";
    if (character === '"') return at + 1 - start;
    const length = character === "\\" ? matchAt(escape, text, at) : Number(character >= " ");
    if (length === 0) return 0;
    at += length;
  }
  return 0;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function errorAt(text: string, scan: Scan): JsonSyntaxError {
  const before = text.slice(0, scan.at);
  const line = before.split("\n").length;
  const column = scan.at - before.lastIndexOf("\n");
  const rest = /^(?:[\p{L}\p{N}_]+|.)/u.exec(text.slice(scan.at, scan.at + 40))?.[0];
  const found =
    rest === undefined
      ? "the end of the file"
      : rest === '"'
        ? "a broken or unexpected text"
        : JSON.stringify(rest);
  return { line, column, found, expected: expectedText[scan.expecting] };
}
