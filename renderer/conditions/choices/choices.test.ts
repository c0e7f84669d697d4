import { describe, expect, test } from "vitest";
import type { EventInData, FieldInData } from "../../../shared/api/catalogue-contract.ts";
import type { Comparison, Condition, EventType } from "../../../shared/conditions/condition.ts";
import { outlineOf } from "../document/condition-outline.ts";
import { addedClauseChoices } from "./added-clause-choices.ts";
import type { Choice } from "./choice.ts";
import { countChoices } from "./count-choices.ts";
import { eventChoices } from "./event-choices.ts";
import { fieldChoices } from "./field-choices.ts";
import { formChoices } from "./form-choices.ts";
import { groupChoices, groupMode, withMode } from "./group-choices.ts";
import { operatorChoices } from "./operator-choices.ts";
import { timeChoices } from "./time-choices.ts";
import { valueChoices } from "./value-choices.ts";

const labels = (choices: readonly Choice[]): readonly string[] => choices.map(({ label }) => label);

/** What choosing the line with this label makes of the part. */
function chosen(choices: readonly Choice[], label: string): Condition {
  const found = choices.find((one) => one.label === label);
  if (found === undefined) throw new Error(`“${label}” is not among ${labels(choices).join(", ")}`);
  return found.part();
}

const eventOf = (name: string, type: EventType = "track"): EventInData => ({
  type,
  name,
  messageCount: 1_204,
  userCount: 3,
});

const field = (path: string, rest: Partial<FieldInData> = {}): FieldInData => ({
  path,
  kinds: ["text"],
  count: 50,
  of: 200,
  values: [],
  distinct: 3,
  least: null,
  greatest: null,
  ...rest,
});

describe("choosing an event", () => {
  const question = { type: "track", name: "Order Completed", put } as const;
  function put(name: string, type: EventType): Condition {
    return { event: { name, type } };
  }
  const events = [eventOf("Product Added"), eventOf("Order Completed"), eventOf("", "page")];

  test("offers what the space has, with how often, the present one marked", () => {
    const choices = eventChoices(question, "", events);
    expect(labels(choices)).toEqual(["Product Added", "Order Completed", "a page without a name"]);
    expect(choices.map(({ note }) => note)).toEqual(["1,204", "1,204", "page · 1,204"]);
    expect(choices.map(({ isChosen }) => isChosen)).toEqual([false, true, false]);
  });

  test("offers a typed name that is not in the data, and says so", () => {
    const choices = eventChoices(question, "order", events);
    expect(labels(choices)).toEqual(["Order Completed", "Use “order”"]);
    expect(choices[1]?.note).toBe("not seen in this space");
    expect(choices[1]?.part()).toEqual({ event: { name: "order", type: "track" } });
    expect(labels(eventChoices(question, "Order Completed", events))).toEqual(["Order Completed"]);
  });

  test("finds what begins with it before what has it inside", () => {
    const many = ["Reordered", "Big Order", "Order"].map((name) => eventOf(name));
    expect(labels(eventChoices(question, "order", many)).slice(0, 3)).toEqual([
      "Order",
      "Big Order",
      "Reordered",
    ]);
  });
});

describe("choosing among events that are shown under other names, or hidden", () => {
  const question = { type: "track", name: "", put } as const;
  function put(name: string, type: EventType): Condition {
    return { event: { name, type } };
  }
  const events = [
    { ...eventOf("prod_add_v2"), label: "Added to cart", isHidden: false },
    { ...eventOf("Order Completed"), label: null, isHidden: false },
    { ...eventOf("debug_ping"), label: "Ping", isHidden: true },
  ];

  test("offers the other name, and puts the one that the data has", () => {
    const choices = eventChoices(question, "", events);
    expect(labels(choices)).toEqual(["Added to cart", "Order Completed"]);
    expect(choices.map(({ alsoCalled }) => alsoCalled)).toEqual(["prod_add_v2", ""]);
    expect(chosen(choices, "Added to cart")).toEqual({ event: { name: "prod_add_v2", type: "track" } });
  });

  test.each(["added", "PROD_ADD", "add_v2", "add"])("finds it by “%s”", (typed) => {
    expect(labels(eventChoices(question, typed, events))[0]).toBe("Added to cart");
  });

  test("offers what is hidden where its name is typed exactly, by either name, or it is chosen", () => {
    expect(labels(eventChoices(question, "debug", events))).toEqual(["Use “debug”"]);
    expect(labels(eventChoices(question, "debug_ping", events))).toEqual(["Ping"]);
    expect(labels(eventChoices(question, " Ping ", events))).toEqual(["Ping", "Use “Ping”"]);
    expect(labels(eventChoices({ ...question, name: "debug_ping" }, "", events))).toContain("Ping");
  });

  test("does the same with traits", () => {
    const fields = [
      { ...field("plan_cd"), label: "Plan", isHidden: false },
      { ...field("hash"), label: null, isHidden: true },
    ];
    const asking = {
      path: "",
      icon: null,
      put: (key: string): Condition => ({ trait: { key, op: "exists" } }),
    };
    expect(labels(fieldChoices(asking, "", fields))).toEqual(["Plan"]);
    expect(labels(fieldChoices(asking, "_cd", fields))).toEqual(["Plan", "Use “_cd”"]);
    expect(labels(fieldChoices(asking, "hash", fields))).toEqual(["hash"]);
    expect(chosen(fieldChoices(asking, "plan", fields), "Plan")).toEqual({
      trait: { key: "plan_cd", op: "exists" },
    });
  });
});

describe("choosing a property or a trait", () => {
  const question = { path: "", icon: null, put };
  function put(key: string, begin: Comparison): Condition {
    return { trait: { key, ...begin } };
  }

  test("says kinds and how many have it", () => {
    const [one, all] = fieldChoices(question, "", [
      field("plan"),
      field("age", { kinds: ["number"], count: 200 }),
    ]);
    expect(one?.note).toBe("text · 25.0%");
    expect(all?.note).toBe("number · always");
  });

  test.each([
    [{ kinds: ["boolean"] }, { op: "equals", value: true }],
    [{ kinds: ["number"], distinct: null }, { op: "greaterThan" }],
    [{ kinds: ["number"], distinct: 4 }, { op: "equals" }],
    [{ kinds: ["instant"] }, { op: "afterDate" }],
    [{ kinds: ["list"] }, { op: "contains" }],
    [{ kinds: [] }, { op: "equals" }],
  ] as const)("of %j begins with %j", (facts, begin) => {
    const [first] = fieldChoices(question, "", [field("p", facts)]);
    expect(first?.part()).toEqual({ trait: { key: "p", ...begin } });
  });
});

describe("choosing how often", () => {
  const put = (count: unknown): Condition => ({
    trait: { key: JSON.stringify(count ?? null), op: "exists" },
  });

  test("offers a typed number with all three", () => {
    const choices = countChoices({ count: undefined, put }, "4");
    expect(labels(choices)).toEqual(["at least 4 times", "exactly 4 times", "at most 4 times"]);
    expect(labels(countChoices({ count: undefined, put }, "exactly 4"))).toEqual(["exactly 4 times"]);
    expect(chosen(choices, "at most 4 times")).toEqual(put({ atMost: 4 }));
  });

  test("marks an absent count as at least once", () => {
    const [first] = countChoices({ count: undefined, put }, "");
    expect(first).toMatchObject({ label: "at least once", isChosen: true });
  });
});

describe("choosing when", () => {
  const put = (range: unknown): Condition => ({ trait: { key: JSON.stringify(range), op: "exists" } });
  const range = { within: undefined, since: undefined };

  test("offers since where there is an instance alone", () => {
    const question = { range, about: "both", put } as const;
    const since = (place: "beforeEntry" | "exit" | "step"): readonly string[] =>
      labels(timeChoices(question, "", place)).filter((label) => label.startsWith("since"));
    expect(since("beforeEntry")).toEqual([]);
    expect(since("exit")).toEqual(["since entering"]);
    expect(since("step")).toEqual(["since this step", "since entering"]);
  });

  test("reads a typed duration", () => {
    const question = { range, about: "both", put } as const;
    expect(labels(timeChoices(question, "45 d", "step"))).toEqual(["in the last 45 days"]);
    expect(labels(timeChoices(question, "2", "step"))).toEqual([
      "in the last 2 days",
      "in the last 2 hours",
      "in the last 2 weeks",
      "in the last 2 minutes",
    ]);
    expect(chosen(timeChoices(question, "45d", "step"), "in the last 45 days")).toEqual(
      put({ ...range, within: "45d" }),
    );
  });

  test("of one of the two leaves the other one", () => {
    const both = { within: "7d", since: "step" } as const;
    const since = timeChoices({ range: both, about: "since", put }, "", "step");
    expect(chosen(since, "at any time")).toEqual(put({ within: "7d" }));
    expect(chosen(since, "since entering")).toEqual(put({ within: "7d", since: "entry" }));
    const within = timeChoices({ range: both, about: "within", put }, "", "step");
    expect(chosen(within, "at any time since then")).toEqual(put({ since: "step" }));
  });

  test("offers a window of the document that is none of the common ones", () => {
    const question = { range: { ...range, within: "11d" }, about: "both", put } as const;
    const found = timeChoices(question, "", "step").find(({ label }) => label === "in the last 11 days");
    expect(found?.isChosen).toBe(true);
  });
});

describe("choosing how to compare", () => {
  const put = (comparison: Comparison): Condition => ({ trait: { key: "k", ...comparison } });
  const question = { comparison: { op: "equals", value: "pro" }, kinds: ["number"], put } as const;

  test("offers what fits first, and all twenty on traits", () => {
    const choices = operatorChoices({ ...question, relativeDates: true }, "");
    expect(choices).toHaveLength(20);
    const others = choices.findIndex(({ group }) => group === "Others");
    expect(labels(choices.slice(0, others))).toContain("is more than");
    expect(labels(choices.slice(others))).toContain("starts with");
    expect(operatorChoices({ ...question, relativeDates: false }, "")).toHaveLength(16);
  });

  test("keeps a value that still makes sense, and drops one that does not", () => {
    const choices = operatorChoices({ ...question, relativeDates: true }, "");
    expect(chosen(choices, "is any of")).toEqual(put({ op: "equalsAnyOf", value: ["pro"] }));
    expect(chosen(choices, "is more than")).toEqual(put({ op: "greaterThan" }));
    expect(chosen(choices, "has a value")).toEqual(put({ op: "exists" }));
    const last = { comparison: { op: "withinLast", value: "7d" }, kinds: [], put } as const;
    expect(chosen(operatorChoices({ ...last, relativeDates: true }, ""), "is within the next")).toEqual(
      put({ op: "withinNext", value: "7d" }),
    );
    expect(chosen(operatorChoices({ ...last, relativeDates: true }, ""), "is")).toEqual(
      put({ op: "equals" }),
    );
    const list = { comparison: { op: "equalsAnyOf", value: ["a", "b"] }, kinds: [], put } as const;
    expect(chosen(operatorChoices({ ...list, relativeDates: true }, ""), "starts with")).toEqual(
      put({ op: "startsWith", value: "a" }),
    );
    expect(chosen(operatorChoices({ ...list, relativeDates: true }, ""), "is none of")).toEqual(
      put({ op: "notEqualsAnyOf", value: ["a", "b"] }),
    );
  });
});

describe("choosing a value", () => {
  const put = (comparison: Comparison): Condition => ({ trait: { key: "k", ...comparison } });
  const plan = field("plan", {
    values: [
      { value: "pro", count: 7 },
      { value: 5, count: 2 },
    ],
  });

  test("offers the common values with how often", () => {
    const choices = valueChoices({ comparison: { op: "equals" }, field: plan, put }, "");
    expect(choices.map(({ label, note }) => `${label} ${note}`)).toEqual(["pro 7", "5 2"]);
  });

  test("reads a typed number as a number or a text, as the data has it", () => {
    const typed = (kinds: FieldInData["kinds"]): readonly unknown[] =>
      valueChoices({ comparison: { op: "equals" }, field: field("x", { kinds }), put }, "12").map(
        ({ part }) => part(),
      );
    const number = put({ op: "equals", value: 12 });
    const text = put({ op: "equals", value: "12" });
    expect(typed(["number"])).toEqual([number, text]);
    expect(typed(["text"])).toEqual([text, number]);
  });

  test("puts values of a list in and takes them out, and stays open", () => {
    const question = { comparison: { op: "equalsAnyOf", value: ["pro"] }, field: plan, put } as const;
    const [pro, five] = valueChoices(question, "");
    expect(pro).toMatchObject({ isChosen: true, staysOpen: true });
    expect(five?.part()).toEqual(put({ op: "equalsAnyOf", value: ["pro", 5] }));
    expect(pro?.part()).toEqual(put({ op: "equalsAnyOf" }));
  });

  test("reads days, instants and durations", () => {
    const date = { comparison: { op: "afterDate" }, field: undefined, put } as const;
    expect(labels(valueChoices(date, "2 Mar 2026"))).toEqual(["2026-03-02"]);
    expect(labels(valueChoices(date, "2026-03-02T09:00:00Z"))).toEqual(["2026-03-02T09:00:00Z"]);
    expect(labels(valueChoices(date, "2026-02-30"))).toEqual([]);
    const duration = { comparison: { op: "withinLast" }, field: undefined, put } as const;
    expect(labels(valueChoices(duration, "36 h"))).toEqual(["36 hours"]);
    expect(labels(valueChoices(duration, "99999 d"))).toEqual([]);
  });

  test("takes a value away that should not be there", () => {
    const question = { comparison: { op: "exists", value: 1 }, field: undefined, put } as const;
    expect(valueChoices(question, "")[0]?.part()).toEqual(put({ op: "exists" }));
  });
});

describe("choosing the kind of clause", () => {
  const forms = (condition: Condition): readonly Choice[] => {
    const part = outlineOf(condition);
    if (part.kind === "group") throw new Error("a clause was expected");
    return formChoices(part, "");
  };

  test("goes between doing and not doing without losing anything else", () => {
    const did: Condition = { event: { name: "A", within: "7d" } };
    const didNot: Condition = { event: { name: "A", count: { exactly: 0 }, within: "7d" } };
    expect(JSON.stringify(chosen(forms(did), "they did not do"))).toBe(JSON.stringify(didNot));
    expect(JSON.stringify(chosen(forms(didNot), "they did"))).toBe(JSON.stringify(did));
  });

  test("puts a not around a count that says more than once", () => {
    const often: Condition = { event: { name: "A", count: { atLeast: 3 } } };
    expect(chosen(forms(often), "they did not do")).toEqual({ not: often });
    expect(chosen(forms({ not: often }), "they did")).toEqual(often);
  });

  test("keeps everything when what it is is chosen again", () => {
    for (const condition of [
      { not: { event: { name: "A", count: { atLeast: 3 } } } },
      { event: { name: "A", count: { atMost: 0 } } },
      { not: { not: { event: { type: "page", name: "A" } } } },
      { not: { trait: { key: "plan", op: "exists" } } },
      { audience: { id: "vips", is: "notMember" } },
    ] satisfies readonly Condition[]) {
      const again = forms(condition).find(({ isChosen }) => isChosen);
      expect(again?.part()).toEqual(condition);
    }
  });

  test("goes to pages with the same name, and to other kinds anew", () => {
    const event: Condition = { event: { name: "Home", within: "7d" } };
    expect(chosen(forms(event), "they viewed the page")).toEqual({
      event: { name: "Home", type: "page", within: "7d" },
    });
    expect(chosen(forms(event), "their trait")).toEqual({ trait: { key: "", op: "equals" } });
    expect(chosen(forms(event), "they are not in")).toEqual({ audience: { id: "", is: "notMember" } });
  });
});

describe("choosing how a group is linked", () => {
  const group = (condition: Condition) => {
    const part = outlineOf(condition);
    if (part.kind === "clause") throw new Error("a group was expected");
    return part;
  };
  const a: Condition = { audience: { id: "a", is: "member" } };

  test("says the innermost not", () => {
    expect(groupMode(group({ not: { any: [a] } }))).toBe("none");
    expect(groupMode(group({ not: { not: { all: [a] } } }))).toBe("not all");
  });

  test("any mode can be chosen, and nots around it stay", () => {
    expect(withMode(group({ all: [a] }), "none")).toEqual({ not: { any: [a] } });
    expect(withMode(group({ not: { all: [a] } }), "all")).toEqual({ all: [a] });
    expect(withMode(group({ not: { not: { all: [a] } } }), "any")).toEqual({ not: { any: [a] } });
    expect(withMode(group({ not: { not: { all: [a] } } }), "not all")).toEqual({
      not: { not: { all: [a] } },
    });
    expect(labels(groupChoices(group({ all: [] }), "no"))).toEqual(["none", "not all"]);
  });
});

describe("choosing a new clause", () => {
  const known = {
    place: "step",
    definitions: {
      format: "rehearse.definitions/1",
      audiences: [{ id: "vips", name: "VIPs", condition: { all: [] } }],
      computedTraits: [
        { id: "spent", name: "Spent", type: "sum", event: { name: "Order Completed" }, property: "total" },
      ],
      destinations: [],
    },
    events: [eventOf("Order Completed"), eventOf("Home", "page")],
    traits: [field("plan")],
    properties: [],
  } as const;

  test("offers everything by its name, in groups", () => {
    const choices = addedClauseChoices("", known);
    expect(choices.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      "Events: Order Completed",
      "Events: Home",
      "Audiences: VIPs",
      "Computed traits: Spent",
      "Traits: plan",
    ]);
    expect(choices[3]?.note).toBe("sum of total in Order Completed");
    expect(chosen(choices, "Home")).toEqual({ event: { name: "Home", type: "page" } });
    expect(chosen(choices, "VIPs")).toEqual({ audience: { id: "vips", is: "member" } });
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
  });

  test("a name that nothing has may be an event or a trait", () => {
    const choices = addedClauseChoices("Signed Up", known);
    expect(choices.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      "Events: Use “Signed Up”",
      "Traits: Use “Signed Up”",
    ]);
  });
});
