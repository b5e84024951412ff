import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type CoderRole, mayAs } from '../records/coder.ts';
import type { Carried } from './context.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that did not ask for this machine by one of its names: a page elsewhere whose own name resolves to
 * this machine (DNS rebinding) sends that name as Host, and a page elsewhere that calls us sends its own as Origin.
 *
 * @param names beside those of loopback, where the desk is open to others
 */
export function onlyOurNames(names: readonly string[]): MiddlewareHandler {
  const ours = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  const where = names.length === 0 ? 'on loopback only' : `as ${names.join(', ')} only`;
  return async (c, next) => {
    const asked = new URL(c.req.url);
    const host = c.req.header('host') ?? asked.host;
    if (!ours.has(hostname(host))) return c.json({ error: 'host', detail: `This desk answers ${where}.` }, 421);
    const origin = c.req.header('origin');
    // A proxy in front may speak TLS for us.
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
      return c.json({ error: 'origin', detail: 'This desk answers to its own pages only.' }, 403);
    await next();
  };
}

/** The header that no page elsewhere can send without asking first, and that every write must have. */
export const OWN_HEADER = 'x-corroborate';

/** Refuses writes that do not come from the desk's own pages. */
export function onlyOwnWrites(): MiddlewareHandler<Carried> {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign || c.req.header(OWN_HEADER) === undefined)
      return c.json({ error: 'origin', detail: `A write comes from the desk's own pages, with ${OWN_HEADER}.` }, 403);
    await next();
  };
}

/** Refuses requests of these methods from anybody who has not at least this role. */
export function needs(role: CoderRole, methods: readonly string[]): MiddlewareHandler<Carried> {
  return async (c, next) => {
    if (!methods.includes(c.req.method)) return await next();
    const coder = c.get('coder');
    if (coder === null) return c.json({ error: 'session', detail: 'Say first who you are.' }, 401);
    if (!mayAs(coder.role, role))
      return c.json({ error: 'role', detail: `This takes a ${role}; ${coder.name} is a ${coder.role}.` }, 403);
    return await next();
  };
}

/** The name of who writes. For routes behind `needs`. */
export function writer(c: Context<Carried>): string {
  const coder = c.get('coder');
  if (coder === null) throw new Error('A write without a coder came through.');
  return coder.name;
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** Lets through only who shows the token, which stands in the lock of the record: the command line of the same user. */
export function onlyWithToken(token: string): MiddlewareHandler {
  const expected = digest(`Bearer ${token}`);
  return async (c, next) => {
    const shown = digest(c.req.header('authorization') ?? '');
    if (token === '' || !timingSafeEqual(expected, shown))
      return c.json({ error: 'token', detail: 'This needs the token that stands in the lock of the record.' }, 401);
    await next();
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Pages may load what this server serves and nothing else; no inline script or style; `blob:` are pictures of the map. */
export function strictHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}
