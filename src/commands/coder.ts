import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { CODER_ROLES, type Coder, type CoderRole } from '../records/coder.ts';
import { addCoder, changeCoder, listCoders, removeCoder } from '../store/coders.ts';
import { hashPassword } from '../store/password.ts';
import type { Store } from '../store/store.ts';
import type { Command, Values } from './command.ts';

const SHORTEST = 8;
const ACTIONS = ['list', 'add', 'role', 'password', 'remove'] as const;

export const coder: Command = {
  name: 'coder',
  arguments: '<action> [name]',
  summary: `who works on the record: ${ACTIONS.join(', ')}`,
  options: [
    { flags: '--role <role>', help: 'what they may do', choices: CODER_ROLES },
    { flags: '--password-file <file>', help: 'a file whose first line is the password, instead of asking for it' },
    { flags: '--no-password', help: 'add without a password: they can be picked on this machine only' },
  ],
  examples: ['corroborate coder add Ada --role reviewer', 'corroborate coder list', 'corroborate coder password Ada'],
  needsRecord: true,
  makesRecord: true,
  prepare: async ([action], values, { cwd, secret }) => {
    const needsOne = action === 'password' || (action === 'add' && values.password !== false);
    if (!needsOne) return values;
    const file = values.passwordFile;
    const given =
      typeof file === 'string'
        ? await readFile(resolve(cwd, file), 'utf8')
        : await secret('Password (nobody sees it): ');
    const [password = ''] = given.split('\n');
    if (password.length < SHORTEST) throw new UsageError(`password: expected at least ${SHORTEST} characters`);
    return { ...values, password };
  },
  run: async (context, [action = '', name = ''], values) => {
    if (!ACTIONS.some((one) => one === action)) throw new UsageError(`coder ${action}: expected ${ACTIONS.join(', ')}`);
    if (action !== 'list' && name.trim() === '') throw new UsageError(`coder ${action}: expected a name`);
    const coders = await context.withRecord(async (store) => {
      await DO[action]?.(store, name.trim(), values);
      return await listCoders(store.dir);
    });
    context.out(values.json === true ? `${JSON.stringify(coders.map(shown))}\n` : listing(coders));
    return 0;
  },
};

type Doing = (store: Store, name: string, values: Values) => Promise<void>;

const DO: Readonly<Record<string, Doing>> = {
  add: async (store, name, values) =>
    addCoder(store, { name, role: roleIn(values) ?? 'coder', password: await passwordIn(store, values) }),
  role: async (store, name, values) => {
    const role = roleIn(values);
    if (role === null) throw new UsageError(`--role: expected ${CODER_ROLES.join(', ')}`);
    await changeCoder(store, name, { role });
  },
  password: async (store, name, values) => changeCoder(store, name, { password: await passwordIn(store, values) }),
  remove: (store, name) => removeCoder(store, name),
};

function roleIn({ role }: Values): CoderRole | null {
  return CODER_ROLES.find((one) => one === role) ?? null;
}

async function passwordIn({ effects }: Store, { password }: Values): Promise<string | null> {
  return typeof password === 'string' ? await hashPassword(password, effects.random(16)) : null;
}

function shown({ name, password, role }: Coder) {
  return { name, role, has_password: password !== null };
}

function listing(coders: readonly Coder[]): string {
  if (coders.length === 0) return 'Nobody yet: corroborate coder add NAME\n';
  const lines = coders.map(
    ({ name, password, role }) => `${role.padEnd(8)}  ${name}${password === null ? '  (no password)' : ''}`,
  );
  return `${lines.join('\n')}\n`;
}
