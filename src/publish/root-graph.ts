/** Who says so as a graph, as the desk draws it; `from` is what `to` relies on. */
interface Graph {
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly label: string;
    readonly kind: string | null;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly how: string }[];
}

/** Formats of a graph of roots, by the name that the command line gives them. */
export const ROOT_GRAPH_FORMATS: Readonly<Record<string, (graph: Graph) => string>> = {
  json: (graph) => `${JSON.stringify(graph, null, 2)}\n`,
  dot,
  graphml,
};

const SHAPES: Readonly<Record<string, string>> = {
  root: 'doubleoctagon',
  voice: 'octagon',
  claim: 'ellipse',
  report: 'note',
  outlet: 'box',
};

/** GraphViz's language: `dot -Tsvg` draws it. */
function dot({ nodes, edges }: Graph): string {
  const lines = [
    ...nodes.map(
      ({ id, type, label }) => `${quoted(id)} [label=${quoted(label)}, shape=${SHAPES[type] ?? 'ellipse'}];`,
    ),
    ...edges.map(({ from, to, how }) => `${quoted(from)} -> ${quoted(to)} [label=${quoted(how)}];`),
  ];
  return `digraph roots {\n  rankdir=LR;\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

const KEYS = [
  ['type', 'node'],
  ['label', 'node'],
  ['kind', 'node'],
  ['how', 'edge'],
] as const;

/** GraphML, for Gephi, yEd and Cytoscape. */
function graphml({ nodes, edges }: Graph): string {
  const keys = KEYS.map(([name, on]) => `  <key id="${name}" for="${on}" attr.name="${name}" attr.type="string"/>`);
  const drawn = [
    ...nodes.map(({ id, ...data }) => element('node', `id="${escaped(id)}"`, data)),
    ...edges.map(({ from, to, how }) => element('edge', `source="${escaped(from)}" target="${escaped(to)}"`, { how })),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph id="roots" edgedefault="directed">',
    ...drawn,
    '  </graph>',
    '</graphml>\n',
  ].join('\n');
}

function element(name: string, attributes: string, data: Readonly<Record<string, string | null>>): string {
  const values = Object.entries(data).flatMap(([key, value]) =>
    value === null ? [] : [`<data key="${key}">${escaped(value)}</data>`],
  );
  return `    <${name} ${attributes}>${values.join('')}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that no XML may hold, however written. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
