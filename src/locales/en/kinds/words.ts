import { row } from './rows.ts';

/** Words for acts that are done by saying. */
export const WORDS = [
  row(
    'responsibility-claim',
    'any',
    'claim responsibility, claim … responsibility, responsibility, claim credit, take responsibility, take credit, acknowledge, claim, admit, take … responsibility, boast',
    'The group claimed responsibility for the blast.',
  ),
  row(
    'accusation',
    'any',
    'accuse, blame, condemn, denounce, condemnation, accusation, allege, criticise, criticize, slam, decry, hold … responsible, responsible, responsibility, charge, label, deplore, allegation, denunciation, criticism, fault, attribute, finger, perpetrator, perpetrate, complicit, guilty, point to, point the finger, war crime, outrage, lash out, describe, suspect, implicate, reject, deny, provoke, involvement, support',
    'The minister accused the rebels of breaking the truce.',
  ),
  row(
    'threat',
    'any',
    'threaten, threat, warn, warning, vow, pledge, retaliate, retaliation, ultimatum, swear, promise, declare war, respond, revenge, avenge, would, risk, determine, deterrent',
    'The militia threatened to shell the port.',
  ),
  row(
    'demand',
    'any',
    'demand, call on, call upon, call for, urge, appeal, request, ask, insist, plead, press for, call, want, stress, seek, must, should, need, petition, exhort, implore, pressure, encourage, emphasize, emphasise, underline, recommend, lobby, propose, beg, hope, renew',
    'The mayor called on both sides to let the wounded out.',
  ),
  row(
    'decision',
    'any',
    'decide, decision, order, law, vote, resolution, sanction, appoint, appointment, recognise, recognize, recognition, declare, declaration, authorise, authorize, authorization, ban, approve, approval, veto, outlaw, designate, designation, elect, election, resign, impose, lift, ratify, proclaim, decree, adopt, suspend, legislation, outlawed, strip, announce, mandate, dissolve, expel, name, bill, policy, plan, embargo, constitution, restore, extend, refuse, sack, reassign, replace, nominate, name … as, ratification, ruling, rule, overturn, lift … ban, confine, close … border, open … border, recall, cut … tie, strip … citizenship, revoke, reject, plan to, dismiss, fire, inquiry, investigate, investigation, probe, curfew, emergency, allow',
    'Parliament passed a law against the militias.',
  ),
  row(
    'responsibility-claim',
    'any',
    'say … behind, confess, confession, own up, say … carry out, take … credit',
    'The band confessed to the raid.',
  ),
  row(
    'accusation',
    'any',
    'complaint, behind, mastermind, rebuke, protest note, lambast, lambaste, castigate, censure, liken, brand, accountable, to blame, culprit, pin … on, point … finger, hold … accountable',
    'The envoy lambasted the junta.',
  ),
  row(
    'threat',
    'any',
    'legitimate target, deadline, face consequence, consequence, menace, intimidate, blackmail, extort, extortion, bomb scare, bomb threat, strike back, hit back, hunt down, deal with, make … pay, ready to, prepare to',
    'The gang menaced shopkeepers.',
  ),
  row(
    'demand',
    'any',
    'plea, have to, ought, summon, press, protest note, complaint, tell … to, order … to, push for, advise, advocate, let, boycott, repeat … call, reiterate',
    'The bishop made a plea for calm.',
  ),
  row(
    'decision',
    'any',
    'choose, select, settle on, pass … law, form … government, swear in, inaugurate, step down, remove, oust, register, constitute, measure, shut, shut down, close, reopen, repeal, enact, legislate, invoke, rule out, freeze, blacklist, proscribe, list, call … election, hold … election, postpone, delay, cancel, abstain, create, establish, set up, promote, summon, sever, break off, restrict, grant, permit, deny, no longer, halt, stop, accept, chosen',
    'The assembly chose a new speaker.',
  ),
];
