import { useRef, useState } from 'preact/hooks';
import type { EventPage } from '../../src/server/shapes.ts';
import { FigureTools } from '../parts/figure-tools.tsx';
import { Said } from '../parts/marks.tsx';
import { ScrollBox } from '../parts/scroll-box.tsx';
import { t } from '../strings/catalogue.ts';
import { layoutOf, type Node } from './graph-layout.ts';

/** Pixels: where the columns of roots, outlets and claims begin, and where the drawing ends. */
const COLUMNS = { root: 0, outlet: 250, claim: 470, end: 660 } as const;
const GAP = 8;
/** Characters of a name that find room. */
const ROOM = 30;
/** With more claims than this only the table can be read. */
const MOST = 60;

/** Who has it from whom: roots, the outlets that carry them, the claims that stand there. */
export function RootGraph({ page }: { page: EventPage }) {
  const svg = useRef<SVGSVGElement>(null);
  const [asTable, setTable] = useState(page.claims.length > MOST);
  if (page.claims.length < 2) return null;
  const layout = layoutOf(page, t('event.no-root'), ({ report }) => report.publisher ?? t('report.no-outlet'));
  const about = t('event.graph-about', {
    roots: page.event.roots.length,
    outlets: layout.outlets.length,
    claims: page.claims.length,
  });
  return (
    <section class="graph">
      <h2>{t('event.graph')}</h2>
      <FigureTools
        name={`${page.event.id}-roots`}
        svg={() => svg.current}
        table={asTable}
        onTable={setTable}
        other={t('event.graph')}
      />
      {asTable ? (
        <GraphTable page={page} />
      ) : (
        <ScrollBox>
          <svg
            ref={svg}
            class="graph-drawing"
            role="img"
            aria-label={about}
            width={COLUMNS.end}
            height={layout.height}
            viewBox={`0 0 ${COLUMNS.end} ${layout.height}`}
          >
            {layout.rootLines.map(([from, to]) => (
              <Line key={`${from} ${to}`} x1={COLUMNS.outlet - 60} x2={COLUMNS.outlet - GAP} y1={from} y2={to} />
            ))}
            {layout.claimLines.map(([from, to]) => (
              <Line key={`${from} ${to}`} x1={COLUMNS.claim - 60} x2={COLUMNS.claim - GAP} y1={from} y2={to} />
            ))}
            <Names nodes={layout.roots} x={COLUMNS.root} name="graph-root" />
            <Names nodes={layout.outlets} x={COLUMNS.outlet} name="graph-outlet" />
            <Names nodes={layout.claims} x={COLUMNS.claim} name="graph-claim" />
          </svg>
        </ScrollBox>
      )}
    </section>
  );
}

function Line({ x1, x2, y1, y2 }: { x1: number; x2: number; y1: number; y2: number }) {
  const middle = (x1 + x2) / 2;
  return <path class="graph-line" d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} />;
}

function Names({ name, nodes, x }: { nodes: readonly Node[]; x: number; name: string }) {
  return (
    <>
      {nodes.map((node) => (
        <text key={node.id} class={name} x={x} y={node.y} dominant-baseline="middle">
          {node.name.length > ROOM ? `${node.name.slice(0, ROOM - 1)}…` : node.name}
        </text>
      ))}
    </>
  );
}

function GraphTable({ page: { claims, event } }: { page: EventPage }) {
  const rootOf = new Map(event.roots.flatMap((root) => root.claims.map((id) => [id, root.name] as const)));
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th>{t('event.graph-root')}</th>
            <th>{t('event.graph-outlet')}</th>
            <th>{t('event.graph-claim')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ claim, report }) => (
            <tr key={claim.id}>
              <td>
                <bdi>{rootOf.get(claim.id) ?? t('event.no-root')}</bdi>
              </td>
              <td>
                <bdi>{report.publisher ?? t('report.no-outlet')}</bdi>
              </td>
              <td>
                <a href={`/reports/${encodeURIComponent(report.id)}?claim=${encodeURIComponent(claim.id)}`}>
                  <Said>{claim.trigger.quote}</Said>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
