import { open, row } from './rows.ts';

/** Words for battle. */
export const BATTLE = [
  row(
    'armed-clash',
    'any',
    'clash, firefight, gunfight, gunbattle, gun battle, skirmish, shootout, shoot - out, exchange of fire, exchange … fire, exchange gunfire, heavy fire, gunfire, infighting, duel, standoff, close combat, crossfire, last stand, hold … back, beat … back, beat back, chase, machinegun, machine - gun, coup attempt, pitched battle, gun duel, turn … gun, take on, counterinsurgency, street fighting',
    'The two militias clashed near the bridge.',
  ),
  row(
    'armed-clash',
    'any',
    'fight, fighting, combat, battle, hostility, confrontation',
    'Fighting went on through the night.',
  ),
  row('armed-clash, attack-on-civilians', 'any', 'ambush, waylay', 'Gunmen ambushed an army patrol.'),
  row(
    'armed-clash, offensive',
    'verb',
    'engage, confront, repel, repulse, foil, thwart, fend off, rout, resist, defeat, crush, eliminate, neutralize, neutralise, annihilate, inflict, combat, battle',
    'The garrison repelled the attackers.',
  ),
  row(
    'armed-clash',
    'any',
    'resistance, defence, defense, heavy loss, casualty, frontline',
    'The column met fierce resistance.',
  ),
  row('armed-clash', 'verb', 'shoot down, down, bring down, crash', 'Rebels shot down a helicopter.'),
  open(
    'armed-clash',
    'noun',
    'war, conflict, civil war, insurgency, violence, bloodshed, warfare, rebellion, revolt, insurrection, crisis, unrest, strife, uprising',
    'The war has gone on for six years.',
  ),
  row(
    'offensive',
    'any',
    'offensive, counteroffensive, counter - offensive, onslaught, assault, incursion, invasion, ground attack, ground operation, military operation, special operation, counterattack, counter - attack',
    'The army launched an offensive in the south.',
  ),
  row(
    'offensive',
    'any',
    'advance, push, campaign, operation, thrust, progress, sweep, gain, advancement, mop - up, combing, maneuver, manoeuvre, blitz, drive on, make … inroad, expand, move forward, edge toward, edge towards, dismantle, ground assault, military action, military campaign, attempt … to capture, attempt … to seize',
    'Troops pushed towards the river.',
  ),
  row(
    'offensive, territory-gained',
    'verb',
    'storm, overrun, invade, break through, break into, breach, penetrate, infiltrate, enter, march, move in, close in, cross into, attack, press, make … progress, make … advance, drive … out, push … back, expel, dislodge',
    'Fighters stormed the police station.',
  ),
  open(
    'offensive, armed-clash, attack-on-civilians, explosive-device, shelling, air-strike',
    'any',
    'attack, raid, strike, target',
    'The group attacked an army post.',
  ),
  row(
    'territory-gained',
    'any',
    'capture, seize, seizure, retake, recapture, recover, regain, reclaim, conquer, conquest, liberate, liberation, wrest, take over, takeover, take … control, take control, gain control, regain control, restore … control, restore security, establish … control, impose control, seize control, full control, under … control, win back, take back, retaking, retook, drive … from, push … out, collapse, expand … control, re - establish … control, reassert … control, move into, dislodge, occupy, occupation, secure, take … hill, take … village, take … town, hoist',
    'Government troops recaptured the town.',
  ),
  row(
    'territory-gained',
    'verb',
    'take, fall, clear, cleanse, control, free, hold, lose, cede, dominate, purge, gain',
    'The town fell to the insurgents on Monday.',
  ),
  row(
    'territory-gained',
    'noun',
    'fall, loss, control, defeat, gain, victory, territory',
    'The fall of the city came after a month.',
  ),
  row(
    'siege',
    'any',
    'siege, besiege, besieged, besiegement, blockade, encircle, encirclement, surround, cut off, cut … route, cut … road, sever … line, blockaded, lay siege, under siege, hem in, corner, block … road, close … road, starve, starvation, chokehold, trap, supply route, supply line, route … cut, only route, only road, isolate, isolation, cut … supply, prevent … entry, no … enter, besiegers, lift … siege, break … siege',
    'The city has been under siege since May.',
  ),
  row(
    'armed-clash',
    'any',
    'come under fire, under fire, return fire, trade fire, shoot back, fight back, fight off, beat off, drive off, hold off, hold out against, hold … at bay, pin down, dogfight, machine gun fire, small arm fire, small - arm fire, guerrilla war, guerrilla warfare, tank battle, naval battle, sea battle, come under attack, turf war, rearguard, militant attack, rebel attack, insurgent attack, guerrilla attack, raid on … post',
    'The patrol came under fire near the ford.',
  ),
  row(
    'armed-clash, attack-on-civilians',
    'any',
    'machinegun, machine - gunned, fire on, fire at, shoot at, spray, rake, pepper, cut down, mow down',
    'Attackers fired on the helicopter.',
  ),
  row(
    'offensive',
    'any',
    'ground push, land invasion, lightning attack, large - scale attack, full - scale attack, all - out attack, frontal attack, go on the offensive, launch … attack, mount … attack, launch … assault, mount … assault, pincer, foray, swoop, spearhead, gain ground, gain … ground, fight … way, forge ahead, pour across, roll into, sweep into, sweep through, close on, bear down, race to, under attack, harassment, armed action, guerrilla action',
    'The brigades went on the offensive.',
  ),
  row(
    'territory-gained, offensive',
    'any',
    'overrun, fall to, fall into … hand, in … hand, change hand, claw back, carve out, seize power, raise … flag, plant … flag, lose … control, hold sway, annex, annexation, oust, topple, overthrow, subdue, sweep into, storm into, move … into, rout, mop up',
    'The province fell into rebel hands.',
  ),
  row(
    'siege',
    'any',
    'ring, seal off, cordon, cordon off, strand, strangle, squeeze, tighten … grip, under blockade, choke off, starve out, hemmed, cut … road, no way out',
    'Troops ringed the old town.',
  ),
];
