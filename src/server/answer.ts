import { createRoute, z } from '@hono/zod-openapi';
import { problemSchema } from './shapes.ts';

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const PROBLEMS = {
  400: 'The question is not understood',
  401: 'Say first who you are',
  403: 'You may not do that here',
  404: 'There is no such thing in this record',
  409: 'It cannot be done as things stand',
  410: 'It was withdrawn, or ended, and is no more',
  413: 'It is too large',
  429: 'Too many tries; wait',
} as const;

type Status = keyof typeof PROBLEMS;

/** The ways in which a route can refuse, each with a problem as its answer. */
export function answers<const S extends readonly Status[]>(
  ...status: S
): { readonly [K in S[number]]: ReturnType<typeof json<typeof problemSchema>> };
export function answers(...status: readonly Status[]) {
  return Object.fromEntries(status.map((one) => [one, json(problemSchema, PROBLEMS[one])]));
}

/** A route that only reads: what may be asked and what comes back. */
export function readRoute<Path extends string, Answer extends z.ZodType, Query extends z.ZodObject>(
  path: Path,
  summary: string,
  answer: Answer,
  query: Query,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: { 200: json(answer, summary), 400: json(problemSchema, 'The question is not understood') },
  });
}

/** As `readRoute`, for one thing by its id: it may be missing, or have been there once. */
export function readOneRoute<Path extends string, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  answer: Answer,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: z.object({ id: z.string().min(1) }) },
    responses: {
      200: json(answer, summary),
      404: json(problemSchema, 'There is no such thing in this record'),
      410: json(problemSchema, 'It was withdrawn, or ended, and is no more'),
    },
  });
}

/** As `readOneRoute`, for a part of the thing that the query names. */
export function readPartRoute<Path extends string, Answer extends z.ZodType, Query extends z.ZodObject>(
  path: Path,
  summary: string,
  answer: Answer,
  query: Query,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: z.object({ id: z.string().min(1) }), query },
    responses: {
      200: json(answer, summary),
      400: json(problemSchema, 'The question is not understood'),
      404: json(problemSchema, 'There is no such thing in this record'),
    },
  });
}

/** A route that changes something: needs the token. */
export function commandRoute<Path extends string, Asked extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  summary: string,
  asked: Asked,
  answer: Answer,
) {
  return createRoute({
    method: 'post',
    path,
    summary,
    security: [{ token: [] }],
    request: { body: { required: true, ...json(asked, summary) } },
    responses: {
      200: json(answer, summary),
      400: json(problemSchema, 'The question is not understood'),
      401: json(problemSchema, 'The token is missing or wrong'),
    },
  });
}
