// Who gets a socket, and what may come over it.

import { once } from "node:events";
import { expect } from "vitest";
import type { WebSocket } from "ws";
import type { Check } from "../check.ts";
import { closeCode } from "../close-code.ts";
import type { Hosted } from "../hosted.ts";

const call = (path: string, json: unknown, id = "1"): string =>
  JSON.stringify({ i: id, p: { u: path, b: { json } } });

const codeFor = async (hosted: Hosted, frame: string | Buffer): Promise<number> => {
  const socket = await hosted.socket();
  return closeCode(socket, () => socket.send(frame));
};

/** Whether a new socket is answered, and so the host is well. */
async function expectAnswer(hosted: Hosted): Promise<void> {
  const socket = await hosted.socket();
  const answered = once(socket, "message");
  socket.send(call("/echo", { well: true }));
  const [data] = (await answered) as [Buffer];
  expect(JSON.parse(data.toString())).toEqual({ i: "1", p: { b: { json: { well: true } } } });
  socket.terminate();
}

/** Twenty thousand calls, never many at once: it is their number in a time that counts. */
async function flood(socket: WebSocket): Promise<void> {
  const closed = once(socket, "close");
  let answers = 0;
  socket.on("message", () => (answers += 1));
  for (let sent = 0; sent < 20_000 && socket.readyState === socket.OPEN;) {
    for (let frame = 0; frame < 100; frame += 1) socket.send(call("/echo", sent++, String(sent)));
    while (answers < sent && socket.readyState === socket.OPEN)
      await Promise.race([once(socket, "message"), closed]);
  }
}

export const socketChecks: readonly Check[] = [
  { name: "its own window is answered over the socket", holds: [], run: expectAnswer },
  {
    name: "a page of another origin gets no socket, even with the cookie and the host's name",
    holds: ["own origin"],
    run: async (hosted) => {
      const { port } = hosted;
      const origins = [
        "",
        "null",
        `http://127.0.0.1:${port + 1}`,
        `http://localhost:${port}`,
        `https://127.0.0.1:${port}`,
        `http://127.0.0.1:${port}.evil.example`,
        `http://127.0.0.1:${port}/`,
        "http://evil.example",
        "file://",
      ];
      for (const origin of origins) expect(await hosted.openSocket("/socket", { origin }), origin).toBe(403);
    },
  },
  {
    name: "there is one place for sockets",
    holds: ["only the socket's path"],
    run: async (hosted) => {
      for (const path of ["/", "/own.js", "/socket/", "/socket?token=x", "/Socket"])
        expect(await hosted.openSocket(path), path).toBe(404);
    },
  },
  {
    name: "what is no text closes the socket, and nothing else",
    holds: ["text frames"],
    run: async (hosted) => {
      expect(await codeFor(hosted, Buffer.from(call("/echo", 1)))).toBe(1003);
      const socket = await hosted.socket();
      expect(await closeCode(socket, () => socket.ping())).toBe(1003);
      await expectAnswer(hosted);
    },
  },
  {
    name: "what is no call closes the socket, and leaves every prototype as it was",
    holds: ["readable calls"],
    run: async (hosted) => {
      const frames = [
        "",
        "{",
        "null",
        "[]",
        '"text"',
        '{"i":1,"p":{"u":"/echo"}}',
        '{"p":{"u":"/echo"}}',
        '{"i":"1","p":{"u":"echo"}}',
        '{"i":"1","p":{"u":"http://evil.example/echo"}}',
        '{"i":"1","p":{"u":"/echo?x"}}',
        '{"i":"1","p":{"u":"/__proto__/toString"}}',
        '{"i":"1","p":{"u":"/echo","m":"GET"}}',
        '{"i":"1","p":{"u":"/echo","h":{"content-type":"multipart/form-data; boundary=x"}}}',
        '{"i":"1","t":3,"p":{"e":"message"}}',
        '{"i":"1","t":4,"p":{"x":1}}',
        '{"__proto__":{"i":"1"},"p":{"u":"/echo"}}',
        '{"i":"1","p":{"u":"/echo","b":{"json":{"__proto__":{"polluted":true}}}}}',
        '{"i":"1","p":{"u":"/echo","b":{"json":[{"a":{"\\u005f_proto__":1}}]}}}',
        '{"i":"1","p":{"u":"/echo","b":{"json":{},"meta":[[1,"__proto__"]],"maps":[]}}}',
        `{"i":"1","p":{"u":"/echo","b":{"json":${"[".repeat(5_000)}${"]".repeat(5_000)}}}}`,
      ];
      for (const frame of frames) expect(await codeFor(hosted, frame), frame.slice(0, 80)).toBe(1007);
      await expectAnswer(hosted);
    },
  },
  {
    name: "names of every object's own prototype are no procedures",
    holds: [],
    run: async (hosted) => {
      for (const path of ["/constructor", "/toString", "/echo/constructor", "/hasOwnProperty"]) {
        const socket = await hosted.socket();
        const answered = once(socket, "message");
        socket.send(call(path, {}));
        const [data] = (await answered) as [Buffer];
        expect(JSON.parse(data.toString()), path).toMatchObject({ p: { s: 404 } });
        socket.terminate();
      }
    },
  },
  {
    name: "a flood of calls closes the socket that they come over",
    holds: ["bounded rate"],
    run: async (hosted) => {
      const socket = await hosted.socket();
      const code = await closeCode(socket, () => flood(socket));
      expect(code).toBe(1008);
      await expectAnswer(hosted);
    },
  },
];
