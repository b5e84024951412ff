import { type Finding, verifyRecord } from '../store/verify-record.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  name: 'verify',
  arguments: '',
  summary: 'check every byte of history, originals and readings; says where something was altered',
  options: [
    {
      flags: '--expect <head>',
      help: 'the hash of a head that was noted elsewhere: it must be in the history',
      parse: parseHead,
    },
  ],
  examples: ['corroborate verify', 'corroborate verify --record ./record --json'],
  needsRecord: true,
  run: async ({ effects, openStore, record, out }, _words, values) => {
    const expect = typeof values.expect === 'string' ? values.expect : undefined;
    const found = await verifyRecord(openStore ?? record, { expect, progress: effects.progress });
    if (values.json === true) out(`${JSON.stringify(found)}\n`);
    else {
      const heads = found.heads.map(({ device, seq, hash }) => `head of ${device}: line ${seq}, ${hash}`);
      const lines = [
        ...found.findings.map((f) => `damage: ${findingLine(f)}`),
        ...found.unfinished.map((f) => `unfinished: ${findingLine(f)}; opening the record mends it`),
        `${found.lines} lines of history and ${found.files} files checked: ${found.findings.length === 0 ? 'whole' : `${found.findings.length} damaged`}`,
        ...heads,
      ];
      out(`${lines.join('\n')}\n`);
    }
    return found.findings.length === 0 ? 0 : 1;
  },
};

function parseHead(given: string): string {
  if (!/^[0-9a-f]{64}$/.test(given))
    throw new Error('expected the 64 hexadecimal digits of a head, as verify prints it');
  return given;
}

function findingLine({ file, line, what }: Finding): string {
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${what}`;
}
