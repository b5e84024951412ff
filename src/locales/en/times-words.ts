const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const PART = '(?:morning|afternoon|evening|night|noon|dawn|midnight|daybreak|dusk)';
const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple of)';
const UNIT = '(?:minute|hour|day|week|weekend|month|year|decade)';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const EDGE = '(?:early|late|mid|the start of|the end of|the beginning of|the middle of)';

/** English words of time: what a reader would look up in a calendar. Word edges are set by whoever runs them. */
export const TIME_WORDS: readonly RegExp[] = [
  `(?:between |from )?(?:last )?${DAY}(?: ${PART})? (?:and|to|through|until) ${DAY}(?: ${PART})?`,
  `(?:between |from )(?:19|20)\\d{2} (?:and|to) (?:19|20)\\d{2}`,
  `(?:${EDGE}[- ](?:on )?)?(?:last |this |next )?${DAY}s?(?: ${PART})?(?:,? ${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|,? \\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)?`,
  `(?:${EDGE}[- ])?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)`,
  `(?:the )?(?:${EDGE}[- ])?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?`,
  `(?:${EDGE}[- ])?${MONTH},? (?:of )?\\d{4}`,
  `(?:${EDGE}[- ]?|last |this |next )${MONTH}(?! \\d)`,
  `(?:since|in|from|until|by|during|of|on) ${MONTH}(?! \\d)`,
  `(?:the )?(?:last|past|previous|coming|next) (?:${NUMBER} )?${UNIT}s?`,
  `(?:last|this|next) ${SEASON}(?: of \\d{4})?`,
  `(?:in the |the )?(?:spring|summer|autumn|winter) of \\d{4}`,
  `(?:about |around |nearly |almost |more than |over )?(?:a|an|${NUMBER}) ${UNIT}s? (?:ago|earlier|later|before)`,
  `(?:earlier|later) (?:this|last|in the) ${UNIT}`,
  `(?:earlier |later |late |early )?(?:today|yesterday|tonight|overnight|tomorrow)(?: ${PART})?`,
  `(?:this|last|that|the previous|the same|the following|the next|late last|early this|late this) (?:${PART}|${UNIT}|${DAY})`,
  `(?:since|in|during|by|until|of|from|late|early|mid-?) ?(?:19|20)\\d{2}`,
  `(?:the )?(?:first|second|third|fourth) (?:half|quarter) of (?:19|20)\\d{2}`,
  `\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}`,
  `(?:19|20)\\d{2}-\\d{2}-\\d{2}`,
  `(?:on|at|in|over) (?:the )?(?:weekend|dawn|night|midnight|evening|morning)`,
  `(?:the )?day before(?: yesterday)?`,
  `(?:on )?the same day`,
  `(?:at )?\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|GMT)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'));
