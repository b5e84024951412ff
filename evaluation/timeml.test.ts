import { describe, expect, it } from 'vitest';
import { parseTimeMl, writeTimeMl } from './timeml.ts';

const xml = `<?xml version="1.0" ?><TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">March 22</TIMEX3></DCT>
<TEXT>He &amp; she <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2013-03-18">Monday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.</TEXT></TimeML>`;

describe('parseTimeMl', () => {
  it('takes off the tags and keeps where the times stand', () => {
    const { text, created, times } = parseTimeMl(xml);
    expect(created).toBe('2013-03-22');
    expect(text).toContain('He & she met on Monday');
    expect(times.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
      ['Monday', '2013-03-18'],
      ['two hours', 'PT2H'],
    ]);
  });

  it('reads what it wrote as the same', () => {
    const read = parseTimeMl(xml);
    expect(parseTimeMl(writeTimeMl(read, read.times))).toEqual(read);
  });
});
