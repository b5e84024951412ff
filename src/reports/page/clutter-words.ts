/** Words in classes and ids that mark what surrounds an article. Whole parts of names only: "share-bar", not "shareholder". */
export const CLUTTER_NAMES: ReadonlySet<string> = new Set(
  `related recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular
   newsletter newsletters subscribe subscription signup promo promos promotion sponsored outbrain taboola
   advert adverts advertisement advertising ad ads share sharing sharebar sharedaddy social addthis breadcrumb breadcrumbs
   cookie cookies consent gdpr comments disqus respond rollover tooltip popover popup modal
   sidebar widget authorbio biography byline dateline readmore pagination pager skip masthead toolbar print latest`.split(
    /\s+/,
  ),
);

/** Lines that pages put into or behind their articles; each must fit the whole line. */
export const CLUTTER_LINES: readonly RegExp[] = [
  /^(?:advert|advertisement|sponsored(?: content)?|continue reading(?: below)?|story continues below.*|article continues below.*|loading\.*|skip to (?:main )?content)$/i,
  /^(?:read|see|learn|show|view) more\b.{0,120}$/i,
  /^(?:related|see also|read also|also read|also|read next|watch|more)\s*:.{0,160}$/i,
  /^(?:click here|get the latest|sign up (?:for|to)|subscribe to|follow (?:us|\S+ \S+|\S+) on|listen to|download (?:the|our) app|join our)\b.{0,200}$/i,
  /^(?:\(?(?:image|photo|picture|video)s?(?: credit)?\s*:|(?:photo|picture|image)s? by|getty images$|\(?(?:ap|afp|reuters) (?:photo|file|archive)\)?$|©|\(c\) ?\d{4}|copyright\b).{0,160}$/i,
  /^.{0,80}\b(?:all rights reserved|is subject to copyright|may not be (?:published|reproduced)).{0,200}$/i,
  /^(?:filed under|posted in|tags?|topics?|categories|source|via|citation)\s*:?\s.{0,200}$/i,
  /^(?:share|tweet|print|e-?mail|comments?|reply|\d+ (?:comments|shares|minutes? read))(?: (?:this|article|page|on \w+))*$/i,
  /^reporting by\b.{0,200}$/i,
  /^\W*(?:first |last )?(?:published|updated|posted|modified)\b(?=.*\d).{0,80}$/i,
  /^.*\b(?:follow (?:him|her|them|us|me)\b.{0,40}\bon (?:twitter|x|facebook|instagram|telegram|youtube)|may be reached at)\b.*$/i,
];

/** Captions as agencies write them, where a page's markup does not call them so. */
export const CAPTION_LINE = /^(?:FILE\b|in this \S.{0,60}\b(?:photo|image|picture)\b)/i;

/** Headings of lists of other stories, at the end of an article. */
export const CLUTTER_HEADINGS =
  /^(?:related(?: \w+)?|you may (?:also )?like.*|more (?:on|from|in)\b.{0,40}|more|don'?t miss|trending(?: now)?|most (?:read|popular|viewed)|recommended(?: \w+)*|latest (?:news|stories|headlines|pictures)|top stories|about the authors?|read next|related (?:news|stories|coverage).*|comments|leave a (?:reply|comment).*|tell us what you think.*)[.:…]*$/i;
