import { describe, expect, test } from "vitest";
import type { SavedMapping } from "../../../shared/api/import-contract.ts";
import { isJsonObject, type JsonObject } from "../../../shared/base/json.ts";
import type { Mapping } from "../../../shared/people/mapping-schema.ts";
import { lookAtContent as look } from "./look-at-content.ts";
import type { Looked } from "./looked.ts";

/** "user_id=userId time=timestamp:iso …" */
const roles = ({ mapping }: Looked): string =>
  (mapping?.columns ?? [])
    .map((column) => {
      const form = "format" in column && column.format !== undefined ? `:${column.format}` : "";
      const type = "type" in column && column.type !== undefined ? `:${column.type}` : "";
      return `${column.column ?? column.position}=${column.role}${type}${form}`;
    })
    .join(" ");

const sentences = ({ doubts }: Looked): readonly string[] => doubts.map(({ sentence }) => sentence);
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${row(index)}\n`).join("");
const two = (value: number): string => String(value).padStart(2, "0");

const byPlace = (properties: unknown): JsonObject =>
  isJsonObject(properties)
    ? { column3: properties["number_of_cds"] ?? null, column4: properties["dollar_value"] ?? null }
    : {};

describe("a table", () => {
  test("of a shop: each column is what a person would say, and the day comes first", async () => {
    const looked = await look(
      "shop-2026-h1.csv",
      "customer_id,visitor,message_ref,when,action,price,product,plan,session_ref\n" +
        rows(
          50,
          (n) =>
            `u_0${n % 9},9f${n},m-${n},${two((n % 28) + 1)}/06/2026 18:${two(n)},Product Added,${n}.50,Camp mug,free,s-${n % 3}`,
        ),
    );
    expect(roles(looked)).toBe(
      "customer_id=userId visitor=anonymousId message_ref=messageId when=timestamp:DD/MM/YYYY HH:mm action=event " +
        "price=property:number product=property:text plan=property:text session_ref=property:text",
    );
    expect(sentences(looked)).toEqual([
      "**when** could also be MM/DD/YYYY in 48% of rows. 13 June appears, so the day comes first.",
      "**when** does not say its zone. It is read in UTC.",
    ]);
    expect(looked).toMatchObject({ problems: [], rowsLookedAt: 50, estimatedRows: 50, recognised: null });
    expect(looked.columns[3]).toMatchObject({ position: 4, name: "when", kinds: ["instant"], empty: 0 });
    expect(looked.rows).toHaveLength(10);
    expect(looked.rows[0]).toEqual({
      line: 2,
      problem: null,
      message: {
        type: "track",
        userId: "u_00",
        anonymousId: "9f0",
        messageId: "m-0",
        timestamp: "2026-06-01T18:00:00.000Z",
        event: "Product Added",
        properties: { price: 0.5, product: "Camp mug", plan: "free", session_ref: "s-0" },
      },
    });
    expect(looked.fields[0]).toEqual({ part: "property", key: "price", count: 50, example: "0.50" });
  });

  test.each([
    ["month first", (n: number) => `${(n % 12) + 1}/${(n % 28) + 1}/2026`, "M/D/YYYY"],
    ["two-digit years", (n: number) => `${two((n % 28) + 1)}.06.26`, "DD.MM.YY"],
    ["year first", (n: number) => `2026/06/${two((n % 28) + 1)}`, "YYYY/MM/DD"],
    ["figures alone", (n: number) => `202606${two((n % 28) + 1)}`, "YYYYMMDD"],
    ["seconds", (n: number) => String(1_767_225_600 + n), "epochSeconds"],
    ["milliseconds", (n: number) => String(1_767_225_600_123 + n), "epochMilliseconds"],
    ["ISO", (n: number) => `2026-06-${two((n % 28) + 1)}T10:00:00+0200`, "iso"],
    ["seconds of the day", (n: number) => `${(n % 28) + 1}-6-2026 9:05:${two(n)}`, "D-M-YYYY H:mm:ss"],
  ])("with times by %s", async (_, time, format) => {
    const looked = await look("t.csv", `user_id,event,time\n${rows(40, (n) => `u1,A,${time(n)}`)}`);
    expect(roles(looked)).toBe(`user_id=userId event=event time=timestamp:${format}`);
    expect(looked.rows.every(({ problem }) => problem === null)).toBe(true);
  });

  test("in which no day above 12 appears says that nothing decides, or that the order does", async () => {
    const head = "user_id,event,time\n";
    const undecided = await look("t.csv", `${head}u1,A,01/01/2026\nu1,A,02/02/2026\n`);
    expect(sentences(undecided)).toEqual([
      "**time** could also be MM/DD/YYYY: no day above 12 appears, so nothing decides. It is read as if the day comes first.",
    ]);
    const ordered = await look("t.csv", `${head}u1,A,01/11/2026\nu1,A,01/12/2026\nu1,A,02/01/2026\n`);
    expect(roles(ordered)).toContain("MM/DD/YYYY");
    expect(sentences(ordered)[0]).toContain("but only like this are the rows in order");
  });

  test("with a few times that are none is read by the form of the others", async () => {
    const looked = await look(
      "t.csv",
      `user_id,event,time\nu1,A,31/02/2026\n${rows(20, (n) => `u1,A,${two(n + 1)}/06/2026`)}`,
    );
    expect(roles(looked)).toContain("DD/MM/YYYY");
    expect(sentences(looked)).toContain(
      "**time**: 1 of 21 values cannot be read as DD/MM/YYYY, such as 31/02/2026.",
    );
    expect(looked.rows[0]).toMatchObject({ line: 2, message: null, problem: { found: 'time "31/02/2026"' } });
  });

  test("with runs of spaces, a leading space, CRLF, and ids with zeros before them", async () => {
    const text =
      " customer_id  date number_of_cds  dollar_value\r\n 00001 19970101  1   11.77\r\n 00002 19970112  5   77.00\r\n 00001 19970112  5   77.00\r\n";
    const looked = await look("CDNOW_master.txt", text);
    expect(looked.form).toEqual({ kind: "delimited", separator: "spaces", header: true, skipLines: 0 });
    expect(roles(looked)).toBe(
      "customer_id=userId date=timestamp:YYYYMMDD number_of_cds=property:number dollar_value=property:number",
    );
    expect(looked.mapping).toMatchObject({ type: "track", event: "CDNOW Master" });
    expect(sentences(looked)[0]).toContain("so every row becomes **CDNOW Master**");
    expect(looked.columns[0]).toMatchObject({ kinds: ["text"] });
    const headless = await look("CDNOW_master.txt", text.slice(text.indexOf("\n") + 1));
    expect(headless.form).toMatchObject({ header: false });
    expect(roles(headless)).toBe("1=userId 2=timestamp:YYYYMMDD 3=property:number 4=property:number");
    expect(headless.rows.map(({ message }) => message)).toEqual(
      looked.rows.map(({ message }) => ({
        ...message,
        properties: byPlace(message?.["properties"]),
      })),
    );
  });

  test("without a header has its event where words come again", async () => {
    const looked = await look(
      "log.csv",
      rows(6, (n) => `Product ${n % 2 === 0 ? "Added" : "Viewed"},user-${n % 3},2026-01-0${n + 1}T10:00:00Z`),
    );
    expect(roles(looked)).toBe("1=event 2=userId 3=timestamp:iso");
    expect(sentences(looked)).toEqual([
      "The first row names no columns, so they go by their place. **Column 2** is taken for the user.",
    ]);
  });

  test("after a title, comments and blank lines, or with its separator announced", async () => {
    const titled = await look(
      "t.csv",
      "Shop export, June\n# made by hand\n\nuser_id,event,time\nu1,A,2026-01-01\nu2,B,2026-01-02\n",
    );
    expect(titled.form).toMatchObject({ separator: ",", header: true, skipLines: 3 });
    expect(titled.rows[0]).toMatchObject({ line: 5, message: { userId: "u1" } });
    const announced = await look("t.csv", "sep=;\r\nuser_id;event;time\r\nu1;A, B;2026-01-01\r\n");
    expect(announced.form).toMatchObject({ separator: ";", skipLines: 1 });
    expect(announced.rows).toMatchObject([{ message: { event: "A, B" } }]);
  });

  test("with decimal commas, and with signs between thousands", async () => {
    const looked = await look(
      "umsatz.csv",
      "\uFEFFKundennummer;Datum;Betrag;Umsatz\r\n00012;14.06.2026;12,50;1.234,50\r\n00013;15.06.2026;8;2.000,00\r\n00012;16.06.2026;1,5;9.999,99\r\n",
    );
    expect(looked.mapping).toMatchObject({ decimalComma: true, separator: ";" });
    expect(roles(looked)).toBe(
      "Kundennummer=userId Datum=timestamp:DD.MM.YYYY Betrag=property:number Umsatz=property:text",
    );
    expect(looked.rows[0]?.message?.["properties"]).toEqual({ Betrag: 12.5, Umsatz: "1.234,50" });
    expect(sentences(looked)).toContain(
      "**Umsatz** is kept as text: 1.234,50 may have a sign between its thousands.",
    );
  });

  test("keeps what would be lost as numbers, and the exceptions among numbers", async () => {
    const looked = await look(
      "t.csv",
      "user_id,event,time,total,zip,product_id,flag,when_born,cart,nothing\n" +
        'u1,A,2026-01-01,n/a,01234,17,yes,2001-02-03,"{""a"":1}",\n' +
        rows(20, (n) => `u1,A,2026-01-02,${n}.5,9012${n},${n},no,1999-01-0${(n % 9) + 1},[],`),
    );
    expect(roles(looked)).toBe(
      "user_id=userId event=event time=timestamp:iso total=property:auto zip=property:text product_id=property:text " +
        "flag=property:boolean when_born=property:date:iso cart=property:json nothing=ignore",
    );
    expect(sentences(looked)).toContain(
      "**total** has one value that is no number, such as n/a: kept as text.",
    );
  });

  test("of people has traits: at an instant that is asked for, or at one of theirs", async () => {
    const asked = await look(
      "demographics.csv",
      '"household_id","age","kids_count"\n"1","65+","0"\n"2","45-54","3+"\n',
    );
    expect(asked.mapping).toMatchObject({ type: "identify" });
    expect(roles(asked)).toBe("household_id=userId age=trait:text kids_count=trait:text");
    expect(asked.problems).toMatchObject([{ file: "demographics.csv", pointer: "/timestamp" }]);
    expect(asked.rows[0]).toMatchObject({ line: 2, message: null });
    expect(asked.fields).toMatchObject([{ part: "trait", key: "age", count: 2 }, { key: "kids_count" }]);
    const people = await look(
      "customers.csv",
      "id,email,first_name,created_at\n1,a@x.com,Ann,2026-01-01\n2,b@x.com,Bob,2026-01-02\n",
    );
    expect(roles(people)).toBe("id=userId email=trait:text first_name=trait:text created_at=timestamp:iso");
    expect(sentences(people)).toEqual([
      "**id** never repeats, so every row is taken for the traits of one person.",
    ]);
  });

  test("of events and traits knows them apart by its column of types", async () => {
    const looked = await look(
      "calls.csv",
      "type,userId,event,timestamp,plan,total\ntrack,u1,Order,2026-01-01T00:00:00Z,,12\nidentify,u1,,2026-01-01T00:00:00Z,pro,\n",
    );
    expect(roles(looked)).toBe(
      "type=type userId=userId event=event timestamp=timestamp:iso plan=trait:text total=property:number",
    );
    expect(looked.rows).toMatchObject([
      { message: { event: "Order", properties: { total: 12 } } },
      { message: { traits: { plan: "pro" } } },
    ]);
  });

  test("whose message ids repeat says how many rows would be dropped", async () => {
    const looked = await look(
      "t.csv",
      `user_id,event,time,message_id\n${rows(20, (n) => `u1,A,2026-01-01,m${Math.min(n, 18)}`)}`,
    );
    expect(sentences(looked)).toEqual([
      "**message_id** repeats in one row, which would be dropped as duplicates.",
    ]);
  });

  test("with times that cannot be read says what they have", async () => {
    const looked = await look("t.csv", "user_id,event,time\nu1,A,06/14/2026 6:12 PM\n");
    expect(looked.problems).toMatchObject([{ pointer: "/timestamp" }]);
    expect(sentences(looked)).toEqual([
      "**time** looks like a time with AM and PM, which cannot be read. Write it like 2026-06-14 18:12.",
    ]);
  });

  test("with two columns of one name, with no rows, or with too many columns is refused in a sentence", async () => {
    const twice = await look("t.csv", "user_id,event,time,time\nu1,A,2026-01-01,x\n");
    expect(twice.problems).toMatchObject([{ line: 1, found: 'two columns "time"' }]);
    const none = await look("t.csv", "user_id,event,time\n");
    expect(none.problems).toMatchObject([{ found: "no rows" }]);
    const wide = await look("t.csv", `${"a,".repeat(2_000)}a\n`.repeat(2));
    expect(wide).toMatchObject({ columns: [], mapping: null, problems: [{ found: "2001 columns" }] });
  });
});

test("the rows of a table are cut as a person says, and its columns are guessed for that", async () => {
  const content = "user;time;event\n" + rows(4, (n) => `u${n};2026-01-0${n + 1}T10:00:00Z;A,B`);
  const commas = { separator: ",", header: true, skipLines: 0 } as const;
  const cut = await look("shop.csv", content, { form: commas });
  expect([cut.form, cut.columns.map(({ name }) => name)]).toEqual([
    { kind: "delimited", ...commas },
    ["user;time;event"],
  ]);
  const headless = await look("shop.csv", content, { form: { separator: ";", header: false, skipLines: 1 } });
  expect(roles(headless)).toBe("1=userId 2=timestamp:iso 3=event");
});

describe("a mapping", () => {
  const table = "who,what,at\nu1,A,2026-01-01T00:00:00Z\nu2,B,soon\n";
  const mapping: Mapping = {
    format: "rehearse.mapping/1",
    separator: ",",
    columns: [
      { column: "who", role: "userId" },
      { column: "what", role: "event" },
      { column: "at", role: "timestamp" },
    ],
  };

  test("that is given counts, with every problem at its place", async () => {
    const good = await look("t.csv", table, { mapping: mapping as unknown as JsonObject });
    expect(good).toMatchObject({ mapping, recognised: null, problems: [] });
    expect(good.rows).toMatchObject([{ message: { userId: "u1" } }, { problem: { found: 'time "soon"' } }]);
    const { separator: _, ...open } = mapping;
    expect(await look("t.csv", table, { mapping: open as unknown as JsonObject })).toMatchObject({ mapping });
    const gone = { ...mapping, columns: [...mapping.columns, { column: "gone", role: "property" }] };
    const missing = await look("t.csv", table, { mapping: gone as unknown as JsonObject });
    expect(missing.problems).toMatchObject([{ pointer: "/columns/3", found: 'column "gone"' }]);
    expect(missing.rows[0]).toMatchObject({ message: null, problem: { found: 'column "gone"' } });
    const shapeless = await look("t.csv", table, { mapping: { format: "rehearse.mapping/1", sep: 1 } });
    expect(shapeless.mapping).toBeNull();
    expect(shapeless.problems.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/columns", "/sep"]),
    );
    expect(shapeless.columns).toHaveLength(3);
  });

  test("that gives traits to events says that nobody gets them", async () => {
    const odd = {
      ...mapping,
      type: "track",
      event: "E",
      columns: [
        ...mapping.columns.slice(0, 1),
        { column: "what", role: "trait" },
        ...mapping.columns.slice(2),
      ],
    };
    const looked = await look("t.csv", table, { mapping: odd as unknown as JsonObject });
    expect(sentences(looked).join(" ")).toContain("**what** is a trait, and every row is an event");
  });

  const saved = (name: string, savedAtMs: number, over: Partial<SavedMapping> = {}): SavedMapping => ({
    name,
    savedAtMs,
    mapping,
    columns: ["who", "what", "at"],
    ...over,
  });

  test("that was saved is recognised by the names of columns in any order, the newest first", async () => {
    const old = saved("Old", 1);
    const newer = saved("Newer", 2);
    const other = saved("Other", 3, { columns: ["who", "what", "when"] });
    const looked = await look("t.csv", "at;who;what\n2026-01-01T00:00:00Z;u1;A\n", {
      saved: [old, newer, other],
    });
    expect(looked).toMatchObject({ recognised: "Newer", mapping: { separator: ";" }, problems: [] });
    expect(looked.rows).toMatchObject([{ message: { userId: "u1", event: "A" } }]);
    const positions: Mapping = {
      ...mapping,
      columns: [
        { position: 1, role: "userId" },
        { position: 2, role: "event" },
        { position: 3, role: "timestamp" },
      ],
    };
    const byPlace = saved("By place", 4, { mapping: positions });
    const turned = await look("t.csv", "at,who,what\n2026-01-01T00:00:00Z,u1,A\n", { saved: [byPlace] });
    expect(turned.recognised).toBeNull();
    const same = await look("t.csv", table, { saved: [byPlace] });
    expect(same.recognised).toBe("By place");
  });

  test("for a table without a header is recognised by what its columns can be read as", async () => {
    const headless: Mapping = {
      format: "rehearse.mapping/1",
      header: false,
      type: "track",
      event: "Order",
      columns: [
        { position: 1, role: "userId" },
        { position: 2, role: "timestamp", format: "YYYYMMDD" },
        { position: 3, role: "property", name: "total", type: "number" },
      ],
    };
    const one = saved("Orders", 1, { mapping: headless, columns: ["", "", ""] });
    const fits = await look("o.txt", "00001 19970101 11.77\n00002 19970102 12.00\n", { saved: [one] });
    expect(fits).toMatchObject({ recognised: "Orders", mapping: { event: "Order", separator: "spaces" } });
    const differs = await look("o.txt", "00001 11.77 19970101\n00002 12.00 19970102\n", { saved: [one] });
    expect(differs.recognised).toBeNull();
  });
});
