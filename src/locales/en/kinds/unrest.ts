import { row } from './rows.ts';

/** Words for unrest, and for property, arms and aid. */
export const UNREST = [
  row(
    'protest',
    'any',
    'protest, demonstration, demonstrate, rally, demonstrator, protester, protestor, march, sit - in, hunger strike, go on strike, general strike, take to the street, anti - government protest, walkout, strike, uprising, picket, vigil',
    'Thousands protested in the capital.',
  ),
  row(
    'riot',
    'any',
    'riot, rioter, unrest, mob, ransack, rampage, riot police, mutiny, disorder, arson, throw stone, violent protest',
    'Rioters ransacked the mayor’s office.',
  ),
  row(
    'crackdown',
    'any',
    'crackdown, crack down, repression, repress, disperse, tear gas, suppress, quell, suppression, water cannon, rubber bullet, put down, violent repression, clampdown, fire on … protester, fire on … demonstrator, shoot … protester, kill … protester',
    'Police dispersed the crowd with tear gas.',
  ),
  row(
    'protest',
    'any',
    'occupy, occupation, block, boycott, chant, marcher, walk out, stoppage, shutdown, civil disobedience, gather, banner, burn … flag',
    'Farmers occupied the bridge.',
  ),
  row(
    'riot',
    'any',
    'clash with police, looter, looting, loot, burn tyre, barricade, vandal, pelt, hurl stone, hurl … at police, mob violence, disturbance',
    'Youths pelted the police with stones.',
  ),
  row(
    'crackdown',
    'any',
    'baton, truncheon, break up, teargas, live ammunition, live round, stun grenade, beat … protester, fire … at protester, fire into … crowd, fire … into … crowd, shoot … demonstrator',
    'Police broke up the march with batons.',
  ),
];

export const ASSETS = [
  row(
    'destruction',
    'any',
    'destroy, destruction, damage, demolish, demolition, burn, burn down, loot, looting, raze, set fire, set … on fire, set … ablaze, set … alight, torch, devastate, devastation, ruin, wreck, level, vandalize, vandalise, sabotage, plunder, pillage, knock out, desecrate, bulldoze, fire, rubble, reduce, collapse, material damage, blow up, smash, shatter, disable, engulf, arson, loss',
    'Militiamen burnt forty houses.',
  ),
  row(
    'weapons-seizure',
    'any',
    'arm cache, weapon cache, arms cache, weapons cache, cache, confiscate, confiscation, defuse, dismantle, intercept, uncover, seize … weapon, seize … ammunition, seize … explosive, seize, seizure, find … weapon, find … explosive, discover, find, recover, unearth, deactivate, shipment, smuggle, stockpile, ammunition',
    'Soldiers found an arms cache in the barn.',
  ),
  row(
    'aid-delivery',
    'any',
    'deliver, delivery, humanitarian aid, aid, relief, airdrop, air - drop, distribute, distribution, aid convoy, assistance, supply, food parcel, humanitarian assistance, aid supply, medical supply, relief supply, provide, aid delivery, donate, donation, convoy',
    'A convoy delivered food to the camp.',
  ),
  row(
    'aid-obstruction',
    'any',
    'block … aid, obstruct, obstruction, deny … access, aid convoy, humanitarian access, shortage, lack, deprive, prevent … aid, restrict, aid … blocked, hamper, prevent … entry, bar, no … aid, remove … convoy, water cut, without food, without water, aid worker, run out, impede, cut … supply, access, famine, hunger',
    'Troops blocked aid convoys at the crossing.',
  ),
  row(
    'base',
    'any',
    'base, checkpoint, check - point, headquarter, headquarters, outpost, military base, observation post, command post, set up, airbase, air base, stronghold, training camp, establish, fortify, fortification, dig, tunnel',
    'The army set up a checkpoint on the road.',
  ),
  row(
    'destruction',
    'any',
    'bring down, set light, set alight, ablaze, in flame, torching, tear down, knock down, flatten, gut, cripple, deface, blackout, power cut, dynamite, topple, hit, defile, blaze',
    'Saboteurs brought down a pylon.',
  ),
  row(
    'weapons-seizure',
    'any',
    'haul, stash, arsenal, impound, hand in, find … bomb, make safe, render safe, disarm, unexploded, gun - running, smuggling, contraband, bomb factory, locate, capture, take … weapon, lose … weapon',
    'Customs impounded a crate of pistols.',
  ),
  row(
    'aid-delivery',
    'any',
    'bring … food, bring … medicine, send … aid, food aid, ration, feed, vaccinate, humanitarian convoy, truckload, parcel, reach, hand out, bring, enter',
    'The convoy brought flour and oil.',
  ),
  row(
    'aid-obstruction',
    'any',
    'turn back, turn … back, turn … away, loot … aid, hold up, refuse … access, refuse … permission, stop … convoy, siphon, divert, withhold, suspend … aid, halt … aid, deny, let … in',
    'Soldiers turned the lorries back.',
  ),
  row(
    'base',
    'any',
    'base of operation, hideout, hide - out, bunker, trench, roadblock, road block, post, camp, use … as, fortress, command and control',
    'The gang put up a roadblock.',
  ),
];
