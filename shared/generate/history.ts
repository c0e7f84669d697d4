// What one sample person did, as lines of JSON in the order in which they happened to be sent. It knows how
// messages are written and how they travel: some arrive late, some twice. What people do is the scenarios'.

import { exponential } from "./distributions.ts";
import { InstantText } from "./instant-text.ts";
import type { Random } from "./random.ts";
import { hourMs, minuteMs, type Period } from "./rhythm.ts";

export interface HistoryOptions {
  readonly random: Random;
  /** Messages outside are never recorded. */
  readonly period: Period;
  /** Unique among all users of all scenarios and seeds; a–z, 0–9 and "-". */
  readonly tag: string;
  readonly latePercent: number;
  readonly duplicatePercent: number;
  readonly clock: InstantText;
}

export class History {
  readonly random: Random;
  readonly period: Period;
  readonly tag: string;
  readonly lines: string[] = [];
  /** When each of `lines` reaches the export, in milliseconds since the start of the period. */
  readonly arrivalsMs: number[] = [];
  private readonly clock: InstantText;
  private readonly late: number;
  private readonly lateOrTwice: number;
  private sent = 0;
  /** Who sends, up to the number of the message: long pieces make fast lines. */
  private sender: string;

  constructor(options: HistoryOptions) {
    this.random = options.random;
    this.period = options.period;
    this.tag = options.tag;
    this.clock = options.clock;
    this.late = options.latePercent / 100;
    this.lateOrTwice = this.late + options.duplicatePercent / 100;
    this.sender = this.senderJson(`"anonymousId":"${this.tag}-a"`);
  }

  /** From now on messages carry the userId alone. */
  becomeKnown(): void {
    this.sender = this.senderJson(`"userId":"${this.tag}"`);
  }

  /** From now on messages carry the anonymous id of another device alone. */
  changeDevice(): void {
    this.sender = this.senderJson(`"anonymousId":"${this.tag}-b"`);
  }

  /** An instant as the text of a trait or property. */
  instantText(atMs: number): string {
    return this.clock.write(Math.floor(atMs));
  }

  /** `properties` are the members of a JSON object, here and below. */
  track(atMs: number, event: string, properties: string): void {
    this.record(atMs, `{"type":"track","event":"${event}",${this.sender}`, `","properties":{${properties}}}`);
  }

  /** A page on the site or a screen in the app. */
  look(atMs: number, type: "page" | "screen", name: string): void {
    this.record(atMs, `{"type":"${type}","name":"${name}",${this.sender}`, `"}`);
  }

  /** Carries both ids: this is what links the anonymous past to the user. */
  identify(atMs: number, traits: string): void {
    const sender = this.senderJson(`"userId":"${this.tag}","anonymousId":"${this.tag}-a"`);
    this.record(atMs, `{"type":"identify",${sender}`, `","traits":{${traits}}}`);
  }

  /** Links the other device. */
  alias(atMs: number): void {
    const sender = this.senderJson(`"previousId":"${this.tag}-b","userId":"${this.tag}"`);
    this.record(atMs, `{"type":"alias",${sender}`, `"}`);
  }

  group(atMs: number, groupId: string, traits: string): void {
    this.record(atMs, `{"type":"group","groupId":"${groupId}",${this.sender}`, `","traits":{${traits}}}`);
  }

  private senderJson(ids: string): string {
    return `${ids},"messageId":"${this.tag}-`;
  }

  private record(instantMs: number, head: string, tail: string): void {
    const atMs = Math.floor(instantMs);
    if (atMs < this.period.fromMs || atMs >= this.period.toMs) return;
    const line = `${head}${this.sent}","timestamp":"${this.clock.write(atMs)}${tail}`;
    this.sent += 1;
    const arrivalMs = atMs - this.period.fromMs;
    const fate = this.random.unit();
    this.lines.push(line);
    this.arrivalsMs.push(fate < this.late ? arrivalMs + exponential(this.random) * 8 * hourMs : arrivalMs);
    if (fate < this.late || fate >= this.lateOrTwice) return;
    this.lines.push(line);
    this.arrivalsMs.push(arrivalMs + exponential(this.random) * 20 * minuteMs);
  }
}
