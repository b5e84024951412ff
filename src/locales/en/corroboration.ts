import type { CorroborationWords } from '../../corroborate/pairs/text.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** English words that corroboration asks for; each set says in `CorroborationWords` what it is for. */
export const corroborationWords: CorroborationWords = {
  stop: words(`
    the and for that with from has have had was were are been being its his her their our your this these those they them
    she him you who whom whose which what when where why how not nor but than then there here into onto over under about
    after before during while since until against between among through also said says say saying told tells according
    reported report reports reporting added adding statement news agency will would could should may might can must did
    does done more most less least least some any all both each few many much other others another such own same very
    just only even still yet now one two three four five six seven eight nine ten first last day days week monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december people including among near local sources source early late morning evening night overnight
    killed kill kills killing dead died deaths death wounded injured wounding injuring syria syrian syrias
  `),
  apart: words('another separate separately elsewhere'),
  definite: words('the this that these those their its his her such same'),
  back: words('their its this that these those such'),
  summing: words('since last past total overall altogether so-far cumulative throughout annually yearly'),
  onTheSpot: words(`
    correspondent correspondents photographer photographers cameraman stringer stringers
  `),
  articles: words('the a an its their his her it he she they who which that this some several other others one'),
  speakers: words(`
    source sources activist activists resident residents witness witnesses eyewitness eyewitnesses official officials
    spokesman spokeswoman spokesperson spokespeople commander commanders leader leaders doctor doctors medic medics
    nurse nurses hospital rescuer rescuers rescuers worker workers volunteer volunteers group groups organisation
    organization organisations organizations agency charity committee committees network council ministry minister
    governor mayor police army military forces statement monitor monitors monitoring watchdog ngo observers observatory
    center centre analyst analysts expert experts diplomat diplomats opposition rebels rebel government authorities
    administration media television tv channel radio reports broadcaster newspaper website journalist journalists
    correspondent reporter survivors survivor relatives refugees envoy ambassador president coalition command
    headquarters front brigade party movement union nations locals villagers
  `),
  placeNouns: words(`
    the city town village province governorate district neighborhood neighbourhood neighborhoods neighbourhoods suburb
    suburbs countryside area areas region regions camp border capital country centre center central north south east west
    northern southern eastern western northeastern northwestern southeastern southwestern rural near outskirts old new
    held rebel regime government opposition controlled coastal northeast northwest southeast southwest second largest
    syria syrian syrias and several positions part parts main road street square market base airport
  `),
  saying: words(
    'said says say saying told tells reported reports report announced confirmed stated added claimed claims',
  ),
  showing: words('released posted published issued aired broadcast'),
  shown: words('video videos footage statement statements pictures photos photographs images'),
  accordingTo: words('according'),
  by: words('by'),
  owning: words('claimed claims'),
  owned: words('by responsibility credit life lives attack attacks bombing bombings assault'),
  hearsay: words('reports allegations claims claim reportedly allegedly alleged'),
  statesmen: words('foreign ambassador envoy chancellor premier senator congressman lawmaker un security'),
  unknown: words('source sources'),
  representatives: words(`
    official officials source sources spokesman spokeswoman spokesperson director head chief member volunteer worker
    coordinator
  `),
  relative: words('which who whose'),
  joining: words('and both'),
  crowds: new Map([
    ['monitor', words('monitor monitors watchdog')],
    ['medic', words('doctor doctors medic medics nurse nurses paramedic paramedics medical hospital')],
    [
      'resident',
      words('resident residents witness witnesses eyewitness eyewitnesses villagers locals survivor survivors'),
    ],
  ]),
  armedGroups: words(`
    terrorist terrorists militant militants insurgent insurgents rebel rebels takfiri takfiris jihadist jihadists gunman
    gunmen extremist extremists guerrilla guerrillas
  `),
  stateForces: words(
    'warplane warplanes jet jets helicopter helicopters regime government army troops soldiers police',
  ),
  told: words('told tells telling informed'),
};
