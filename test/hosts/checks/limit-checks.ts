// What the host bears: as much as windows need, and no more.

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { allDefences } from "../../../electron/hosts/browser/defences.ts";
import type { Check } from "../check.ts";
import { closeCode } from "../close-code.ts";
import type { Hosted } from "../hosted.ts";

const { limits } = allDefences;

const call = (path: string, json: unknown, id: number): string =>
  JSON.stringify({ i: String(id), p: { u: path, b: { json } } });

/** Answered, and not only running. */
async function expectWell(hosted: Hosted): Promise<void> {
  expect((await hosted.ask("/")).status).toBe(200);
  expect(hosted.isAlive).toBe(true);
}

/** A text frame of so many bytes that is a call. */
const frameOf = (bytes: number): string => {
  const empty = call("/echo", "", 1);
  return call("/echo", "x".repeat(bytes - empty.length), 1);
};

export const limitChecks: readonly Check[] = [
  {
    name: "a frame of 4 MiB is taken",
    holds: [],
    run: async (hosted) => {
      const socket = await hosted.socket();
      const answered = once(socket, "message");
      socket.send(frameOf(limits.frameBytes));
      const [data] = (await answered) as [Buffer];
      expect(data.length).toBeGreaterThan(limits.frameBytes - 100);
      socket.terminate();
    },
  },
  {
    name: "a larger frame closes its socket and does not end the program",
    holds: ["frameBytes", "heard errors"],
    run: async (hosted) => {
      const socket = await hosted.socket();
      const code = await closeCode(socket, () => socket.send(frameOf(limits.frameBytes + 1)));
      expect([1006, 1009]).toContain(code);
      await expectWell(hosted);
    },
  },
  {
    name: "a connection that breaks in the middle does not end the program",
    holds: [],
    run: async (hosted) => {
      const { port, cookie } = hosted;
      for (const bytes of [
        "GET / HT",
        `GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\n`,
      ]) {
        const connection = connect(port, "127.0.0.1");
        await once(connection, "connect");
        connection.write(bytes);
        connection.resetAndDestroy();
      }
      await setTimeout(50);
      await expectWell(hosted);
    },
  },
  {
    name: "more sockets than windows are refused",
    holds: ["sockets"],
    run: async (hosted) => {
      const sockets = await Promise.all(Array.from({ length: limits.sockets }, () => hosted.socket()));
      try {
        expect(await hosted.openSocket()).toBe(503);
      } finally {
        for (const socket of sockets) socket.terminate();
      }
      await setTimeout(50);
      (await hosted.socket()).terminate();
    },
  },
  {
    name: "more connections than browsers make are not taken",
    holds: ["tcpConnections"],
    run: async (hosted) => {
      const connections: Socket[] = [];
      for (let number = 0; number < limits.tcpConnections + 20; number += 1) {
        const connection = connect(hosted.port, "127.0.0.1");
        connection.on("error", () => undefined);
        connections.push(connection);
        await once(connection, "connect");
      }
      await setTimeout(100);
      const open = connections.filter((connection) => !connection.closed).length;
      for (const connection of connections) connection.destroy();
      expect(open).toBeLessThanOrEqual(limits.tcpConnections);
      await setTimeout(50);
      await expectWell(hosted);
    },
  },
  {
    name: "more calls under way than a window makes close its socket",
    holds: ["callsUnderWay"],
    run: async (hosted) => {
      const socket = await hosted.socket();
      const send = (): void => {
        for (let id = 1; id <= limits.callsUnderWay + 1; id += 1) socket.send(call("/never", null, id));
      };
      expect(await closeCode(socket, send)).toBe(1008);
      await expectWell(hosted);
    },
  },
  {
    name: "who does not read the answers is cut off before they fill the memory",
    holds: ["unsentBytes"],
    run: async (hosted) => {
      const socket = await hosted.socket();
      const closed = once(socket, "close");
      socket.pause();
      const answer = 4_000_000;
      for (let id = 1; id <= (2 * limits.unsentBytes) / answer; id += 1)
        socket.send(call("/much", answer, id));
      await setTimeout(1_000);
      socket.resume();
      let received = 0;
      socket.on("message", (data: Buffer) => (received += data.length));
      await Promise.race([closed, setTimeout(3_000)]);
      socket.terminate();
      expect(received).toBeLessThan(1.5 * limits.unsentBytes);
      await expectWell(hosted);
    },
  },
];
