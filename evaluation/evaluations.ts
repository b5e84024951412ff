import { actors } from './actors.ts';
import { articles } from './articles.ts';
import { calibration } from './calibration.ts';
import { claims } from './claims.ts';
import { conflictPlaces } from './conflict-places.ts';
import { corroboration } from './corroboration.ts';
import type { Evaluation } from './evaluation.ts';
import { ewt } from './ewt.ts';
import { language } from './language.ts';
import { muc4 } from './muc4.ts';
import { names } from './names.ts';
import { places } from './places.ts';
import { plover } from './plover.ts';
import { sources } from './sources.ts';
import { times } from './times.ts';

/** All evaluations; to add one: a file with one `Evaluation`, its row here, its line in docs/evaluation.md. */
export const EVALUATIONS: readonly Evaluation[] = [
  articles,
  claims,
  sources,
  calibration,
  muc4,
  times,
  places,
  conflictPlaces,
  actors,
  corroboration,
  language,
  ewt,
  names,
  plover,
];
