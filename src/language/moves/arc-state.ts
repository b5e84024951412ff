/** No token. */
const NONE = -1;

/**
 * The state of spaCy's arc-eager parser over one text: a stack, a buffer that tokens can be put back to, arcs drawn so
 * far, sentence starts set so far. Written after `_parser_internals/_state.pxd`.
 */
export class ArcState {
  readonly length: number;
  /** The head of each token, −1 for none yet, and the label of that arc. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly #stack: Int32Array;
  #depth = 0;
  /** Tokens put back to the front of the buffer, the first of them last. */
  readonly #returned: Int32Array;
  #returnedCount = 0;
  #next = 0;
  readonly #unshiftable: Uint8Array;
  readonly #starts: Uint8Array;
  /** Children on either side as linked lists, newest first: the newest arc of a head, the arc before each arc. */
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  readonly #children: number[] = [];
  readonly #before: number[] = [];

  constructor(length: number) {
    this.length = length;
    this.heads = new Int32Array(length).fill(NONE);
    this.labels = new Int32Array(length);
    this.#stack = new Int32Array(length);
    this.#returned = new Int32Array(length);
    this.#unshiftable = new Uint8Array(length);
    this.#starts = new Uint8Array(length);
    this.#lastLeft = new Int32Array(length).fill(NONE);
    this.#lastRight = new Int32Array(length).fill(NONE);
    this.#starts[0] = 1;
  }

  get depth(): number {
    return this.#depth;
  }

  /** How many tokens the buffer holds. */
  get waiting(): number {
    return this.length - this.#next + this.#returnedCount;
  }

  get done(): boolean {
    return this.#depth === 0 && this.waiting === 0;
  }

  /** The i-th token of the stack from the top. */
  stack(i: number): number {
    return i < this.#depth ? (this.#stack[this.#depth - 1 - i] ?? NONE) : NONE;
  }

  /** The i-th token of the buffer. */
  buffer(i: number): number {
    if (i < this.#returnedCount) return this.#returned[this.#returnedCount - 1 - i] ?? NONE;
    const token = this.#next + i - this.#returnedCount;
    return token < this.length ? token : NONE;
  }

  startsSentence(token: number): boolean {
    return this.#starts[token] === 1;
  }

  isUnshiftable(token: number): boolean {
    return this.#unshiftable[token] === 1;
  }

  hasHead(token: number): boolean {
    return (this.heads[token] ?? NONE) >= 0;
  }

  /** The child that was attached last on the left (right) of a token. */
  lastLeft(head: number): number {
    return head < 0 ? NONE : (this.#children[this.#lastLeft[head] ?? NONE] ?? NONE);
  }

  lastRight(head: number): number {
    return head < 0 ? NONE : (this.#children[this.#lastRight[head] ?? NONE] ?? NONE);
  }

  push(): void {
    const token = this.#returnedCount > 0 ? (this.#returned[--this.#returnedCount] ?? NONE) : this.#next++;
    this.#stack[this.#depth++] = token;
  }

  pop(): void {
    this.#depth--;
  }

  /** Puts the top of the stack back to the buffer; it must not be shifted a second time. */
  unshift(): void {
    const token = this.stack(0);
    this.#unshiftable[token] = 1;
    this.#returned[this.#returnedCount++] = token;
    this.#depth--;
  }

  makeShiftable(token: number): void {
    this.#unshiftable[token] = 0;
  }

  startSentence(token: number): void {
    this.#starts[token] = 1;
  }

  /** Draws an arc; an older one of the child goes, from the lists of children only if it was the newest there. */
  addArc(head: number, child: number, label: number): void {
    const old = this.heads[child] ?? NONE;
    if (old >= 0) this.#dropNewest(old > child ? this.#lastLeft : this.#lastRight, old, child);
    const lists = head > child ? this.#lastLeft : this.#lastRight;
    this.#children.push(child);
    this.#before.push(lists[head] ?? NONE);
    lists[head] = this.#children.length - 1;
    this.heads[child] = head;
    this.labels[child] = label;
  }

  #dropNewest(lists: Int32Array, head: number, child: number): void {
    const newest = lists[head] ?? NONE;
    if (newest >= 0 && this.#children[newest] === child) lists[head] = this.#before[newest] ?? NONE;
  }

  /** Ends the parse at once, for a state that no move is valid in. */
  giveUp(): void {
    this.#depth = 0;
    this.#returnedCount = 0;
    this.#next = this.length;
  }
}
