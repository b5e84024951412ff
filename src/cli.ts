import { setFlagsFromString } from 'node:v8';
import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Command, OptionRow, Values } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { run } from './commands/run.ts';
import { isForPeople } from './errors.ts';
import { programVersion } from './version.ts';
import { askSecret, projectRoot, worldEffects } from './world.ts';

/** Arguments → functions: the only place that prints to people or exits. Exit codes: 0 done, 1 some inputs failed, 2 wrong use. */
const WRONG_USE = 2;

function programOf(onChoice: (command: Command, words: readonly string[], values: Values) => Promise<void>): Commander {
  const program = new Commander('corroborate')
    .description('Turns reports about armed conflict into a record of events that anyone can check.')
    .version(programVersion(projectRoot()))
    .exitOverride()
    .showHelpAfterError('(corroborate COMMAND --help shows an example)')
    .configureHelp({ sortSubcommands: false });
  for (const command of COMMANDS) {
    const sub = program.command(command.name).summary(command.summary).description(command.summary);
    if (command.arguments !== '') for (const word of command.arguments.split(' ')) sub.argument(word);
    for (const row of command.options) sub.addOption(optionOf(row));
    sub.option('--record <dir>', 'the folder of the record (default: the setting `record`, else ./record)');
    sub.option('--json', 'print data as JSON');
    sub.addHelpText('after', ['', 'Example:', ...command.examples.map((e) => `  ${e}`)].join('\n'));
    sub.action((...given: readonly unknown[]) => onChoice(command, given.slice(0, -2).flat().map(String), sub.opts()));
  }
  return program;
}

function optionOf(row: OptionRow): Option {
  const option = new Option(row.flags, row.help);
  if (row.default !== undefined) option.default(row.default);
  if (row.choices) option.choices([...row.choices]);
  const { parse } = row;
  if (parse)
    option.argParser((given: string) => {
      try {
        return parse(given);
      } catch (error) {
        throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
      }
    });
  return option;
}

async function main(words: readonly string[]): Promise<number> {
  let exit = 0;
  const root = projectRoot();
  const program = programOf(async (command, given, values) => {
    exit = await run(command, given, values, {
      root,
      cwd: process.cwd(),
      environment: process.env,
      effects: worldEffects(),
      width: process.stdout.columns ?? 120,
      commands: COMMANDS,
      out: (text) => void process.stdout.write(text),
      secret: askSecret,
    });
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    if (!isForPeople(error)) throw error;
    process.stderr.write(`corroborate: ${error.message}\n`);
    return WRONG_USE;
  }
}

// A closed pipe (`corroborate events | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// A long run makes much that is soon garbage: a heap that grows by six tenths at most is swept earlier, and stays smaller.
setFlagsFromString('--heap-growing-percent=60');
process.exitCode = await main(process.argv.slice(2));
