/** Words by which MUC-4's roles are told apart: what somebody or something is, never which one. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** Heads of phrases that name people who act (`PerpInd`). */
export const PEOPLE =
  words(`guerrilla terrorist rebel individual person man woman gunman member soldier commando militiaman
  subversive insurgent criminal murderer assassin killer attacker trafficker people squad column troop group unit element
  militant student kidnapper extremist leader youth subject stranger patrol militia narcoterrorist officer policeman paramilitary
  colonel lieutenant captain sergeant hitman mercenary gang band cell assailant hoodlum robber thug bandit combatant fighter
  delinquent culprit perpetrator bomber worker peasant demonstrator protester mob crowd contra gunmen platoon extraditable driver`);

/** Heads of phrases that name bodies (`PerpOrg`). */
export const BODIES =
  words(`army force front party cartel government military movement police organization organisation union
  faction guard mafia command battalion brigade navy regime ministry alliance commandos tribunal path federation self-defense
  committee agency authority state wing coalition council association department league junta administration`);

/** Words in the names of armed groups. */
export const ARMED = words("front liberation cartel revolutionary people's popular patriotic insurgent guerrilla path");

/** Heads of phrases that name things which are attacked (`Target`). */
export const THINGS =
  words(`car vehicle bus truck van jeep building house home residence office headquarters headquarter
  embassy facility station substation bridge tower pylon pipeline pipe line pole post school hospital church store shop
  restaurant hotel bank plant factory installation barracks base garrison airport plane aircraft helicopter train railway road
  highway farm ranch property business establishment market center centre university college theater cinema club monument
  consulate consulate-general ministry court courthouse hall neighborhood town village city complex system network cable line
  refinery well tank tanker transformer antenna exchange booth newspaper radio warehouse supermarket kiosk apartment mansion
  palace library institute laboratory mill dam structure transportation service door window wall gate crop field plantation
  cattle machinery equipment locomotive boat ship motorcycle taxi ambulance patrol_car checkpoint camp prison jail stadium park
  temple branch premise agency company mine depot`);

/** Heads of phrases that name a means (`Weapon`). */
export const WEAPONS =
  words(`bomb dynamite explosive charge device grenade rocket mortar rifle machinegun submachinegun pistol gun
  firearm weapon missile bullet car-bomb mine launcher shell cocktail machete knife revolver shotgun tnt booby-trap trap artillery
  cannon gasoline rpg ak-47 m-16 galil uzi carbine munition stick torpedo ammunition gunfire machine-gun bazooka stone poison`);

/** Words before a person's name that are no part of it. */
export const TITLES =
  words(`president msgr mr mrs ms miss dr doctor father fr monsignor bishop archbishop priest colonel col general gen
  captain capt major maj lieutenant lt sergeant sgt commander minister senator deputy mayor governor judge ambassador attorney
  lawyer leader candidate director journalist engineer professor rector secretary chief magistrate representative congressman
  businessman businessmen reverend sister brother jesuit nun citizen politician prosecutor councilman correspondent reporter
  union labor peasant former late u.s. salvadoran colombian peruvian chilean guatemalan honduran american spanish social
  democratic party presidential liberal conservative prominent police army navy force brigadier cadet private corporal son wife
  daughter husband chairman member head justice supreme court retired don dona vice deputy agent rep sen prof jr sr communist`);

/** What burns or takes in the trigger of a destruction: arson and robbery. */
export const FIRE = words('burn fire arson torch blaze ablaze incinerate flame firebomb');
export const ROBBERY = words('rob robbery steal loot looting theft holdup plunder pillage heist hijack');
