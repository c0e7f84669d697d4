// Every way to leave one part of the browser host's defences out, made from the defences themselves: a guard that is
// added later is left out here without anybody thinking of it.

import { contentSecurityPolicy } from "../../electron/hosts/content-security-policy.ts";
import { allDefences, type Defences, type Limits } from "../../electron/hosts/browser/defences.ts";

export interface Defect {
  readonly name: string;
  readonly defences: Defences;
}

const without = <T>(list: readonly T[], left: T): readonly T[] => list.filter((one) => one !== left);

type Guards = "connections" | "requests" | "sockets" | "frames";

const guardDefects = (["connections", "requests", "sockets", "frames"] satisfies readonly Guards[]).flatMap(
  (kind) =>
    allDefences[kind].map((guard) => ({
      name: guard.name,
      defences: { ...allDefences, [kind]: without<{ readonly name: string }>(allDefences[kind], guard) },
    })),
);

const headerDefects = allDefences.headers.map((header) => ({
  name: header[0],
  defences: { ...allDefences, headers: without(allDefences.headers, header) },
}));

const cookieDefects = allDefences.cookieAttributes.map((attribute) => ({
  name: attribute,
  defences: { ...allDefences, cookieAttributes: without(allDefences.cookieAttributes, attribute) },
}));

const limitDefects = (Object.keys(allDefences.limits) as (keyof Limits)[]).map((limit) => ({
  name: limit,
  // Finite, because the libraries below count with it.
  defences: { ...allDefences, limits: { ...allDefences.limits, [limit]: 2 ** 30 } },
}));

/** The policy without one of its directives. */
export const policyDefects: readonly Defect[] = contentSecurityPolicy.split("; ").map((directive) => ({
  name: `policy without ${directive.split(" ")[0] ?? ""}`,
  defences: {
    ...allDefences,
    headers: allDefences.headers.map(([name, value]) => [name, value.replace(directive, "")] as const),
  },
}));

/** Nothing but the way: what a page could do then is what the defences are there for. */
export const everything: Defect = {
  name: "everything",
  defences: { ...allDefences, requests: [], sockets: [], frames: [], headers: [], cookieAttributes: [] },
};

export const defects: readonly Defect[] = [
  ...guardDefects,
  ...headerDefects,
  ...cookieDefects,
  ...limitDefects,
];
