import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that did not ask for this machine by name: a page elsewhere whose own name resolves to loopback (DNS
 * rebinding) sends that name as Host, and a page elsewhere that calls us sends its own as Origin.
 */
export function onlyLoopback(): MiddlewareHandler {
  return async (c, next) => {
    const asked = new URL(c.req.url);
    const host = c.req.header('host') ?? asked.host;
    if (!LOOPBACK.has(hostname(host)))
      return c.json({ error: 'host', detail: 'This desk answers on loopback only.' }, 421);
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`)
      return c.json({ error: 'origin', detail: 'This desk answers to its own pages only.' }, 403);
    await next();
  };
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
