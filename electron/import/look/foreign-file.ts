// Files that are no messages, told by how they begin: what they are and where they belong. A file dropped by mistake
// gets a sentence, not ten thousand refused lines.

import { isUtf8 } from "node:buffer";
import { quote } from "../../../shared/base/describe-found.ts";
import type { Problem } from "../../../shared/base/problem.ts";
import type { FileStart } from "./file-start.ts";

type Foreign = Pick<Problem, "found" | "expected" | "line">;

const messages = "a file of messages: JSON Lines, JSON, or CSV";
const unpacked = "the files in it, unpacked";
const asCsv = "a CSV file; spreadsheets save one as CSV UTF-8";

const signatures: readonly (readonly [hex: string, found: string, expected: string])[] = [
  ["d0cf11e0a1b11ae1", "an old Excel or Office file", asCsv],
  ["504b0304", "a zip file", unpacked],
  ["504b0506", "an empty zip file", messages],
  ["377abcaf271c", "a 7z file", unpacked],
  ["526172211a07", "a RAR file", unpacked],
  ["425a68", "a bzip2 file", `${unpacked}, or packed with gzip`],
  ["fd377a585a00", "an xz file", `${unpacked}, or packed with gzip`],
  ["28b52ffd", "a Zstandard file", `${unpacked}, or packed with gzip`],
  ["25504446", "a PDF file", messages],
  ["50415231", "a Parquet file", "the same as CSV or JSON Lines"],
  ["4f626a01", "an Avro file", "the same as CSV or JSON Lines"],
  [
    "53514c69746520666f726d6174203300",
    "a database, perhaps a space",
    "to be opened as a space, not imported",
  ],
  ["89504e47", "a picture", messages],
  ["ffd8ff", "a picture", messages],
  ["47494638", "a picture", messages],
];

const documents: Readonly<Record<string, readonly [found: string, expected: string]>> = {
  journey: ["a journey", "to be imported where journeys are listed"],
  definitions: ["audiences and computed traits", "to be imported with Audiences & traits"],
  mapping: ["a mapping of columns", "the file whose columns it explains"],
  persona: ["a persona", "to be imported where personas are listed"],
};

/** Undefined of what may well be messages. */
export function foreignFile(start: FileStart): Foreign | undefined {
  const { bytes } = start;
  const text = Buffer.from(bytes.subarray(0, 4_096))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (text.trim() === "" && start.isWhole) return { found: "an empty file", expected: messages };
  return bySignature(bytes) ?? byText(text) ?? byEncoding(start);
}

function bySignature(bytes: Uint8Array): Foreign | undefined {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const found = signatures.find(([beginning]) => hex.startsWith(beginning));
  if (found === undefined) return undefined;
  const names = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  const isWorkbook = hex.startsWith("504b") && /xl\/|\[Content_Types\]\.xml/.test(names);
  return isWorkbook ? { found: "an Excel file", expected: asCsv } : { found: found[1], expected: found[2] };
}

function byText(text: string): Foreign | undefined {
  const beginning = text.trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html)/.test(beginning)) return { found: "a web page", expected: messages };
  if (/^<\?xml|^<[a-z][^>]*>/.test(beginning)) return { found: "an XML file", expected: messages };
  if (beginning.startsWith("{\\rtf")) return { found: "a text document", expected: messages };
  if (!beginning.startsWith("{")) return undefined;
  const format = /^\s*\{\s*"format"\s*:\s*"rehearse\.([a-z-]+)\/[0-9]+"/.exec(text)?.[1];
  if (format === undefined) return undefined;
  const [found, expected] = documents[format] ?? [
    `a file of the format ${quote(`rehearse.${format}`)}`,
    messages,
  ];
  return { found, expected };
}

/** Text in another encoding, or no text at all. */
function byEncoding({ bytes, isWhole }: FileStart): Foreign | undefined {
  const start = bytes.subarray(0, 65_536);
  const zeros = start.filter((byte) => byte === 0).length;
  if (zeros > start.length / 10) {
    const found = zeros > start.length / 3 ? "text in UTF-16 without its mark, or no text" : "no text";
    return { found, expected: "text in UTF-8" };
  }
  if (!start.includes(0x0a) && start.includes(0x0d) && bytes.length > 1) {
    return {
      found: "lines that end as on an old Mac, with a carriage return alone",
      expected: "line breaks",
    };
  }
  // Where it goes on, the last line may be cut within a character.
  return lineThatIsNoUtf8(isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
}

/** The first one. */
function lineThatIsNoUtf8(bytes: Uint8Array): Foreign | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let at = 0, end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, at)) {
    if (!isUtf8(bytes.subarray(at, end))) break;
    at = end + 1;
    line++;
  }
  return {
    line,
    found: "text that is not UTF-8, perhaps Windows-1252 (Latin-1)",
    expected: "text in UTF-8; spreadsheets save it as CSV UTF-8",
  };
}
