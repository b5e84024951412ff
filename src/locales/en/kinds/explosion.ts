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
  row(
    'air-strike',
    'any',
    'air blitz, air bombing, bombing mission, bombing sortie, air offensive, precision strike, carpet bombing, carpet bomb, double tap, double - tap, thermobaric, phosphorus bomb, white phosphorus, glide bomb, guided bomb, bunker buster, parachute bomb, from the air, aerial strike, aerial campaign, aerial assault, by air, missile raid, cruise missile strike, fighter plane, blitz, munition',
    'The air blitz entered a second week.',
  ),
  row(
    'drone-strike',
    'any',
    'predator, reaper, kamikaze drone, quadcopter, loitering munition, remotely piloted, pilotless, exploding drone',
    'A quadcopter dropped a bomb on the yard.',
  ),
  row(
    'shelling',
    'any',
    'mortar shelling, mortar barrage, shellfire, shell fire, tank round, field gun, recoilless, bazooka, rocket - propelled, rocket propelled, rpg, multiple rocket launcher, fusillade, artillery duel, artillery barrage, cannon fire, naval gun, indirect fire, surface - to - surface, surface - to - air, scud, himars, fire … rocket, fire … missile, fire … mortar, launch … rocket, launch … missile, mortar strike, rocketing',
    'Shellfire kept people indoors.',
  ),
  row(
    'explosive-device',
    'any',
    'vbied, pipe bomb, nail bomb, claymore, demolition charge, minefield, tripwire, package bomb, tear through, rip through, dynamiting, dynamited, anti - personnel mine, mine … entrance, bomblet, blow … bridge, plant … bomb, place … bomb, petrol bomb',
    'A pipe bomb went off in the hall.',
  ),
  row(
    'suicide-attack, explosive-device',
    'any',
    'svbied, vbied, suicide mission, suicide belt, suicide raid, human bomb, ram, ram … into, martyrdom operation',
    'A lorry rammed the gate and blew up.',
  ),
  row(
    'grenade-attack',
    'any',
    'toss … grenade, lob … grenade, hurl … grenade, throw … grenade, firebomb, fire bomb, fire - bomb, incendiary device, grenade launcher',
    'Youths firebombed the office.',
  ),
  row(
    'chemical-attack',
    'any',
    'novichok, vx, phosgene, asphyxiate, asphyxiation, organophosphate, foam, gas shell, poisoning, polonium',
    'Several villagers were asphyxiated by a yellow cloud.',
  ),
];
