import type { Kernel } from './kernel.ts';
import { KERNEL_MODULE } from './module.ts';

const PAGE = 65_536;
const MAX_PAGES = 32_768;
/** Memory grows by at least this much: every growth costs a garbage collection, unused pages cost nothing. */
const STEP_PAGES = 256;
/** The module's own few bytes lie at the start of memory. */
const FIRST_PLACE = 16_384;

/** The little of WebAssembly's interface that is used; Node's types do not declare it. */
interface WebAssemblyApi {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  readonly Memory: new (limits: { initial: number; maximum: number }) => Memory;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

type Exports = Pick<Kernel, 'affine' | 'maxoutNorm' | 'windowSum' | 'hiddenState'>;

function hasFunctions(exports: object): exports is Exports {
  return ['affine', 'maxoutNorm', 'windowSum', 'hiddenState'].every((name) => name in exports);
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The kernel in WebAssembly; null where the machine has no WebAssembly SIMD. */
export function simdKernel(): Kernel | null {
  const api: WebAssemblyApi | undefined = Reflect.get(globalThis, 'WebAssembly');
  const bytes = decode(KERNEL_MODULE);
  if (api === undefined || !api.validate(bytes)) return null;
  const memory = new api.Memory({ initial: 64, maximum: MAX_PAGES });
  const { exports } = new api.Instance(new api.Module(bytes), { env: { memory } });
  return hasFunctions(exports) ? withMemory(exports, memory) : null;
}

function withMemory(exports: Exports, memory: Memory): Kernel {
  let used = FIRST_PLACE;
  const kernel: Kernel = {
    name: 'simd',
    floats: new Float32Array(memory.buffer),
    ints: new Int32Array(memory.buffer),
    reserve: (count) => {
      const place = used;
      used += (count + 3) & ~3;
      const missing = used * 4 - memory.buffer.byteLength;
      if (missing > 0) {
        memory.grow(Math.max(STEP_PAGES, Math.ceil(missing / PAGE)));
        kernel.floats = new Float32Array(memory.buffer);
        kernel.ints = new Int32Array(memory.buffer);
      }
      return place;
    },
    affine: exports.affine,
    maxoutNorm: exports.maxoutNorm,
    windowSum: exports.windowSum,
    hiddenState: exports.hiddenState,
  };
  return kernel;
}
