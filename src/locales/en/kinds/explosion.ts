import { open, row } from './rows.ts';

/** Words for explosions and fire from afar. */
export const EXPLOSION = [
  row(
    'air-strike',
    'any',
    'airstrike, air - strike, air strike, air raid, airraid, air - raid, aerial bombardment, aerial bombing, aerial attack, air attack, aerial raid, air bombardment, bombing raid, bombing run, bombing campaign, barrel bomb, cluster bomb, vacuum bomb, sortie, strafe, dive - bomb, air campaign, air operation, napalm, incendiary bomb, air power, air assault, airdrop … bomb',
    'An air strike hit the market.',
  ),
  row(
    'air-strike',
    'noun',
    'raid, strike, bombing, bombardment, bombing raid, missile strike',
    'Three raids hit the suburb at dawn.',
  ),
  row(
    'air-strike',
    'any',
    'warplane, jet, fighter jet, bomber, aircraft, helicopter, air force, warjet, gunship, plane',
    'Warplanes struck the depot twice.',
  ),
  row(
    'air-strike, shelling',
    'verb',
    'bomb, bombard, pound, pummel, hit, strike, raid, target, drop, bombardment',
    'Jets bombed the village.',
  ),
  row(
    'air-strike, shelling',
    'any',
    'cruise missile, missile strike, missile attack, ballistic missile, missile',
    'Cruise missiles struck the airfield.',
  ),
  row(
    'drone-strike',
    'any',
    'drone strike, drone attack, drone, unmanned aircraft, unmanned aerial vehicle, uav, unmanned plane',
    'A drone strike killed the commander.',
  ),
  row(
    'shelling',
    'any',
    'shelling, shell, mortar, mortar fire, mortar attack, artillery, artillery fire, howitzer, rocket fire, rocket attack, rocket, projectile, salvo, barrage, tank fire, cannonade, missile, bombardment, bombard, rocket launcher, mortar round, missile unit, katyusha, grad, tank shell, cannon, artillery strike',
    'Mortar shells landed in the old quarter.',
  ),
  open(
    'shelling, air-strike',
    'verb',
    'fire, launch, land, fall, rain, lob',
    'Militants fired rockets at the airport.',
  ),
  row(
    'explosive-device',
    'any',
    'bombing, bomb attack, bomb, explosion, blast, car bomb, car - bomb, truck bomb, roadside bomb, road bomb, ied, improvised explosive device, explosive device, landmine, land mine, mine, explode, detonate, detonation, go off, blow up, booby trap, booby - trap, explosive, dynamite, time bomb, tnt, bomb explosion, car bombing, explosive charge, booby - trapped, bomb blast, sticky bomb, letter bomb, parcel bomb, unexploded ordnance, cluster munition, rig',
    'A car bomb exploded outside the ministry.',
  ),
  row(
    'explosive-device',
    'verb',
    'explode, plant, place, detonate, rock, blow, shatter, rip',
    'Unknown men planted a bomb under the bridge.',
  ),
  row(
    'suicide-attack',
    'any',
    'suicide bomber, suicide bombing, suicide attack, suicide bomb, suicide car, suicide vest, suicide truck, suicide vehicle, suicide blast, explosive belt, explosive vest, blow … self up, blow himself up, blow herself up, blow themselves up, suicide, suicide attacker, kamikaze, detonate his, detonate her',
    'A suicide bomber struck the checkpoint.',
  ),
  row(
    'grenade-attack',
    'any',
    'grenade, hand grenade, grenade attack, rifle grenade, molotov, incendiary bomb, petrol bomb',
    'Two men threw a grenade into the bar.',
  ),
  row(
    'chemical-attack',
    'any',
    'chemical attack, gas attack, poison gas attack, poison gas, toxic gas, chemical weapon, sarin, chlorine, nerve agent, nerve gas, mustard gas, gas, gassing, chemical, chemical agent, chemical strike, poison, toxic agent, poisonous gas, toxic substance, anthrax, ricin, suffocate, suffocation, choke',
    'A chlorine attack left dozens choking.',
  ),
];
