// Saves a long text as a file. What takes longer than a moment says at the bottom how far it is, and can be cancelled
// there; so it goes on whatever the screen shows meanwhile.

import { notifications } from "@mantine/notifications";
import { refusalOf } from "../host/refusal-of.ts";
import { say } from "../ui/notices.tsx";
import { SavingNotice } from "./SavingNotice.tsx";
import { type SavedStream, saveStream } from "./save-stream.ts";

const silentMs = 700;
const leastPauseMs = 200;

/** Never rejects: a refusal is told as a notice. */
export async function saveFile(file: Pick<SavedStream, "name" | "mediaType" | "ask">): Promise<void> {
  const cancel = new AbortController();
  const notice = new Progress(file.name, () => cancel.abort());
  try {
    await saveStream({ ...file, signal: cancel.signal, onDone: (done) => notice.show(done) });
    if (notice.isShown) say({ kind: "done", sentence: `Saved ${file.name}.` });
  } catch (error) {
    if (!cancel.signal.aborted) say({ kind: "refused", refusal: refusalOf(error) });
  } finally {
    notice.hide();
  }
}

class Progress {
  readonly #name: string;
  readonly #onCancel: () => void;
  readonly #startedMs = performance.now();
  #shownMs = Number.NEGATIVE_INFINITY;
  #id: string | undefined;

  constructor(name: string, onCancel: () => void) {
    this.#name = name;
    this.#onCancel = onCancel;
  }

  get isShown(): boolean {
    return this.#id !== undefined;
  }

  show(done: number): void {
    const nowMs = performance.now();
    if (nowMs - this.#startedMs < silentMs || nowMs - this.#shownMs < leastPauseMs) return;
    this.#shownMs = nowMs;
    const message = <SavingNotice name={this.#name} done={done} onCancel={this.#onCancel} />;
    if (this.#id === undefined)
      this.#id = notifications.show({ message, autoClose: false, withCloseButton: false, withBorder: true });
    else notifications.update({ id: this.#id, message, autoClose: false, withCloseButton: false });
  }

  hide(): void {
    if (this.#id !== undefined) notifications.hide(this.#id);
  }
}
