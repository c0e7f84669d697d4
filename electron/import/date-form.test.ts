import { expect, test } from "vitest";
import { formatInstant } from "../../shared/base/instant.ts";
import { DateReader, isPattern, isZone } from "./date-form.ts";

function read(format: string, text: string, zone = "UTC"): string | undefined {
  const date = new DateReader({ format, zone }).read(text);
  return date === undefined ? undefined : formatInstant(date.atMs);
}

test.each([
  ["iso", "2026-01-31T09:00:00Z", "2026-01-31T09:00:00.000Z"],
  ["iso", "2026-01-31 09:00:00.5", "2026-01-31T09:00:00.500Z"],
  ["iso", "2026-01-31T09:00+0100", "2026-01-31T08:00:00.000Z"],
  ["iso", "2026-01-31", "2026-01-31T00:00:00.000Z"],
  ["epochSeconds", "1000000000.5", "2001-09-09T01:46:40.500Z"],
  ["epochMilliseconds", "-1", "1969-12-31T23:59:59.999Z"],
  ["YYYYMMDD", "19970101", "1997-01-01T00:00:00.000Z"],
  ["DD.MM.YYYY HH:mm", "31.01.2026 23:59", "2026-01-31T23:59:00.000Z"],
  ["M/D/YY", "1/2/98", "1998-01-02T00:00:00.000Z"],
  ["YYYY-MM-DD HH:mm:ss.SSS", "2026-01-31 01:02:03.004", "2026-01-31T01:02:03.004Z"],
])("%s reads %s", (format, text, expected) => {
  expect(read(format, text)).toBe(expected);
});

test.each([
  ["iso", "2026-02-30"],
  ["iso", "yesterday"],
  ["epochSeconds", "1e3"],
  ["epochMilliseconds", "99999999999999999"],
  ["YYYYMMDD", "19970230"],
  ["YYYYMMDD", "1997-01-01"],
  ["YYYYMMDD HH:mm", "19970101 24:00"],
])("%s refuses %s", (format, text) => {
  expect(read(format, text)).toBeUndefined();
});

test("a zone's own rules hold: winter, summer, the hour that is not, the hour that is twice", () => {
  const berlin = (text: string): string | undefined => read("YYYY-MM-DD HH:mm", text, "Europe/Berlin");
  expect(berlin("2026-01-15 12:00")).toBe("2026-01-15T11:00:00.000Z");
  expect(berlin("2026-07-15 12:00")).toBe("2026-07-15T10:00:00.000Z");
  expect(berlin("2026-03-29 02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(berlin("2026-10-25 02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(read("iso", "2026-01-31 09:00", "-05:30")).toBe("2026-01-31T14:30:00.000Z");
});

test("patterns need a year, a month and a day, each part once; zones have to exist", () => {
  expect(["YYYYMMDD", "iso", "D.M.YY H:mm"].every(isPattern)).toBe(true);
  expect(["YYYYMM", "DDMMDDYYYY", "date"].some(isPattern)).toBe(false);
  expect(["UTC", "+02:00", "Europe/Berlin"].every(isZone)).toBe(true);
  expect(["+2", "Mars/Olympus"].some(isZone)).toBe(false);
});
