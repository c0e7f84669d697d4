// Whose path the space may remember without being asked.

import { expect, test } from "vitest";
import { isOwnAddress } from "./is-own-address.ts";

test("loopback is this computer's own, and nothing that only begins like it", () => {
  const own = ["http://localhost:80/a", "https://127.0.0.1", " http://[::1]:3000/x", "http://LOCALHOST?a"];
  const others = [
    "http://localhost.example.com/",
    "http://127.0.0.1.example.com/",
    "http://127.example/",
    "https://a.example/localhost",
    "localhost",
  ];
  expect(own.filter((address) => !isOwnAddress(address))).toEqual([]);
  expect(others.filter(isOwnAddress)).toEqual([]);
});
