// Who is answered over HTTP.

import { expect } from "vitest";
import type { Check } from "../check.ts";
import type { Headers, Hosted } from "../hosted.ts";

const statusOf = async (hosted: Hosted, path: string, headers: Headers): Promise<number> =>
  (await hosted.ask(path, { headers })).status;

export const requestChecks: readonly Check[] = [
  {
    name: "its own window gets its page",
    holds: [],
    run: async (hosted) => {
      const { status, headers, body } = await hosted.ask("/", { headers: { "sec-fetch-site": "none" } });
      expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(body).toContain('id="root"');
      expect(await statusOf(hosted, "/own.js", { "sec-fetch-site": "same-origin" })).toBe(200);
    },
  },
  {
    name: "a name other than 127.0.0.1 with the port is misdirected, even with the cookie",
    holds: ["exact host"],
    run: async (hosted) => {
      const { port } = hosted;
      const names = [
        `evil.example:${port}`,
        `localhost:${port}`,
        `127.0.0.1:${port + 1}`,
        "127.0.0.1",
        `127.0.0.1.evil.example:${port}`,
        `127.1:${port}`,
        `[::1]:${port}`,
        `127.0.0.1:${port}.`,
      ];
      for (const host of names) {
        expect(await statusOf(hosted, "/", { host }), host).toBe(421);
        expect(await statusOf(hosted, await hosted.newStartPath(), { host }), host).toBe(421);
        expect(await hosted.openSocket("/socket", { host }), host).toBe(421);
      }
    },
  },
  {
    name: "nothing but GET is answered, even with the cookie",
    holds: ["only GET"],
    run: async (hosted) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"]) {
        const { status, headers } = await hosted.ask("/", { method });
        expect([method, status, headers.allow]).toEqual([method, 405, "GET"]);
      }
    },
  },
  {
    name: "what another page asked for is refused, even with the cookie",
    holds: ["own pages"],
    run: async (hosted) => {
      for (const from of ["cross-site", "same-site", "something-new"]) {
        const site = { "sec-fetch-site": from };
        expect(await statusOf(hosted, "/", site), from).toBe(403);
        expect(await statusOf(hosted, "/", { ...site, "sec-fetch-dest": "document" }), from).toBe(403);
        expect(await statusOf(hosted, "/own.js", { ...site, "sec-fetch-dest": "script" }), from).toBe(403);
        expect(await hosted.openSocket("/socket", site), from).toBe(403);
      }
    },
  },
  {
    name: "a start address works from elsewhere as a page of its own, and as nothing else",
    holds: ["own pages"],
    run: async (hosted) => {
      const path = await hosted.newStartPath();
      const site = { cookie: "", "sec-fetch-site": "cross-site" };
      for (const dest of ["iframe", "script", "empty", "image"])
        expect(await statusOf(hosted, path, { ...site, "sec-fetch-dest": dest }), dest).toBe(403);
      const { status, headers, body } = await hosted.ask(path, {
        headers: { ...site, "sec-fetch-dest": "document" },
      });
      expect([status, headers["set-cookie"]?.length]).toEqual([200, 1]);
      expect(body).toContain('http-equiv="refresh"');
    },
  },
  {
    name: "who does not bring the cookie gets nothing",
    holds: ["known window"],
    run: async (hosted) => {
      const [name = "", value = ""] = hosted.cookie.split("=");
      const cookies = [
        "",
        `${name}=`,
        `${name}=${value.slice(0, -1)}`,
        `${name}=${value}x`,
        `${name}1=${value}`,
        `x${name}=${value}`,
        `rehearse-1=${value}`,
        `other=${hosted.cookie}`,
      ];
      for (const cookie of cookies) {
        expect(await statusOf(hosted, "/", { cookie }), cookie).toBe(401);
        expect(await statusOf(hosted, "/own.js", { cookie }), cookie).toBe(401);
        expect(await hosted.openSocket("/socket", { cookie }), cookie).toBe(401);
      }
    },
  },
  {
    name: "the cookie is found among those of other programs, and of its own name",
    holds: [],
    run: async (hosted) => {
      const [name = ""] = hosted.cookie.split("=");
      const cookie = `a=b; ${name}=set-by-another-program; ${hosted.cookie}; c=d`;
      expect(await statusOf(hosted, "/", { cookie })).toBe(200);
    },
  },
  {
    name: "a start token opens once, and its address is left at once",
    holds: [],
    run: async (hosted) => {
      const path = await hosted.newStartPath();
      const first = await hosted.ask(path, { headers: { cookie: "" } });
      expect([first.status, first.headers.location]).toEqual([303, "/"]);
      expect(first.body).not.toContain(path.split("=")[1]);
      const second = await hosted.ask(path, { headers: { cookie: "" } });
      expect([second.status, second.headers["set-cookie"]]).toEqual([403, undefined]);
    },
  },
  {
    name: "a start token has 256 bits, and a wrong or an older one opens nothing",
    holds: [],
    run: async (hosted) => {
      const older = await hosted.newStartPath();
      const path = await hosted.newStartPath();
      const token = path.split("=")[1] ?? "";
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      for (const wrong of ["", token.slice(1), `${token}x`, token.toUpperCase(), older.split("=")[1]]) {
        const { status, headers } = await hosted.ask(`/start?token=${wrong}`, { headers: { cookie: "" } });
        expect([wrong, status, headers["set-cookie"]]).toEqual([wrong, 403, undefined]);
      }
      expect(await statusOf(hosted, path, { cookie: "" })).toBe(303);
    },
  },
  {
    name: "no path leads out of the window's folder",
    holds: [],
    run: async (hosted) => {
      const paths = [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/etc/passwd",
        "/own.js/../../secret.txt",
        "/own.js%00.html",
        "/.",
        "/./own.js",
        `http://127.0.0.1:${hosted.port}/own.js`,
        "/__proto__",
        "/constructor",
      ];
      for (const path of paths) {
        const { status, body } = await hosted.ask(path);
        expect([path, status]).toEqual([path, 404]);
        expect(body).not.toContain("secret");
      }
    },
  },
];
