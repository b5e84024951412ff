/** Days of rest by country (ISO 3166-1 alpha-2), Monday 1 to Sunday 7, where they are not Saturday and Sunday. */
const WEEKENDS: readonly { readonly countries: string; readonly days: readonly number[]; readonly until?: string }[] = [
  { countries: 'AE', days: [5, 6], until: '2022-01-01' },
  { countries: 'SA', days: [4, 5], until: '2013-06-28' },
  { countries: 'AF IR', days: [4, 5] },
  { countries: 'BD BH DJ DZ EG IL IQ JO KW LY MR OM PS QA SA SD SO SY YE', days: [5, 6] },
];

const USUAL: readonly number[] = [6, 7];

/** The weekend of a country on a day (ISO date, null: today's rule); Saturday and Sunday where the country is not known. */
export function weekendOf(country: string | null, day: string | null): readonly number[] {
  const row = WEEKENDS.find(
    ({ countries, until }) =>
      country !== null && countries.split(' ').includes(country) && (until === undefined || (day ?? '9999') < until),
  );
  return row?.days ?? USUAL;
}
