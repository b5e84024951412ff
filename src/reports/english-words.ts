/** English words that hold sentences together and that no other language with Latin letters writes alike, or hardly any. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `the of and to by from with were that said at for have has been their which who they after when where had are is his
   as its this than over near into during against between more but not or`.split(/\s+/),
);
