/** Words by which outlets warn of what is hard to look at, in the languages of their reports. */
const WARNINGS: readonly RegExp[] = [
  /\bgraphic (?:content|images?|footage|pictures?|photos?|video|material)\b/i,
  /\b(?:disturbing|distressing|upsetting|sensitive) (?:content|images?|footage|pictures?|photos?|video|material)\b/i,
  /\bviewer discretion\b/i,
  /\bnsfw\b/i,
  /(?:مشاهد|صور|لقطات|محتوى) (?:صادمة|قاسية|مؤلمة|مروعة|صادم|قاسٍ|حساس|حساسة)/,
  /تحذير.{0,30}(?:صور|مشاهد|محتوى)/,
];

interface Warned {
  readonly title: string | null;
  readonly text: string;
  readonly captions: readonly string[];
}

/** Whether a report warns of graphic content: what describes its pictures is then shown only when asked for. */
export function warnsOfGraphic({ captions, text, title }: Warned): boolean {
  const said = [title ?? '', text, ...captions];
  return said.some((words) => WARNINGS.some((warning) => warning.test(words)));
}
