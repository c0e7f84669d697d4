// One row of a CSV file (RFC 4180), safe to open in a spreadsheet: text that a spreadsheet would take for a formula
// is put behind an apostrophe.

export type CsvValue = string | number | boolean | null | undefined;

/** With its line break. null and undefined are empty fields. */
export const csvRow = (values: readonly CsvValue[]): string => `${values.map(field).join(",")}\r\n`;

/** The first characters by which spreadsheets know a formula; some drop what stands before a tab or a break. */
const formula = /^[=+\-@\t\r\n]/;

const needsQuotes = /[",\r\n]|^\s|\s$/;

function field(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
