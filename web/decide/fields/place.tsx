import { useState } from 'preact/hooks';
import type { ClaimPlace, PlacePrecision } from '../../../src/records/reading.ts';
import type { PlaceHit, PlaceHits } from '../../../src/server/shapes/lookups.ts';
import { ask } from '../../state/load.ts';
import { strung, t } from '../../strings/catalogue.ts';
import { placeAround, placeInWords } from '../../strings/place.ts';
import { Choice } from './choice.tsx';
import { Finder } from './finder.tsx';
import type { SlotProps } from './slot-fields.tsx';
import { Without } from './time.tsx';
import { WordsField } from './words-field.tsx';

const PRECISIONS = [
  'exact',
  'settlement',
  'district',
  'province',
  'country',
  'area',
  'unknown',
] as const satisfies readonly PlacePrecision[];
const NOWHERE: ClaimPlace = {
  text: null,
  name: null,
  id: null,
  country: null,
  admin1: null,
  latitude: null,
  longitude: null,
  radius_km: null,
  precision: 'unknown',
};

/** Where: the words, and the place of the gazetteer that they mean. */
export function PlaceFields({ autofocus, change, doc, draft, near }: SlotProps) {
  const place = draft.place ?? NOWHERE;
  // Where the words stand already, it is the place that they mean which is to be chosen.
  const [hadWords] = useState(place.text !== null);
  const set = (to: Partial<ClaimPlace>) => change({ place: { ...place, ...to } });
  return (
    <>
      <WordsField
        autofocus={autofocus && !hadWords}
        label={t('field.words')}
        doc={doc}
        near={near}
        value={place.text}
        onChange={(text) => set({ text })}
        onClear={() => set({ text: null })}
      />
      <Finder
        key={place.text?.quote ?? ''}
        autofocus={autofocus && hadWords}
        label={t('field.place')}
        words={place.text?.quote ?? place.name ?? ''}
        find={placesNamed}
        keyOf={(hit) => hit.id ?? ''}
        show={(hit) => <Hit hit={hit} />}
        onChoose={(hit) => set(hit)}
      />
      <p class="field-now">
        {place.name === null ? t('place.unknown') : strung([placeInWords(place), placeAround(place)])}
      </p>
      <Choice
        label={t('field.precision')}
        of={PRECISIONS}
        value={place.precision}
        named={(id) => t(`precision.${id}`)}
        onChange={(precision) => set({ precision })}
      />
      <Without when={draft.place !== null} clear={() => change({ place: null })} />
    </>
  );
}

async function placesNamed(words: string): Promise<readonly PlaceHit[]> {
  return (await ask<PlaceHits>(`/api/gazetteer?words=${encodeURIComponent(words)}`)).places;
}

function Hit({ hit }: { hit: PlaceHit }) {
  return (
    <>
      <bdi>{placeInWords(hit)}</bdi>{' '}
      <span class="faint small">{strung([placeAround(hit), t(`precision.${hit.precision}`)].filter(Boolean))}</span>
    </>
  );
}
