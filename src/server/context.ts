import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Coder } from '../records/coder.ts';

/** What a request carries through the server. */
export interface Carried {
  readonly Variables: {
    /** Who asks; null for nobody that said so. */
    coder: Coder | null;
  };
}

export type App = OpenAPIHono<Carried>;
