import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drawing } from '../../src/server/shapes.ts';
import { Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';

/** How the program analysed the sentence at a place of the report: its tree and names, drawn when asked for. */
export function SentenceAnalysis({ report, at }: { report: string; at: number }) {
  const [open, setOpen] = useState(false);
  const drawing = useLoad<Drawing>(open ? `/api/reports/${encodeURIComponent(report)}/sentence?at=${at}` : null);
  return (
    <div class="analysis">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'claim.analysis-hide' : 'claim.analysis-show')}
      </button>
      {open && <Loading of={drawing}>{({ svg }) => <Picture svg={svg} />}</Loading>}
    </div>
  );
}

/** The drawing as part of the page, so that it has the page's colours; it is parsed as SVG and never as HTML. */
function Picture({ svg }: { svg: string }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    frame.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <section class="drawing" ref={frame} aria-label={t('claim.analysis')} />;
}
