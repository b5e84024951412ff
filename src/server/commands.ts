import { commandRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { commandAnswerSchema, commandRequestSchema, importRequestSchema } from './shapes.ts';

/** What the command line asks of a running desk, which holds the record's lock. */
export function addCommands(app: App, { command }: ServerOptions): void {
  app.openapi(
    commandRoute('/api/command', 'Runs a command on the open record', commandRequestSchema, commandAnswerSchema),
    async (c) => c.json(commandAnswerSchema.parse(await command(c.req.valid('json'))), 200),
  );

  app.openapi(
    commandRoute('/api/import', 'Brings files into the open record', importRequestSchema, commandAnswerSchema),
    async (c) => {
      const { paths, cwd } = c.req.valid('json');
      return c.json(
        commandAnswerSchema.parse(await command({ name: 'import', words: paths, values: { json: true }, cwd })),
        200,
      );
    },
  );
}
