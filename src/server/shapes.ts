import { z } from '@hono/zod-openapi';
import { eventSchema } from '../records/event.ts';
import { FACET_NAMES, TIME_STEPS } from '../records/filter.ts';
import { claimSchema, PLACE_PRECISIONS, stampsSchema } from '../records/reading.ts';
import { FAILURE_REASONS } from '../records/report.ts';
import { claimCheckSchema, clashSchema, decisionRowSchema } from './shapes/decisions.ts';

/**
 * The shape of every answer of the API: the server checks each answer against it, the desk imports its type.
 * Offsets are Unicode code points, as in readings.
 */

const count = z.int().nonnegative();
const text = z.string().nullable();
const moment = z.iso.datetime({ offset: true });

export const eventRowSchema = eventSchema.extend({ title: z.string() });
export const eventListSchema = z.object({ total: count, events: z.array(eventRowSchema) });

export const tallySchema = z.object({ id: z.string(), count });

/** Events along time, in bars without gap or overlap. */
export const timeBarsSchema = z.object({
  step: z.enum(TIME_STEPS),
  /** The steps that would not make too many bars. */
  steps: z.array(z.enum(TIME_STEPS)),
  bars: z.array(
    z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      count,
      families: z.array(tallySchema),
      /** Killed in what happened, all events of the bar together; null where none has a number. */
      toll: z.object({ low: count, best: count, high: count }).nullable(),
    }),
  ),
  /** Events too far from the others to be drawn beside them. */
  earlier: count,
  later: count,
  undated: count,
});

/** Each facet is counted under all parts of the filter but its own, so that a choice never hides its alternatives. */
export const eventCountsSchema = z.object({
  total: count,
  /** By the part of the filter that chooses among them; the most first, roots and outlets at most 200. */
  facets: z.record(z.enum(FACET_NAMES), z.array(tallySchema)),
  time: timeBarsSchema,
});

/** The events of one place, drawn as precisely as the place is known and no more. */
export const placeGroupSchema = z.object({
  key: z.string(),
  name: text,
  country: text,
  admin1: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  radius_km: z.number().nullable(),
  precision: z.enum(PLACE_PRECISIONS),
  count,
  families: z.array(tallySchema),
});
export const placesSchema = z.object({
  places: z.array(placeGroupSchema),
  /** Events without any place. */
  unplaced: count,
});

export const outletSchema = z.object({
  id: z.string(),
  publisher: text,
  url: text,
  title: text,
  published: text,
  fingerprint: z.string(),
});

/** One line of the history that speaks of an event or a report. */
export const historyEntrySchema = z.object({
  at: moment,
  /** The coder; null for the program. */
  by: text,
  verb: z.string(),
  subject: z.string(),
});

/** What became of the id that was asked for: where it leads now, the event that holds most of its claims first. */
export const forwardingSchema = z.object({ from: z.string(), to: z.array(z.string()).min(1) });

const relatedSchema = z.object({ id: z.string(), title: z.string() });

export const eventPageSchema = z.object({
  event: eventRowSchema,
  claims: z.array(z.object({ claim: claimSchema, report: outletSchema, check: claimCheckSchema })),
  history: z.array(historyEntrySchema),
  /** What people decided on it and on its claims, the oldest first, undone ones among them. */
  decisions: z.array(decisionRowSchema),
  /** Where people's decisions cannot all hold. */
  clashes: z.array(clashSchema),
  /** The events that it is part of, and those that are part of it. */
  wholes: z.array(relatedSchema),
  parts: z.array(relatedSchema),
  /** Null where it was asked for by its own id. */
  forwarding: forwardingSchema.nullable(),
  /** The history's last line: what a decision is based on. */
  version: count,
});

export const reportRowSchema = z.object({
  id: z.string(),
  title: text,
  publisher: text,
  published: text,
  language: text,
  claims: count,
  events: count,
  /** The first words of the text. */
  opening: z.string(),
});
export const reportListSchema = z.object({ total: count, reports: z.array(reportRowSchema) });

export const reportPageSchema = z.object({
  report: z.object({
    id: z.string(),
    original: z.string(),
    title: text,
    publisher: text,
    url: text,
    external_id: text,
    published: text,
    published_from: text,
    printed_date: text,
    language: text,
    text: z.string(),
    captions: z.array(z.string()),
  }),
  made_by: stampsSchema.nullable(),
  /** As they stand now; what people rejected is among them. */
  claims: z.array(
    z.object({
      claim: claimSchema,
      check: claimCheckSchema,
      /** What the machine read, where people corrected it; null where it stands, or where a person added the claim. */
      machine: claimSchema.nullable(),
      event: z.object({ id: z.string(), title: z.string() }).nullable(),
    }),
  ),
  /** What people decided on the report and its claims, the oldest first. */
  decisions: z.array(decisionRowSchema),
  /** The history's last line: what a decision is based on. */
  version: count,
  /** All versions of this report, itself among them, the oldest first. */
  versions: z.array(z.object({ id: z.string(), published: text })),
  /** Other reports with the same words. */
  copies: z.array(z.object({ id: z.string(), publisher: text, published: text })),
});

/** How a sentence was analysed: its tree and names, drawn. */
export const drawingSchema = z.object({ svg: z.string() });

export const failureListSchema = z.object({
  total: count,
  failures: z.array(z.object({ at: moment, name: z.string(), reason: z.enum(FAILURE_REASONS), detail: z.string() })),
});

const target = z.object({ event: z.string(), detail: text }).nullable();
export const codebookAnswerSchema = z.object({
  version: z.string(),
  families: z.array(z.object({ id: z.string(), label: z.string() })),
  kinds: z.array(
    z.object({
      id: z.string(),
      family: z.string(),
      label: z.string(),
      definition: z.string(),
      acled: target,
      plover: target,
    }),
  ),
});

export const statusSchema = z.object({
  /** The name of the record's folder. */
  record: z.string(),
  /** True where the record was made from the bundled example reports. */
  example: z.boolean(),
  counts: z.object({ reports: count, claims: count, events: count, failures: count }),
  /** Changes whenever the record does. */
  revision: z.string(),
  made_by: stampsSchema.nullable(),
});

export const importRequestSchema = z.object({ paths: z.array(z.string().min(1)).min(1), cwd: z.string().min(1) });
export const commandRequestSchema = z.object({
  name: z.string().min(1),
  words: z.array(z.string()),
  values: z.record(z.string(), z.unknown()),
  /** The folder that relative paths are meant from. */
  cwd: z.string().min(1),
});
/** What a command printed, and its exit code. */
export const commandAnswerSchema = z.object({ exit: z.int(), out: z.string(), log: z.array(z.string()) });

export const problemSchema = z.object({ error: z.string(), detail: z.string() });

export type EventRow = z.infer<typeof eventRowSchema>;
export type EventList = z.infer<typeof eventListSchema>;
export type EventCounts = z.infer<typeof eventCountsSchema>;
export type TimeBars = z.infer<typeof timeBarsSchema>;
export type PlaceGroup = z.infer<typeof placeGroupSchema>;
export type Places = z.infer<typeof placesSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type EventPage = z.infer<typeof eventPageSchema>;
export type ReportRow = z.infer<typeof reportRowSchema>;
export type ReportList = z.infer<typeof reportListSchema>;
export type Drawing = z.infer<typeof drawingSchema>;
export type ReportPage = z.infer<typeof reportPageSchema>;
export type FailureList = z.infer<typeof failureListSchema>;
export type CodebookAnswer = z.infer<typeof codebookAnswerSchema>;
export type Status = z.infer<typeof statusSchema>;
export type CommandRequest = z.infer<typeof commandRequestSchema>;
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
