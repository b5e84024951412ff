import { UsageError } from '../errors.ts';
import { ROOT_GRAPH_FORMATS } from '../publish/root-graph.ts';
import { eventPage } from '../publish/terminal/event-page.ts';
import { eventTitle } from '../publish/title.ts';
import type { ConflictEvent } from '../records/event.ts';
import { eventHistory } from '../server/event-history.ts';
import { rootGraph } from '../server/root-graph.ts';
import { getEvent } from '../store/get-event.ts';
import { fateOf } from '../store/tombstones.ts';
import type { Command } from './command.ts';
import { endedLine } from './tombstone-lines.ts';

export const show: Command = {
  name: 'show',
  arguments: '<event>',
  summary: 'one event: its claims, words, sources, roots, figures by source, history',
  options: [
    {
      flags: '--roots <format>',
      help: 'only who says so, as a graph: json, dot for GraphViz, graphml for Gephi or yEd',
      choices: Object.keys(ROOT_GRAPH_FORMATS),
    },
  ],
  examples: ['corroborate show e-2019-0302-71c4', 'corroborate show e-2019-0302-71c4 --roots graphml'],
  needsRecord: true,
  run: async ({ engine, withRecord, out, width }, [id = ''], values) => {
    const { codebook, rules, words } = await engine();
    const detail = await withRecord(async (store) => {
      const found = await getEvent(store, id);
      const fate = found === null ? await fateOf(store, id) : null;
      if (fate !== null) throw new UsageError(endedLine(id, fate));
      return found;
    });
    if (detail === null) throw new UsageError(`event ${id}: not in this record; \`corroborate events\` lists them`);
    const { event, claims } = detail;
    const format = ROOT_GRAPH_FORMATS[String(values.roots)];
    if (format !== undefined) {
      out(format(rootGraph(event, claims)));
      return 0;
    }
    const title = eventTitle(event, codebook, words.titles);
    const named = (one: ConflictEvent) => ({ id: one.id, title: eventTitle(one, codebook, words.titles) });
    const related = { wholes: detail.related.wholes.map(named), parts: detail.related.parts.map(named) };
    const history = eventHistory(detail);
    const reasons = new Map(rules.grades.rules.map((rule) => [rule.id, rule.because]));
    if (values.json === true) out(`${JSON.stringify({ event: { ...event, title }, claims, history, ...related })}\n`);
    else
      out(
        eventPage(
          { event, title, claims, related },
          { words: words.terminal, width, history, reason: (rule) => reasons.get(rule) ?? rule },
        ),
      );
    return 0;
  },
};
