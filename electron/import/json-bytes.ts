// Passing over JSON values in bytes, strictly: where a function returns a place, JSON.parse accepts what lies
// before it. −1 means: not plain enough to tell, ask JSON.parse. The bytes end with a line break, at which
// everything stops.

const quote = 0x22;
const backslash = 0x5c;
const deepest = 60;
const bail = -1;

/** By byte: 1 where a run of plain characters of a string ends. */
const stops = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === quote || byte === backslash ? 1 : 0,
);

/** The place after spaces and tabs. A line break ends a line of JSON Lines, so it is not passed over. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let place = at;
  while (bytes[place] === 0x20 || bytes[place] === 0x09) place++;
  return place;
}

/** `at` is after the opening quote; the place of the closing one, of a string without escapes. */
export function endOfPlainString(bytes: Uint8Array, at: number): number {
  let place = at;
  while (stops[bytes[place] as number] === 0) place++;
  return bytes[place] === quote ? place : bail;
}

/** The place after the value that starts at `at`. */
export function skipValue(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte === quote) return skipString(bytes, at);
  if (byte === 0x7b || byte === 0x5b) return skipNested(bytes, at);
  if (byte === 0x74) return skipWord(bytes, at, "true");
  if (byte === 0x66) return skipWord(bytes, at, "false");
  if (byte === 0x6e) return skipWord(bytes, at, "null");
  return skipNumber(bytes, at);
}

/** A string, escapes and all; `at` is its opening quote. */
export function skipString(bytes: Uint8Array, at: number): number {
  let place = at + 1;
  for (;;) {
    while (stops[bytes[place] as number] === 0) place++;
    if (bytes[place] === quote) return place + 1;
    if (bytes[place] !== backslash) return bail;
    const escape = skipEscape(bytes, place + 1);
    if (escape < 0) return bail;
    place = escape + 1;
  }
}

/** `at` is after the backslash; the place of the escape's last byte. */
function skipEscape(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte !== 0x75) return `"\\/bfnrt`.includes(String.fromCharCode(byte)) ? at : bail;
  for (let digit = at + 1; digit <= at + 4; digit++) if (!isHex(bytes[digit] as number)) return bail;
  return at + 4;
}

const isHex = (byte: number): boolean =>
  isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function skipWord(bytes: Uint8Array, at: number, text: string): number {
  for (let place = 0; place < text.length; place++) {
    if (bytes[at + place] !== text.charCodeAt(place)) return bail;
  }
  return at + text.length;
}

function skipNumber(bytes: Uint8Array, at: number): number {
  let place = bytes[at] === 0x2d ? at + 1 : at;
  if (bytes[place] === 0x30) place++;
  else if ((place = skipDigits(bytes, place)) < 0) return bail;
  if (bytes[place] === 0x2e && (place = skipDigits(bytes, place + 1)) < 0) return bail;
  if (bytes[place] === 0x65 || bytes[place] === 0x45) {
    place++;
    if (bytes[place] === 0x2b || bytes[place] === 0x2d) place++;
    return skipDigits(bytes, place);
  }
  return place;
}

/** Whether bytes start … end − 1 are a number that loses nothing as one: short, without leading zeros or exponent. */
export function isPlainNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] === 0x2d ? start + 1 : start;
  let place = first;
  while (place < end && isDigit(bytes[place] as number)) place++;
  const whole = place - first;
  if (whole === 0 || whole > 15 || (whole > 1 && bytes[first] === 0x30)) return false;
  if (place === end) return true;
  if (bytes[place] !== 0x2e) return false;
  const point = place++;
  while (place < end && isDigit(bytes[place] as number)) place++;
  return place === end && place - point > 1 && place - point <= 16;
}

/** Whether this word stands at `at`. */
export function isWord(bytes: Uint8Array, at: number, text: string): boolean {
  return skipWord(bytes, at, text) >= 0;
}

/** At least one. */
function skipDigits(bytes: Uint8Array, at: number): number {
  let place = at;
  while (isDigit(bytes[place] as number)) place++;
  return place === at ? bail : place;
}

/** An object or an array. Keeps the kinds of brackets that are open as bits of a list. */
function skipNested(bytes: Uint8Array, at: number): number {
  const open: number[] = [];
  let place = at;
  for (;;) {
    place = skipBlanks(bytes, place);
    const byte = bytes[place];
    if (byte === 0x7b || byte === 0x5b) {
      if (open.length === deepest) return bail;
      const after = skipBlanks(bytes, place + 1);
      if (bytes[after] !== byte + 2) {
        open.push(byte);
        place = byte === 0x7b ? skipKey(bytes, after) : after;
        if (place < 0) return bail;
        continue;
      }
      place = after + 1;
    } else if ((place = skipValue(bytes, place)) < 0) return bail;
    place = closeBrackets(bytes, place, open);
    if (place < 0 || open.length === 0) return place;
  }
}

/** After a value: past closing brackets and one comma (and the next key), to the next value or the end. */
function closeBrackets(bytes: Uint8Array, at: number, open: number[]): number {
  let place = at;
  while (open.length > 0) {
    const bracket = open[open.length - 1] as number;
    place = skipBlanks(bytes, place);
    if (bytes[place] === bracket + 2) {
      open.pop();
      place++;
    } else if (bytes[place] === 0x2c) {
      return bracket === 0x7b ? skipKey(bytes, skipBlanks(bytes, place + 1)) : place + 1;
    } else return bail;
  }
  return place;
}

/** A key and its colon. */
function skipKey(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== quote) return bail;
  const end = skipString(bytes, at);
  if (end < 0) return bail;
  const colon = skipBlanks(bytes, end);
  return bytes[colon] === 0x3a ? colon + 1 : bail;
}
