/** Words of printed dates. They come before the language of a report is known, so the table holds all that we know. */

/** Each month's names in lower case; January first. Latin ones are also found by their first three letters. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'januar', 'ocak', 'كانون الثاني', 'يناير'],
  ['february', 'feb', 'février', 'febrero', 'februar', 'şubat', 'شباط', 'فبراير'],
  ['march', 'mar', 'mars', 'marzo', 'märz', 'mart', 'آذار', 'مارس'],
  ['april', 'apr', 'avril', 'abril', 'nisan', 'نيسان', 'أبريل', 'إبريل'],
  ['may', 'mai', 'mayo', 'mayıs', 'أيار', 'مايو'],
  ['june', 'jun', 'juin', 'junio', 'juni', 'haziran', 'حزيران', 'يونيو'],
  ['july', 'jul', 'juillet', 'julio', 'juli', 'temmuz', 'تموز', 'يوليو'],
  ['august', 'aug', 'août', 'agosto', 'ağustos', 'آب', 'أغسطس'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'eylül', 'أيلول', 'سبتمبر'],
  ['october', 'oct', 'octobre', 'octubre', 'oktober', 'ekim', 'تشرين الأول', 'أكتوبر'],
  ['november', 'nov', 'novembre', 'noviembre', 'kasım', 'تشرين الثاني', 'نوفمبر'],
  ['december', 'dec', 'décembre', 'diciembre', 'dezember', 'aralık', 'كانون الأول', 'ديسمبر'],
];

export const WEEKDAYS: readonly string[] = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'weds', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
];

/** Words that a page puts before the day on which it was published; longest first. */
export const PUBLISHED_CUES: readonly string[] = [
  ...['date of publication', 'publication date', 'first published on', 'first published', 'published on', 'published'],
  ...['posted on', 'posted', 'issued on', 'release date', 'date', 'تاريخ النشر', 'نشر في', 'نُشر في'],
];

/** The same for a later change: it tells the day of publication only where nothing better does. */
export const UPDATED_CUES: readonly string[] = [
  'last updated at',
  'last updated on',
  'last updated',
  'updated on',
  'updated',
];
