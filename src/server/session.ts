import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Coder } from '../records/coder.ts';
import { sameName } from '../store/coders.ts';
import { isPassword } from '../store/password.ts';
import { answers, json, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App, Carried } from './context.ts';
import { needs } from './guard.ts';
import type { Sessions } from './sessions.ts';
import {
  type CoderRow,
  changedCoderSchema,
  coderListSchema,
  loginSchema,
  newCoderSchema,
  type Session,
  sessionSchema,
} from './shapes/session.ts';
import type { RecordWork } from './work.ts';

const COOKIE = 'corroborate-session';

/** Finds out who asks, by the cookie. */
export function withCoder(sessions: Sessions, work: RecordWork): MiddlewareHandler<Carried> {
  return async (c, next) => {
    const name = sessions.coderOf(getCookie(c, COOKIE));
    c.set('coder', name === null ? null : await coderNamed(work, name));
    await next();
  };
}

/** Lets nobody through who has not said who they are, but to `open` paths. */
export function onlyCoders(open: ReadonlySet<string>): MiddlewareHandler<Carried> {
  return async (c, next) => {
    if (c.get('coder') === null && !open.has(c.req.path))
      return c.json({ error: 'session', detail: 'This desk is open to its coders only: say first who you are.' }, 401);
    await next();
  };
}

const loginRoute = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Says who you are; a name that is new on loopback becomes a coder',
  request: { body: { required: true, ...json(loginSchema, 'Your name, and your password where one is asked for') } },
  responses: { 200: json(sessionSchema, 'You are known from now on'), ...answers(400, 401, 403, 429) },
});

const logoutRoute = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Ends your session',
  responses: { 200: json(sessionSchema, 'Nobody is known any longer'), ...answers(403) },
});

const newCoderRoute = createRoute({
  method: 'post',
  path: '/api/coders',
  summary: 'Adds a coder',
  request: { body: { required: true, ...json(newCoderSchema, 'Name, role, and a password where one is wanted') } },
  responses: { 201: json(coderListSchema, 'All coders'), ...answers(400, 401, 403) },
});

const changeCoderRoute = createRoute({
  method: 'patch',
  path: '/api/coders/{name}',
  summary: 'Gives a coder another role or password',
  request: {
    params: z.object({ name: z.string().min(1) }),
    body: { required: true, ...json(changedCoderSchema, 'What is to be changed') },
  },
  responses: { 200: json(coderListSchema, 'All coders'), ...answers(400, 401, 403) },
});

export function addSession(app: App, options: ServerOptions, sessions: Sessions): void {
  const { names = [], work } = options;
  const needsPassword = names.length > 0;
  const stateFor = async (coder: Coder | null): Promise<Session> => ({
    coder: coder === null ? null : rowOf(coder),
    coders: needsPassword && coder === null ? [] : (await work.coders()).map(rowOf),
    needs_password: needsPassword,
  });

  app.openapi(readRoute('/api/session', 'Who you are', sessionSchema, z.object({})), async (c) =>
    c.json(sessionSchema.parse(await stateFor(c.get('coder'))), 200),
  );

  app.openapi(loginRoute, async (c) => {
    const { coder: name, password } = c.req.valid('json');
    const who = `name ${name.toLowerCase()}`;
    const wait = sessions.waitFor(who);
    if (wait > 0) return c.json({ error: 'wait', detail: `Too many wrong passwords; try again in ${wait} s.` }, 429);
    const coder = await coderNamed(work, name);
    const right = await mayBe(coder, password, needsPassword);
    if (needsPassword || coder?.password) sessions.tried(who, right);
    if (!right) return c.json({ error: 'password', detail: 'The name or the password is wrong.' }, 401);
    if (coder === null) await work.addCoder({ name, role: 'reviewer', password: null });
    enter(c, sessions.open(coder?.name ?? name));
    return c.json(sessionSchema.parse(await stateFor(await coderNamed(work, name))), 200);
  });

  app.openapi(logoutRoute, async (c) => {
    sessions.close(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, { path: '/' });
    return c.json(sessionSchema.parse(await stateFor(null)), 200);
  });

  app.openapi(readRoute('/api/coders', 'Who works on the record', coderListSchema, z.object({})), async (c) =>
    c.json(coderListSchema.parse({ coders: (await work.coders()).map(rowOf) }), 200),
  );

  app.use('/api/coders', needs('reviewer', ['POST']));
  app.openapi(newCoderRoute, async (c) => {
    const { name, password, role } = c.req.valid('json');
    await work.addCoder({ name, role, password: password ?? null });
    return c.json(coderListSchema.parse({ coders: (await work.coders()).map(rowOf) }), 201);
  });

  app.use('/api/coders/*', needs('reviewer', ['PATCH']));
  app.openapi(changeCoderRoute, async (c) => {
    const { name } = c.req.valid('param');
    const { password, role } = c.req.valid('json');
    await work.changeCoder(name, { role, password });
    // Whoever came in by the older password has to show the new one.
    if (password !== undefined) sessions.closeAll(name);
    return c.json(coderListSchema.parse({ coders: (await work.coders()).map(rowOf) }), 200);
  });
}

/** On loopback a name is enough, a new one too, unless a password was given to it. */
async function mayBe(coder: Coder | null, password: string | undefined, needsPassword: boolean): Promise<boolean> {
  if (!needsPassword && (coder === null || coder.password === null)) return true;
  return await isPassword(password ?? '', coder?.password ?? null);
}

async function coderNamed(work: RecordWork, name: string): Promise<Coder | null> {
  return (await work.coders()).find((one) => sameName(one.name, name)) ?? null;
}

function enter(c: Context, key: string): void {
  // Behind a proxy that speaks TLS the cookie is never sent without it.
  const secure = c.req.header('origin')?.startsWith('https:') === true;
  setCookie(c, COOKIE, key, { path: '/', httpOnly: true, sameSite: 'Strict', secure });
}

function rowOf({ name, password, role }: Coder): CoderRow {
  return { name, role, has_password: password !== null };
}
