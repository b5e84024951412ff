import { describe, expect, test } from 'vitest';
import { ROOT_GRAPH_FORMATS } from './root-graph.ts';

const graph = {
  nodes: [
    { id: 'root sohr', type: 'root', label: 'The "Observatory"', kind: 'monitor' },
    { id: 'c-1', type: 'claim', label: 'shelled <twice> & left\u0007', kind: null },
  ],
  edges: [{ from: 'root sohr', to: 'c-1', how: 'says' }],
};

describe('the graph of roots', () => {
  test('as JSON it is itself', () => {
    expect(JSON.parse(ROOT_GRAPH_FORMATS.json?.(graph) ?? '')).toEqual(graph);
  });
  test('for GraphViz, quotes escaped', () => {
    const text = ROOT_GRAPH_FORMATS.dot?.(graph) ?? '';
    expect(text).toMatch(/^digraph roots \{\n/u);
    expect(text).toContain('"root sohr" [label="The \\"Observatory\\"", shape=doubleoctagon];');
    expect(text).toContain('"root sohr" -> "c-1" [label="says"];');
  });
  test('as GraphML, signs escaped, control characters left out, no empty values', () => {
    const text = ROOT_GRAPH_FORMATS.graphml?.(graph) ?? '';
    expect(text).toContain(
      '<node id="root sohr"><data key="type">root</data><data key="label">The &quot;Observatory&quot;</data><data key="kind">monitor</data></node>',
    );
    expect(text).toContain('<data key="label">shelled &lt;twice&gt; &amp; left</data></node>');
    expect(text).toContain('<edge source="root sohr" target="c-1"><data key="how">says</data></edge>');
  });
});
