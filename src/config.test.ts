import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, SETTINGS_FILE } from './config.ts';

describe('settings', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corroborate-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (text: string) => writeFileSync(join(folder, SETTINGS_FILE), text);

  it('have defaults', () => {
    expect(readSettings(folder, {})).toEqual({ record: './record', port: 4747, host: '127.0.0.1', names: '' });
  });

  it('come from the file, and before it from the environment', () => {
    write('{"record": "war", "port": 5000}');
    expect(readSettings(folder, { CORROBORATE_PORT: '6000' })).toEqual({
      record: 'war',
      port: 6000,
      host: '127.0.0.1',
      names: '',
    });
  });

  it.each([
    ['a port that is no number', '{}', { CORROBORATE_PORT: 'high' }, /setting port: "high".*0 to 65535/],
    ['a port that is too high', '{"port": 70000}', {}, /setting port: 70000.*0 to 65535/],
    ['no folder', '{"record": ""}', {}, /setting record: "".*expected a folder/],
    ['an unknown setting', '{"recrod": "war"}', {}, /setting recrod: .*recrod/],
    ['no JSON', 'record = war', {}, /corroborate\.json: not a JSON object of settings \(record, port, host, names\)/],
  ])('%s is refused by name', (_, text, environment, message) => {
    write(text);
    expect(() => readSettings(folder, environment)).toThrow(message);
  });
});
