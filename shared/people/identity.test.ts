import { expect, it } from "vitest";
import type { Instant } from "../base/instant.ts";
import { IdentityLinks } from "./identity.ts";

const links = (...offered: readonly Parameters<IdentityLinks["offer"]>[0][]): IdentityLinks => {
  const made = new IdentityLinks();
  for (const message of offered) made.offer(message);
  return made;
};

it("a userId is its own user, an anonymousId an anonymous one until it is linked", () => {
  expect(links().userOf({ userId: "u", anonymousId: "x" })).toBe("u");
  expect(links().userOf({ anonymousId: "x" })).toBe("anon:x");
  const linked = links({ type: "track", atMs: at(1), userId: "u", anonymousId: "x" });
  expect(linked.userOf({ anonymousId: "x" })).toBe("u");
  expect(linked.userOf({ anonymousId: "y" })).toBe("anon:y");
});

it("a previousId links in an alias alone", () => {
  const message = { atMs: at(1), userId: "u", previousId: "x" };
  expect(links({ ...message, type: "alias" }).userOf({ anonymousId: "x" })).toBe("u");
  expect(links({ ...message, type: "identify" }).userOf({ anonymousId: "x" })).toBe("anon:x");
});

it("nothing links to an anonymous sender", () => {
  const alias = links({ type: "alias", atMs: at(1), anonymousId: "y", previousId: "x" });
  expect(alias.userOf({ anonymousId: "x" })).toBe("anon:x");
});

function at(ms: number): Instant {
  return ms as Instant;
}
