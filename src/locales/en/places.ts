import type { PlaceKind } from '../../resolve/places/place.ts';
import type { PlaceWords } from '../../resolve/places/words.ts';

const list = (words: string): string[] => words.split('|');

const typeRows: readonly (readonly [PlaceKind, string])[] = [
  ['country', 'country|nation|republic|kingdom'],
  [
    'province',
    'province|provinces|governorate|governorates|oblast|state|region|prefecture|wilayat|muhafazah|department|emirate',
  ],
  [
    'district',
    'district|county|municipality|subdistrict|sub-district|canton|raion|rayon|commune|township|cercle|locality',
  ],
  [
    'settlement',
    'city|town|village|hamlet|capital|settlement|cities|towns|villages|enclave|stronghold|port|port city|pocket',
  ],
  ['neighbourhood', 'neighbourhood|neighborhood|neighbourhoods|neighborhoods|quarter|suburb|suburbs|districts'],
  [
    'site',
    'camp|refugee camp|airport|air base|airbase|military airport|base|dam|bridge|hospital|prison|border crossing|crossing',
  ],
  [
    'site',
    'checkpoint|mosque|church|school|university|square|street|road|highway|market|field|oil field|oilfield|gas field|power plant',
  ],
  [
    'site',
    'plant|airfield|mountain|mount|hill|valley|river|lake|island|desert|gate|roundabout|tower|castle|factory|port of',
  ],
  ['area', 'area|areas|frontline|front|peninsula|plain|plains|belt|heights|corridor|strip|basin|coast'],
];

const bearings: Readonly<Record<string, number>> = {
  north: 0,
  'north-east': 45,
  northeast: 45,
  east: 90,
  'south-east': 135,
  southeast: 135,
  south: 180,
  'south-west': 225,
  southwest: 225,
  west: 270,
  'north-west': 315,
  northwest: 315,
};

const parts =
  'northern|southern|eastern|western|central|northeastern|north-eastern|northwestern|north-western|southeastern|south-eastern|southwestern|south-western|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|ne|nw|se|sw|countryside|outskirts|parts|suburbs|surroundings|vicinity|rural|upper|lower|rebel-held|government-held|opposition-held|regime-held|besieged|edge|inner|downtown|old';

const never =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|president|minister|general|colonel|king|the|a|an|and|but|he|she|it|they|we|i|in|on|at|of|for|from|by|with|this|that|these|those|his|her|their|our|its|after|before|when|while|as|if|so|no|not|all|some|many|most|more|new|old|two|three|one|four|five|six|seven|eight|nine|ten|first|second|third|last|next|other|both|each|every|such|there|here|what|which|who|how|why|where|according|meanwhile|however|also|although|since|until|during|between|against|under|over|about|into|through|among|god|allah|islamic|islam|muslim|christian|sunni|shiite|shia|kurdish|arab|kurd|kurds|arabs|jewish|army|air|force|forces|police|government|state|ministry|united|nations|security|council|general|assembly|human|rights|red|cross|news|agency|press|reuters|afp|local|national|international|union|party|democratic|people|party|free|front|group|mr|mrs|ms|dr|sheikh|shaykh|abu|bin|ibn|us|un|eu|uk|ap|is|isis|isil|daesh|nusra|ypg|pkk|sdf|fsa|covid|internet|facebook|twitter|youtube|telegram|google|english|university|hospital|school|center|centre|operation|world|war|day|media|sources|source|photo|image|video|file|read|updated|published|copyright|rights|reserved|click|more|related|yes|long|dr|prime|foreign|interior|defence|defense|secretary|spokesman|chief|senior|regime|terrorist|terrorists|civil|observatory|coalition|alliance|house|white|nato|hezbollah|hamas|taliban|houthi|houthis|health|office|organization|organisation|committee|department|institute|bank|company|street|road|square|bridge|river|lake|mount|mountain|island|north|south|east|west|northern|southern|eastern|western|central|upper|lower|great|little|big|good|bad|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec|crescent|roman';

export const englishPlaces: PlaceWords = {
  types: Object.fromEntries(typeRows.flatMap(([kind, words]) => list(words).map((word) => [word, kind]))),
  parts: list(parts),
  bearings,
  lengths: {
    km: 1,
    kms: 1,
    kilometre: 1,
    kilometres: 1,
    kilometer: 1,
    kilometers: 1,
    mile: 1.609,
    miles: 1.609,
    mi: 1.609,
    metres: 0.001,
    meters: 0.001,
    m: 0.001,
  },
  offset:
    '(?<amount>\\d+(?:\\.\\d+)?)[\\s-]*(?:\\([^)]*\\)\\s*)?(?<unit>{unit})\\s*(?:\\([^)]*\\)\\s*)?(?:to the\\s+)?(?<bearing>{bearing})(?:ern)?\\s+(?:of|from)\\s+',
  leading: list(
    'the|a|an|near|around|in|at|on|outside|inside|of|from|to|both|several|other|nearby|neighbouring|neighboring|strategic|historic|ancient|key|main|border|coastal|mainly|small|entire|whole',
  ),
  joints: list(
    'al|el|ad|ed|ar|er|as|es|ash|esh|at|et|an|en|az|ez|ul|de|del|de la|la|las|los|le|les|du|da|do|dos|das|des|of|bin|bint|ibn|umm|abu|upon|on|sur|am|in|sous|di|of the',
  ),
  containers: list('in|of|near|outside|at|from|inside|around|within'),
  lists: list('and|or|as well as'),
  definite:
    /^(?:(?:in|from|of|near|outside|inside) )?(?:the|this|that) (?:(?:besieged|entire|same|whole|small|strategic|nearby|devastated|old) )*\p{L}+$/iu,
  never: new Set(list(never)),
  acronyms: new Set(list('us|usa|uk|uae|drc|prc|dprk|ussr|nsw|png|ksa|car')),
  groupNouns: list(
    'army|brigade|brigades|front|battalion|movement|militia|media|center|centre|council|party|group|agency|network|division|legion|rebels|fighters|tribe|administration|government|police|regiment|observatory|university|post|times|herald|news|tribune|gazette|shield|shura|museum|united|fc|airlines|airways|bank',
  ),
  titles: list(
    'mr|mrs|ms|dr|president|minister|general|colonel|captain|major|sheikh|shaykh|sheik|king|prince|queen|imam|ayatollah|secretary|senator|governor|mayor|ambassador|lieutenant|sergeant|commander|leader|spokesman|spokeswoman|abu|bin|prof|professor|judge|justice|doctor|pope|bishop',
  ),
};
