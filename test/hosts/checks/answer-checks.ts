// What every answer says besides its content.

import { connect } from "node:net";
import { once } from "node:events";
import { expect } from "vitest";
import { answerHeaders } from "../../../electron/hosts/answer-headers.ts";
import type { Check } from "../check.ts";
import type { Hosted } from "../hosted.ts";

/** What the host sends back for these bytes, until it ends the connection. */
async function raw(hosted: Hosted, bytes: string): Promise<string> {
  const connection = connect(hosted.port, "127.0.0.1");
  let answer = "";
  connection.on("data", (piece) => (answer += piece.toString("latin1")));
  connection.write(bytes);
  await once(connection, "close");
  return answer.toLowerCase();
}

/** One answer of every kind, as text with its headers. */
async function everyKindOfAnswer(hosted: Hosted): Promise<ReadonlyMap<string, string>> {
  const { port, cookie } = hosted;
  const get = (path: string, ...lines: readonly string[]): Promise<string> =>
    raw(hosted, [`GET ${path} HTTP/1.1`, ...lines, "connection: close", "", ""].join("\r\n"));
  const right = [`host: 127.0.0.1:${port}`, `cookie: ${cookie}`];
  const upgrade = [
    "upgrade: websocket",
    "sec-websocket-version: 13",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
  ];
  const answers = {
    page: await get("/", ...right),
    script: await get("/own.js", ...right),
    start: await get(await hosted.newStartPath(), ...right),
    "start from elsewhere": await get(
      await hosted.newStartPath(),
      ...right,
      "sec-fetch-site: cross-site",
      "sec-fetch-dest: document",
    ),
    "used token": await get("/start?token=x", ...right),
    "no such file": await get("/nothing", ...right),
    "no cookie": await get("/", `host: 127.0.0.1:${port}`),
    "another page": await get("/", ...right, "sec-fetch-site: same-site"),
    "another host": await get("/", "host: evil.example"),
    "another method": await raw(
      hosted,
      `POST / HTTP/1.1\r\n${right.join("\r\n")}\r\nconnection: close\r\n\r\n`,
    ),
    "no socket for others": await get("/socket", ...right, ...upgrade, "connection: upgrade"),
    "no request": await raw(hosted, "nonsense\r\n\r\n"),
  };
  return new Map(Object.entries(answers));
}

const headersOf = (answer: string): readonly string[] => answer.split("\r\n\r\n")[0]?.split("\r\n") ?? [];

const headerChecks: readonly Check[] = answerHeaders.map(([name, value]) => ({
  name: `every answer has ${name}`,
  holds: [name],
  run: async (hosted) => {
    for (const [kind, answer] of await everyKindOfAnswer(hosted))
      expect(headersOf(answer), kind).toContain(`${name}: ${value}`.toLowerCase());
  },
}));

export const answerChecks: readonly Check[] = [
  ...headerChecks,
  {
    name: "every kind of answer is one of its own",
    holds: [],
    run: async (hosted) => {
      const statuses = [...(await everyKindOfAnswer(hosted))].map(([, answer]) => answer.slice(9, 12));
      expect(statuses.join(" ")).toBe("200 200 303 200 403 404 401 403 421 405 403 400");
    },
  },
  {
    name: "no answer lets another origin in, tells what it runs on, or keeps the connection's cookie around",
    holds: [],
    run: async (hosted) => {
      for (const [kind, answer] of await everyKindOfAnswer(hosted)) {
        const names = headersOf(answer).map((line) => line.split(":")[0] ?? "");
        const unwanted = names.filter((name) => /^access-control-|^server$|^x-powered-by$|^etag$/.test(name));
        expect(unwanted, kind).toEqual([]);
        expect(names.includes("set-cookie"), kind).toBe(kind.startsWith("start"));
      }
    },
  },
  ...["HttpOnly", "SameSite=Strict", "Path=/"].map((attribute) => ({
    name: `the cookie is ${attribute}`,
    holds: [attribute],
    run: async (hosted: Hosted) => {
      const { headers } = await hosted.ask(await hosted.newStartPath(), { headers: { cookie: "" } });
      expect(headers["set-cookie"]?.[0]?.split("; ").slice(1)).toContain(attribute);
    },
  })),
  {
    name: "the cookie's name has the port, and its value 256 bits that are not the token's",
    holds: [],
    run: async (hosted) => {
      const path = await hosted.newStartPath();
      const [name, value = ""] = hosted.cookie.split("=");
      expect(name).toBe(`rehearse-${hosted.port}`);
      expect(Buffer.from(value, "base64url")).toHaveLength(32);
      expect(path).not.toContain(value);
    },
  },
];
