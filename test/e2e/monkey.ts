// Somebody who presses whatever is there, drawn from a seed: keys on steps, every + and every control of the
// inspector, texts that nobody expects. It only ever does what a person could; what must hold is not its business.

import type { Locator, Page } from "playwright-core";

const texts = [
  "",
  "x".repeat(300),
  "שלום",
  "👩‍👩‍👧‍👦",
  "a\u200Bb",
  "<b>x</b>",
  "__proto__",
  "  ",
  "100",
  "-1",
  "7 days",
  "plan",
];

const picked = ["duration", "wait for", "hold", "true", "multi", "randomised", "send"];

/** Leads away from the journey, or out of the page. */
const outOfBounds = /Export|Delete journey|Archive|Clone|Keep as|Restore|file|Rehearse/i;

const openChoices =
  '[role="option"]:visible, [role="menuitem"]:visible, [role="dialog"] button:visible, [role="dialog"] input:visible';

const controls = ["button", "input", "select"]
  .map((kind) => `[data-inspector] ${kind}:visible:enabled`)
  .join();

export class Monkey {
  /** What it did, to be read where something went wrong. */
  readonly did: string[] = [];
  readonly #page: Page;
  #state: number;

  /** On a page that shows a journey being built. */
  constructor(page: Page, seed: number) {
    this.#page = page;
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
  }

  async act(): Promise<void> {
    const keys = ["Delete", "Control+d", "Control+z", "Control+z", "Control+Shift+z"];
    const acts = [
      () => this.#add(),
      () => this.#add(),
      () => this.#pressOnStep(this.#one(keys)),
      () => this.#pressOnStep(this.#one(keys)),
      () => this.#copyTo("Control+c"),
      () => this.#copyTo("Control+x"),
      () => this.#rename(),
      () => this.#inspect(),
      () => this.#inspect(),
      () => this.#inspect(),
    ];
    await this.#one(acts)();
    await this.#answer();
  }

  async #add(): Promise<void> {
    const plus = await this.#among(this.#page.getByRole("button", { name: /^Add a step/ }));
    if (plus === undefined) return;
    const filter = this.#one(picked);
    this.#say(`adds ${filter}`);
    // Some lie outside of the window; the keyboard reaches them all.
    await plus.focus();
    await this.#page.keyboard.press("Enter");
    await this.#page.keyboard.type(filter);
    await this.#page.keyboard.press("Enter");
  }

  async #pressOnStep(key: string): Promise<void> {
    await this.#focusStep();
    this.#say(key);
    await this.#page.keyboard.press(key);
  }

  async #copyTo(key: "Control+c" | "Control+x"): Promise<void> {
    await this.#pressOnStep(key);
    await this.#pressOnStep("Control+v");
  }

  async #rename(): Promise<void> {
    await this.#pressOnStep("F2");
    await this.#write();
  }

  async #inspect(): Promise<void> {
    if (this.#random() < 0.7) {
      await this.#focusStep();
      await this.#page.keyboard.press("Enter");
    }
    const control = await this.#among(this.#page.locator(controls));
    if (control === undefined) return;
    const { kind, label, values } = await control.evaluate((element) => ({
      kind: element instanceof HTMLInputElement ? element.type : element.tagName,
      label: element.ariaLabel ?? element.textContent,
      values: element instanceof HTMLSelectElement ? [...element.options].map(({ value }) => value) : [],
    }));
    if (outOfBounds.test(label)) return;
    this.#say(`uses ${kind} ${label.slice(0, 30)}`);
    if (kind === "SELECT") await control.selectOption(this.#one(values));
    else if (kind === "text") {
      await control.focus();
      await this.#write();
    } else await control.press("Enter");
  }

  /** Whatever asks: chooses something, types something, or gives up. */
  async #answer(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      const choice = await this.#among(this.#page.locator(openChoices));
      if (choice === undefined) return;
      const label = await choice.textContent();
      if (this.#random() < 0.2 || outOfBounds.test(label ?? "")) break;
      this.#say(`chooses ${label?.slice(0, 30)}`);
      // It may close by itself meanwhile.
      await choice.click({ timeout: 1_000 }).catch(() => undefined);
    }
    await this.#page.keyboard.press("Escape");
    await this.#page.keyboard.press("Escape");
  }

  async #write(): Promise<void> {
    const text = this.#one(texts);
    this.#say(`writes ${JSON.stringify(text.slice(0, 12))}`);
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.insertText(text);
    await this.#page.keyboard.press("Enter");
  }

  async #focusStep(): Promise<void> {
    const step = await this.#among(this.#page.locator(".react-flow [data-step]"));
    if (step === undefined) return;
    this.#say(`goes to ${await step.getAttribute("data-step")}`);
    await step.focus();
  }

  async #among(found: Locator): Promise<Locator | undefined> {
    const count = await found.count();
    return count === 0 ? undefined : found.nth(Math.floor(this.#random() * count));
  }

  #one<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.#random() * all.length)];
    if (one === undefined) throw new Error("there is something to choose from");
    return one;
  }

  #say(what: string): void {
    this.did.push(what);
  }

  /** 0 … 1, by xorshift. */
  #random(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state / 2 ** 32;
  }
}
