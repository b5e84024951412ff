/** Bytes of one stretch. */
const STRETCH = 2 ** 20;

/** Keeps many short lists of numbers side by side: each in bytes of its own would take as much again to look after. */
export class Arena {
  #bytes = new ArrayBuffer(0);
  #used = 0;

  /** A copy of some numbers. */
  keep(from: Int32Array): Int32Array {
    const at = this.#place(from.byteLength);
    const copy = new Int32Array(this.#bytes, at, from.length);
    copy.set(from);
    return copy;
  }

  /** Where there is room for so many bytes. */
  #place(length: number): number {
    if (this.#used + length > this.#bytes.byteLength) {
      this.#bytes = new ArrayBuffer(Math.max(STRETCH, length));
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += length;
    return at;
  }
}
