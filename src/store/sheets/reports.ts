import { sql } from 'kysely';
import { wordQuery } from '../search-words.ts';
import type { Sheet } from './sheet.ts';

/** The reports of the record. */
export const reportSheet: Sheet = {
  name: 'reports',
  rows: 'report',
  from: sql`reports
    join readings on readings.report = reports.id and readings.is_current
    join deliveries on deliveries.hash = reports.delivery`,
  id: sql<string>`reports.id`,
  order: '-published',
  columns: [
    { name: 'id', as: 'id', of: sql`reports.id` },
    {
      name: 'title',
      as: 'words',
      of: sql`reports.title`,
      usual: true,
      find: (words) => {
        const query = wordQuery(words);
        return query === null ? null : sql<boolean>`readings.words @@ ${query}`;
      },
    },
    { name: 'outlet', as: 'text', of: sql`reports.publisher`, usual: true },
    { name: 'published', as: 'day', of: sql`reports.published`, usual: true },
    { name: 'language', as: 'choice', of: sql`reports.language` },
    {
      name: 'claims',
      as: 'number',
      of: sql`(select count(*)::integer from claims where claims.report = reports.id)`,
      usual: true,
    },
    {
      name: 'checked_claims',
      as: 'number',
      of: sql`(select count(*)::integer from claims where claims.report = reports.id and state <> 'machine')`,
      usual: true,
    },
    {
      name: 'events',
      as: 'number',
      of: sql`(select count(distinct event)::integer from event_claims
        join claims on claims.id = event_claims.claim where claims.report = reports.id)`,
      usual: true,
    },
    {
      name: 'checked_by',
      as: 'text',
      of: sql`(select coder from decisions where about_type = 'report' and about_id = reports.id and verb = 'done'
        and not exists (select from decisions undoing where undoing.undoes = decisions.id) order by at desc limit 1)`,
      usual: true,
    },
    { name: 'url', as: 'text', of: sql`reports.url` },
    { name: 'opening', as: 'words', of: sql`readings.opening` },
    { name: 'version_of', as: 'id', of: sql`reports.version_of` },
    { name: 'file', as: 'text', of: sql`deliveries.name` },
    { name: 'brought_in', as: 'moment', of: sql`deliveries.at` },
  ],
};
