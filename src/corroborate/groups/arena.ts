/** Bytes of one stretch. */
const STRETCH = 2 ** 20;
/** Every piece begins at a multiple of so many bytes, so that numbers of four bytes may stand in it. */
const STEP = 4;

/** Keeps many small pieces of bytes side by side: a million lists of their own would take as much again to look after. */
export class Arena {
  #bytes = new ArrayBuffer(0);
  #used = 0;

  /** A copy of some bytes. */
  bytes(from: Uint8Array): Uint8Array {
    const at = this.#place(from.byteLength);
    const copy = new Uint8Array(this.#bytes, at, from.length);
    copy.set(from);
    return copy;
  }

  /** A copy of some numbers. */
  numbers(from: Uint32Array): Uint32Array {
    const at = this.#place(from.byteLength);
    const copy = new Uint32Array(this.#bytes, at, from.length);
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
    this.#used += Math.ceil(length / STEP) * STEP;
    return at;
  }
}
