import { changes } from './changes.ts';
import { coder } from './coder.ts';
import type { Command } from './command.ts';
import { events } from './events.ts';
import { importing } from './import.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { rebuild } from './rebuild.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { reread } from './reread.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

/** All commands, in the order of `--help`. To add one: a file with one `Command`, its row here. */
export const COMMANDS: readonly Command[] = [
  importing,
  read,
  parse,
  events,
  show,
  reports,
  report,
  changes,
  coder,
  verify,
  rebuild,
  reread,
  withdraw,
  serve,
];
