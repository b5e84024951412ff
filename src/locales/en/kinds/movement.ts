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
];
