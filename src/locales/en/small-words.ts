/** English words that no table of lemmas has and that are no names: for texts that lost their capitals. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those all any both each either every few many most much neither no none other some such what
  which whose whatever whichever i you he she it we they me him her us them my your his its our their mine yours hers ours
  theirs myself yourself himself herself itself ourselves yourselves themselves who whom whoever one ones someone anyone
  everyone somebody anybody everybody nobody something anything everything nothing of to in for on with at by from about
  into over after against between under among amongst during before without within along across behind beyond above below
  beneath beside besides despite except inside outside near toward towards through throughout until till upon via since per
  onto off up down out around amid unlike versus and or but nor so yet if because although though while whereas unless
  whether when whenever where wherever why how than as lest whose can could may might must shall should will would ought
  not also there here then thus therefore however nevertheless meanwhile moreover furthermore otherwise instead us am is are
  was were be been being have has had having do does did done doing cannot others another`.split(/\s+/u),
);
