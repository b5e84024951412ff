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

/** Serves `app` on loopback: on `port`, or, where that is taken, on one of the next, or on any. 0 means any. */
export async function serve(app: App, { port }: { readonly port: number }): Promise<Desk> {
  const ports = port === 0 ? [0] : [...Array.from({ length: TRIES }, (_, i) => port + i).filter((p) => p < 65_536), 0];
  for (const candidate of ports) {
    const server = await tryPort(app, candidate);
    if (server !== null) return deskOf(server);
  }
  throw new Error('No port on loopback is free.');
}

/** The server, or null where the port is taken or not ours to take. */
function tryPort(app: App, port: number): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: LOOPBACK }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
  });
}

function deskOf(server: ServerType): Desk {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://${LOOPBACK}:${address.port}/`, close: () => closed(server) };
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
