import type { Effects } from '../effects.ts';
import type { Delivery, Failure, Report } from '../records/report.ts';
import type { DeliveryFile } from './content.ts';

/** What came of a delivery. */
export type Outcome = { readonly report: Report } | { readonly failure: Failure };

/** The content of a file of `deliveries/`. The text is not in it: it stands in the reading. */
export function deliveryJson(
  effects: Pick<Effects, 'random'>,
  delivery: Omit<Delivery, 'bytes' | 'kind'> & { readonly kind: Delivery['kind'] | null },
  outcome: Outcome,
): DeliveryFile {
  return {
    salt: Buffer.from(effects.random(16)).toString('hex'),
    name: delivery.name,
    kind: delivery.kind,
    hints: delivery.hints,
    failure: 'failure' in outcome ? { reason: outcome.failure.reason, detail: outcome.failure.detail } : null,
    report: 'report' in outcome ? factsOf(outcome.report) : null,
  };
}

/** What is known about a report but its text. */
export function factsOf(report: Report): NonNullable<DeliveryFile['report']> {
  return {
    id: report.id,
    title: report.title,
    publisher: report.publisher,
    url: report.url,
    external_id: report.externalId,
    published: report.published,
    published_from: report.publishedFrom,
    printed_date: report.printedDate,
    given_date: report.givenDate,
    language: report.language,
    captions: [...report.captions],
    fingerprint: report.fingerprint,
  };
}
