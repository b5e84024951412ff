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
];
