import { serve as listen, type ServerType } from '@hono/node-server';

const LOOPBACK = '127.0.0.1';
/** How many ports after its own are tried before any free one is taken. */
const TRIES = 20;

interface App {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface Desk {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Serves `app` on an address: on `port`, or, where that is taken, on one of the next, or on any. 0 means any. */
export async function serve(
  app: App,
  { host = LOOPBACK, port }: { readonly host?: string; readonly port: number },
): Promise<Desk> {
  const ports = port === 0 ? [0] : [...Array.from({ length: TRIES }, (_, i) => port + i).filter((p) => p < 65_536), 0];
  for (const candidate of ports) {
    const server = await tryPort(app, candidate, host);
    if (server !== null) return deskOf(server, host);
  }
  throw new Error(`No port of ${host} is free.`);
}

/** The server, or null where the port is taken or not ours to take. */
function tryPort(app: App, port: number, hostname: string): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
  });
}

/** Its address as this machine reaches it: the command line works through it. */
function deskOf(server: ServerType, host: string): Desk {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const name = host === '0.0.0.0' || host === '::' ? LOOPBACK : host;
  return { url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}/`, close: () => closed(server) };
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
