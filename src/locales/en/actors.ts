import type { StateRole } from '../../resolve/actors/actor.ts';
import type { ActorWords } from '../../resolve/actors/words.ts';
import { englishFigures } from './figures.ts';

const words = (list: string): readonly string[] => list.split('|').map((word) => word.trim());

const roleRows: readonly (readonly [StateRole, string])[] = [
  [
    'gov',
    'government|junta|military government|transitional government|administration|state|authorities|authority|regime|ministry|minister|president|presidency|prime minister|premier',
  ],
  [
    'gov',
    'foreign minister|foreign ministry|defence minister|defense minister|defence ministry|defense ministry|foreign secretary',
  ],
  [
    'gov',
    'interior minister|interior ministry|officials|official|embassy|diplomats|diplomat|ambassador|envoy|leader|leaders|cabinet',
  ],
  [
    'gov',
    'spokesman|spokeswoman|spokesperson|chancellor|king|parliament|officials|delegation|secretary of state|defense secretary',
  ],
  [
    'mil',
    'forces|force|military|troops|troop|soldiers|soldier|armed forces|servicemen|commandos|marines|special forces|units|unit',
  ],
  [
    'mil',
    'paratroopers|general staff|gunners|artillery|tanks|officers|army personnel|military personnel|militaries|security forces',
  ],
  [
    'mil',
    'raids|raid|shelling|bombardment|missiles|missile|strikes|strike|attack|attacks|drones|drone|special operations forces|invasion',
  ],
  ['mil', 'armoured vehicles|reservists|conscripts|occupation|occupation forces|government forces|government troops'],
  ['army', 'army|army units|army soldiers|army troops|ground forces|land forces|infantry|army forces'],
  [
    'air',
    'air force|warplanes|warplane|jets|jet|fighter jets|aircraft|helicopters|helicopter|planes|plane|bombers|bomber|airstrikes',
  ],
  [
    'air',
    'air strikes|air raids|airstrike|air strike|air raid|gunships|fighter jet|war planes|aviation|pilots|army helicopters|pilot',
  ],
  ['navy', 'navy|warships|warship|naval forces|destroyers|destroyer|submarine|fleet|frigate|vessels|naval vessels'],
  [
    'police',
    'police|policemen|policeman|police officers|police officer|gendarmes|gendarmerie|police forces|police force|riot police',
  ],
];

const populationRows: readonly (readonly [string, string])[] = [
  [
    'civilians',
    'civilians|civilian|residents|resident|people|persons|person|men|women|children|child|woman|man|boy|girl|boys|girls',
  ],
  [
    'civilians',
    'villagers|locals|families|family|wives|widows|relatives|orphans|citizens|inhabitants|worshippers|mourners|farmers',
  ],
  [
    'civilians',
    'students|teachers|workers|drivers|passengers|shoppers|patients|pupils|parents|tribesmen|elders|infants|babies',
  ],
  [
    'civilians',
    'syrians|iraqis|palestinians|ukrainians|yemenis|libyans|sudanese|afghans|victims|survivors|pilgrims|christians|nationals',
  ],
  [
    'civilians',
    'population|populations|community|communities|neighbours|neighbors|bystanders|merchants|traders|doctors|nurses|medics',
  ],
  [
    'protesters',
    'protesters|protester|demonstrators|demonstrator|protests|protestors|demonstrations|activists|rioters|marchers',
  ],
  ['refugees', 'refugees|refugee|migrants|asylum seekers|migrant'],
  [
    'displaced',
    'displaced people|internally displaced people|internally displaced persons|idps|displaced persons|evacuees|displaced',
  ],
  ['prisoners', 'prisoners|prisoner|detainees|detainee|inmates|captives|captive|hostages|hostage|abductees'],
  ['journalists', 'journalists|journalist|reporters|reporter|cameraman|correspondent|media workers|photographer'],
  [
    'aid-workers',
    'aid workers|relief workers|humanitarian workers|aid worker|health workers|rescuers|paramedics|rescue workers|medical workers',
  ],
];

const table = <Value>(rows: readonly (readonly [Value, string])[]): Record<string, Value> =>
  Object.fromEntries(rows.flatMap(([value, list]) => words(list).map((word) => [word, value])));

export const englishActors: ActorWords = {
  leading: [
    ...words(
      'the|a|an|this|that|these|those|its|their|his|her|our|some|several|many|all|both|other|another|any|more|most|few|certain',
    ),
    ...words(
      'dozens|scores|hundreds|thousands|tens|of|at least|at|least|least|fewer|than|up|to|nearly|almost|around|about|approximately|over',
    ),
    ...words(
      'one|two|number|innocent|unarmed|alleged|suspected|so-called|self-styled|former|senior|top|local|remaining|fellow|late|including',
    ),
    ...Object.keys(englishFigures.units),
    ...Object.keys(englishFigures.multipliers),
  ],
  definite: words('the|this|that|these|those|its|their'),
  roles: table(roleRows),
  populations: table(populationRows),
  armed: words(
    'militants|militant|terrorists|terrorist|fighters|fighter|gunmen|gunman|insurgents|insurgent|rebels|rebel|jihadists|jihadis|jihadist|extremists|guerrillas|guerrilla|subversives|assailants|attackers|combatants|islamists|islamist|mercenaries|separatists|bandits|takfiris|opposition fighters',
  ),
  anaphora: words(
    'group|organization|organisation|movement|militia|faction|jihadist group|militant group|terrorist group|terrorist organization|terrorist organisation|extremist group|rebel group|armed group|guerrilla organization|terror group|subversive group|extremists|caliphate|guerrilla group|terrorist faction',
  ),
  speakers: {
    statement: null,
    communique: null,
    communiqué: null,
    report: null,
    ministry: ['government'],
    agency: ['outlet', 'international-body', 'aid'],
    'news agency': ['outlet'],
    newspaper: ['outlet'],
    daily: ['outlet'],
    broadcaster: ['outlet'],
    channel: ['outlet'],
    monitor: ['monitor'],
    'monitoring group': ['monitor'],
    watchdog: ['monitor', 'international-body'],
    observatory: ['monitor'],
    charity: ['aid'],
  },
  individuals: words(
    'policemen|policeman|officers|officer|soldiers|soldier|officials|official|leaders|leader|police officers|police officer|pilots|pilot',
  ),
  means: words(
    'raids|raid|shelling|bombardment|missiles|missile|strikes|strike|attack|attacks|drones|drone|invasion|warplanes|warplane|jets|jet|fighter jets|fighter jet|aircraft|helicopters|helicopter|planes|plane|bombers|bomber|airstrikes|airstrike|air strikes|air strike|air raids|air raid|gunships|war planes|tanks|artillery|armoured vehicles|warships|warship|destroyer|destroyers|vessels|frigate|submarine|fleet|units|unit|occupation|parliament|delegation|embassy|diplomats|diplomat|envoy',
  ),
  others: words(
    'allied|international|foreign|regional|rival|rebel|opposition|enemy|friendly|western|militia|ethnic|loyalist|pro-government|pro-regime|local|tribal|unknown|unidentified|coalition|joint|irregular|proxy|separatist|insurgent|paramilitary|armed|hostile|various|separate|fighting',
  ),
  possessives: words('their|its|his|her'),
  generic: words(
    'attorney|general|national|supreme|federal|central|state|interior|defence|defense|foreign|public|civil|special|security|air|armed|prime|minister|president|the|of|for|and|high|joint|local|royal|people|rapid|military|political|human|rights|health|justice|information|affairs|republican|presidential|district|city|provincial|regional|infantry|artillery|1st|2nd|3rd',
  ),
  belonging: words('belonging|members|affiliated'),
  groupNouns: words(
    'front|brigade|brigades|battalion|battalions|army|movement|party|forces|force|militia|council|union|group|cartel|committee|association|organization|organisation|network|agency|regiment|division|corps|command|alliance|coalition|congress|authority|ministry|guard|guards|unit|units|legion|resistance|commandos|federation|foundation|commission|centre|center|institute|university|detachment|gang|clan|mission|society|crescent|cross|liwa|jaysh|jaish|jabhat|harakat|kataib|ansar|katiba|column|squad|police|directorate|office|court|bureau|league|house',
  ),
  notBehind: words(
    'fighting|against|by|killed|who|with|via|near|in|at|backing|supporting|opposing|targeting|attacking|anti|pro|loyal to|to|allied with|linked to|tied to|trained by|armed by|backed by|led by|held by|from|of',
  ),
  notBefore: words(
    'backed|led|linked|affiliated|based|allied|aligned|supported|trained|run|held|controlled|funded|occupied|born|made|inspired|dominated|sponsored|declared|designated',
  ),
  tailOpeners: words(
    'from|of|who|that|which|in|at|on|with|for|positioned|fighting|affiliated|operating|loyal|linked|led|trained|armed|backed|near|under|inside|undergoing|nicknamed|belonging|interested|stationed|associated|whose|where|held|suspected|by|to',
  ),
  memberOf: words('from|of|affiliated to|affiliated with|belonging to|from the|of the|linked to|loyal to'),
  nameJoints: words('of|for|the|de|del|la|al|el|and|in|on|bin|ibn|des|du|to|against|y'),
};
