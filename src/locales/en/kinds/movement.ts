import { row } from './rows.ts';

/** Words for movement of people and forces, and for peace. */
export const MOVEMENT = [
  row(
    'displacement',
    'any',
    'flee, displace, displacement, displaced, refugee, exodus, uproot, leave … home, force … home, drive … home, idp, run for safety, migrate, escape, migration, influx, asylum, take refuge, seek refuge, take shelter, homeless, shelter, expel, expulsion, forced transfer, stream out, pour out, leave … house, pour into, seek safety, flood out, run away, drive out, move … families, homelessness, flight',
    'Thousands fled the town.',
  ),
  row(
    'evacuation',
    'any',
    'evacuate, evacuation, evacuee, bus out, safe passage, humanitarian corridor, safe corridor, airlift, medevac, transfer, take … hospital, move … out, allow … out, leave, corridor, resettle, rush',
    'Civilians were evacuated by bus.',
  ),
  row(
    'return',
    'any',
    'return, return home, go home, go back, repatriate, repatriation, come home, come back, take … back, reintegrate, bring … back',
    'Families returned to their villages.',
  ),
  row(
    'deployment',
    'any',
    'deploy, deployment, redeploy, reinforce, reinforcement, dispatch, station, mobilise, mobilize, mobilization, build - up, buildup, mass, send … troop, send … force, send, arrive, intervene, intervention, patrol, troop, alert, high alert, position, amass, convoy, garrison, presence, move … troop, take up position, converge, regather, muster, beef up, step up … security, tighten … security, infiltrate, influx of … troop, influx of … fighter, vigilance, increase … patrol, forces in, military presence, join, bolster, recruit, enlist, convoy of vehicle, back, prepare, train, supply … weapon, arm, transport, muster, state of emergency, curfew, remain, stay',
    'The army deployed two brigades to the border.',
  ),
  row(
    'withdrawal',
    'any',
    'withdraw, withdrawal, retreat, pull out, pullout, pull back, pullback, vacate, leave, drive back, push back, abandon, evacuate, quit, flee, depart, departure, redeploy, exit, drawdown, draw down, drive … back, pull … back, retrograde, evacuate … zone, pull',
    'The rebels withdrew from the valley.',
  ),
  row(
    'displacement',
    'any',
    'leave, evict, eviction, deport, deportation, depopulate, exile, emigrate, abandon … home, abandon … village, pour across, cross … border, trek, flock, refugee camp, internally displaced, on the move, make homeless, force out, force from, resettle, move to',
    'Families left the quarter on foot.',
  ),
  row(
    'evacuation',
    'any',
    'ferry, fly out, bring out, take out, rescue, extricate, bus, bring … to safety, move … to safety, take to hospital, rush to hospital, hospitalize, hospitalise, carry … out, get … out, allow … to leave',
    'Boats ferried the wounded to the mainland.',
  ),
  row(
    'return',
    'any',
    'resettle, resettlement, back home, homecoming, head home, bring home, take back, go back to, come back to',
    'The families headed home after the truce.',
  ),
  row(
    'deployment',
    'any',
    'land, move in, redeployment, be based, on patrol, dig in, stand by, on standby, call up, call - up, conscript, conscription, reservist, contingent, warship, aircraft carrier, flotilla, regroup, rotate, surge, adviser, advise, guard, escort, hold … position, occupy … position, serve in, fly in, move, enter, bring in, strength, accompany, serve, assist, set out',
    'Helicopters landed troops on the ridge.',
  ),
  row(
    'withdrawal',
    'any',
    'fall back, fall … back, slip out, disengage, disengagement, draw back, move out, move back, give up, bring home, bring … home, desert, escape, go home, repair, step back, shutter',
    'The platoon fell back to the river.',
  ),
];

export const PEACE = [
  row(
    'ceasefire',
    'any',
    'ceasefire, cease - fire, truce, cessation of hostility, cessation, halt … fighting, stop … fighting, armistice, halt … operation, suspend … operation, pause, lull, calm, humanitarian pause, end … fighting, de - escalation, safe zone, end hostility',
    'A ceasefire began at midnight.',
  ),
  row(
    'agreement',
    'any',
    'agreement, deal, accord, pact, treaty, agree, settlement, reconciliation, alliance, memorandum, broker, sign, ally, reconcile, compromise, understanding, join force, unite, merge, merger',
    'The parties signed an accord in Nairobi.',
  ),
  row(
    'talks',
    'any',
    'talk, negotiation, negotiate, meeting, meet, summit, discuss, discussion, visit, conference, mediate, mediation, mediator, hold talk, phone conversation, phone call, conversation, dinner, lunch, go to, fly to, travel to, receive … delegation, trilateral, working group, receive, host, consult, consultation, dialogue, brief, briefing, telephone, phone, envoy, phone call, emergency session, session, negotiator, lobby, call with, speak with, speak to, assembly, raise, peace process, interview, contact, host, trip, arrive',
    'The two ministers met in Geneva.',
  ),
  row(
    'breach',
    'any',
    'violate, violation, breach, break … ceasefire, break … truce, break … agreement, collapse, infringe, infringement, break down, disregard, renege, unravel, undermine, break',
    'Both sides violated the truce.',
  ),
  row(
    'ceasefire',
    'any',
    'stand down, hold fire, hold … fire, fall silent, no - fire, buffer zone, demilitarised zone, demilitarized zone, safe area, suspend hostility, stop … bombing, halt … attack, end … war, peace deal, suspend … operation, respite',
    'The guns fell silent at noon.',
  ),
  row(
    'agreement',
    'any',
    'peace deal, peace accord, peace treaty, peace agreement, peace process, accept, roadmap, road map, protocol, arrangement, plan, demilitarised zone, demilitarized zone, settle, reunify, handshake',
    'The clans accepted the peace plan.',
  ),
  row(
    'talks',
    'any',
    'sit down, gather, convene, tour, travel, fly, arrive in, dialogue, peace talk, parley, round of talk, meet with, confer, shuttle, forum, congress, protest note, call on',
    'The rivals sat down in Doha.',
  ),
  row(
    'breach',
    'any',
    'rip up, tear up, defy, defiance, flout, contravene, contravention, torpedo, renounce, abrogate, breakdown, derail, non - compliance, disregard, void',
    'Both armies flouted the truce.',
  ),
];
