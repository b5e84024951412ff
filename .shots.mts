import { join } from 'node:path';
import { builtDesk } from './test/desk/built.ts';
import { decidingDesk, openAs } from './test/desk/deciding.ts';
import { idOf } from './test/desk/fixture/make.ts';
const built = await builtDesk();
const desk = await decidingDesk(built);
const steps = (await import(process.argv[2] ?? '')).default;
try { await steps({ built, desk, openAs: (who: string, path: string, o = {}) => openAs(built, desk, who, path, o), idOf, shot: (page: any, name: string, full = true) => page.screenshot({ path: `/tmp/code-${name}.png`, fullPage: full }) }); }
catch (e) { console.error(e); }
await desk.close(); await built.close();
