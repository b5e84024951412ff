import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const SOURCE = 'training/kernel/kernel.as';
const TARGET = 'src/language/kernel/module.ts';
const FLAGS = ['--enable', 'simd', '--runtime', 'stub', '--importMemory', '-O3', '--noAssert'];

/** `npm run kernel`: compiles the kernel and writes it as text into a TypeScript file, so that it loads anywhere. */
async function build(): Promise<void> {
  const source = readFileSync(SOURCE, 'utf8');
  let wasm: Uint8Array | null = null;
  const { error, stderr } = await asc.main(['kernel.ts', ...FLAGS, '--outFile', 'kernel.wasm'], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_name, contents) => {
      if (contents instanceof Uint8Array) wasm = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || wasm === null) throw new Error(`${SOURCE} does not compile:\n${stderr.toString()}`);
  const text = Buffer.from(wasm)
    .toString('base64')
    .replace(/.{1,100}/gu, "  '$&' +\n")
    .replace(/ \+\n$/u, ';\n');
  const head = `/** Made from ${SOURCE} by \`npm run kernel\`: a WebAssembly module in base64. Do not edit. */\n`;
  writeFileSync(TARGET, `${head}export const KERNEL_MODULE =\n${text}`);
  console.log(`${TARGET}: ${(wasm as Uint8Array).length} bytes of WebAssembly`);
}

await build();
