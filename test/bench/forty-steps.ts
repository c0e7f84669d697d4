// A large journey for row 4: forty steps of every type, joins, property filters, computed traits, audiences, exits
// and re-entry, over the events of the ecommerce scenario. Five rounds of the same seven steps, each with other
// conditions, and an end.

import type { Condition } from "../../shared/conditions/condition.ts";
import type { Definitions } from "../../shared/people/definitions.ts";
import type { Journey, Step } from "../../shared/journey/journey.ts";

export const fortyDefinitions: Definitions = {
  format: "rehearse.definitions/1",
  audiences: [
    {
      id: "vips",
      name: "VIPs",
      condition: { computedTrait: { id: "spent", op: "greaterThan", value: 150 } },
    },
    {
      id: "neighbours",
      name: "Neighbours",
      condition: { trait: { key: "country", op: "equalsAnyOf", value: ["DE", "FR", "GB", "NL"] } },
    },
    {
      id: "lapsed",
      name: "Lapsed",
      condition: {
        all: [
          { audience: { id: "vips", is: "notMember" } },
          { event: { name: "Order Completed", count: { exactly: 0 }, within: "30d" } },
        ],
      },
    },
  ],
  computedTraits: [
    { id: "spent", name: "Spent", type: "sum", event: { name: "Order Completed" }, property: "total" },
    { id: "orders", name: "Orders", type: "eventCount", event: { name: "Order Completed" }, within: "60d" },
    {
      id: "favourite",
      name: "Favourite",
      type: "mostFrequent",
      event: { name: "Product Viewed" },
      property: "category",
    },
    {
      id: "tastes",
      name: "Tastes",
      type: "uniqueListCount",
      event: { name: "Product Added" },
      property: "category",
    },
    { id: "dearest", name: "Dearest", type: "max", event: { name: "Product Added" }, property: "price" },
  ],
  destinations: [
    { id: "braze", name: "Braze", kind: "event" },
    { id: "ads", name: "Ads", kind: "list" },
  ],
};

interface Round {
  readonly isSpecial: Condition;
  readonly looks: Condition;
  readonly owns: Condition;
  readonly belongs: Condition;
  readonly answers: Condition;
}

const since = (name: string): Condition => ({ event: { name, since: "step" } });
const looksAt = (category: string): Condition => ({
  event: {
    name: "Product Viewed",
    within: "7d",
    where: [{ property: "category", op: "equals", value: category }],
  },
});

const rounds: readonly Round[] = [
  {
    isSpecial: { trait: { key: "plan", op: "equals", value: "pro" } },
    looks: looksAt("Books"),
    owns: { computedTrait: { id: "orders", op: "greaterThan", value: 0 } },
    belongs: { audience: { id: "vips", is: "member" } },
    answers: since("Product Viewed"),
  },
  {
    isSpecial: { audience: { id: "neighbours", is: "member" } },
    looks: looksAt("Clothing"),
    owns: { computedTrait: { id: "dearest", op: "greaterThanOrEqual", value: 80 } },
    belongs: { audience: { id: "lapsed", is: "member" } },
    answers: { any: [since("Checkout Started"), since("Product Added")] },
  },
  {
    isSpecial: { computedTrait: { id: "favourite", op: "equalsAnyOf", value: ["Garden", "Toys"] } },
    looks: looksAt("Kitchen"),
    owns: { computedTrait: { id: "tastes", op: "greaterThan", value: 1 } },
    belongs: { not: { audience: { id: "vips", is: "member" } } },
    answers: { event: { name: "Home", type: "page", since: "step" } },
  },
  {
    isSpecial: { trait: { key: "marketing_consent", op: "equals", value: true } },
    looks: {
      event: {
        name: "Product Added",
        within: "7d",
        where: [{ property: "price", op: "greaterThan", value: 40 }],
      },
    },
    owns: { computedTrait: { id: "spent", op: "greaterThan", value: 60 } },
    belongs: { trait: { key: "lifetime_tier", op: "equals", value: "gold" } },
    answers: { event: { name: "Product Viewed", count: { atLeast: 2 }, since: "step" } },
  },
  {
    isSpecial: { trait: { key: "created_at", op: "withinLast", value: "90d" } },
    looks: looksAt("Home"),
    owns: { event: { name: "Order Completed", count: { atLeast: 2 }, within: "60d" } },
    belongs: { audience: { id: "neighbours", is: "notMember" } },
    answers: since("Order Completed"),
  },
];

const key = (name: string): string => `forty_steps__${name}`;

function stepsOf({ isSpecial, looks, owns, belongs, answers }: Round, round: number): readonly Step[] {
  const id = (name: string): string => `${name}-${round + 1}`;
  const next = round + 1 < rounds.length ? `pause-${round + 2}` : "last";
  const branch = (name: string, condition: Condition, to: string) => ({
    id: name,
    name,
    condition,
    next: to,
  });
  return [
    { id: id("pause"), type: "waitForDuration", name: "Pause", duration: "12h", next: id("special") },
    {
      id: id("special"),
      type: "trueFalseSplit",
      name: "Special?",
      condition: isSpecial,
      true: { next: id("mail") },
      false: { next: id("paths") },
    },
    {
      id: id("paths"),
      type: "multiBranchSplit",
      name: "Paths",
      branches: [
        branch("looks", looks, id("mail")),
        branch("owns", owns, id("race")),
        branch("belongs", belongs, id("race")),
      ],
    },
    {
      id: id("mail"),
      type: "sendToDestinations",
      name: "Mail",
      key: key(id("mail")),
      destinations: [{ id: "braze", call: "track" }, { id: "ads" }],
      next: id("answer"),
    },
    {
      id: id("answer"),
      type: "waitForCondition",
      name: "Answer",
      condition: answers,
      timeout: { after: "2d", next: id("race") },
      next: id("race"),
    },
    {
      id: id("race"),
      type: "holdUntil",
      name: "Race",
      branches: [
        branch("ordered", since("Order Completed"), id("dice")),
        branch("filled", { event: { name: "Product Added", within: "1d" } }, id("dice")),
      ],
      timeout: { after: "1d", next: id("dice") },
    },
    {
      id: id("dice"),
      type: "randomizedSplit",
      name: "Dice",
      branches: [
        { id: "most", name: "Most", percent: 60, next },
        { id: "many", name: "Many", percent: 30, next },
        { id: "few", name: "Few", percent: 10, next: null },
      ],
    },
  ];
}

const ending: readonly Step[] = [
  {
    id: "last",
    type: "multiBranchSplit",
    mode: "firstMatch",
    name: "How it ends",
    branches: [
      {
        id: "ordered",
        name: "Ordered",
        condition: { event: { name: "Order Completed", since: "entry" } },
        next: "thanks",
      },
    ],
    otherwise: { next: "wait" },
  },
  { id: "wait", type: "waitForDuration", name: "Wait", duration: "2d", next: "farewell" },
  {
    id: "thanks",
    type: "sendToDestinations",
    name: "Thanks",
    key: key("thanks"),
    destinations: [{ id: "braze", call: "identify" }],
    next: null,
  },
  {
    id: "farewell",
    type: "sendToDestinations",
    name: "Farewell",
    key: key("farewell"),
    destinations: [{ id: "ads" }],
    next: null,
  },
];

export const fortySteps: Journey = {
  format: "rehearse.journey/1",
  id: "forty-steps",
  name: "Forty steps",
  settings: {
    exit: {
      after: "30d",
      when: {
        event: {
          name: "Order Completed",
          since: "entry",
          where: [{ property: "total", op: "greaterThan", value: 150 }],
        },
      },
    },
    reentry: { after: "7d" },
  },
  steps: [
    {
      id: "entry",
      type: "entry",
      name: "Shopping",
      useHistoricalData: true,
      condition: {
        any: [
          { event: { name: "Product Added", count: { atLeast: 2 }, within: "3d" } },
          { event: { name: "Checkout Started", within: "3d" } },
        ],
      },
      next: "pause-1",
    },
    ...rounds.flatMap(stepsOf),
    ...ending,
  ],
};
