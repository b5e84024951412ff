import { open, row } from './rows.ts';

/** Words for harm to people, and for custody. */
export const HARM = [
  open(
    'attack-on-civilians, armed-clash, execution',
    'any',
    'kill, die, slay, dead, death, killing, fatality, perish, lose … life, claim … life, take … life, death toll, toll, lose, succumb, body, bury',
    'Seven villagers were killed.',
  ),
  open(
    'attack-on-civilians, armed-clash',
    'any',
    'wound, injure, injury, casualty, victim, hurt, maim, wounded, wounding, harm, survivor',
    'Ten people were wounded in the attack.',
  ),
  row(
    'attack-on-civilians',
    'any',
    'massacre, slaughter, shoot, shoot dead, gun down, open fire, stab, stabbing, beat, beating, lynch, lynching, sniper, snipe, sniper fire, shooting, burn … alive, atrocity, mass killing, genocide, machete, hack, mass murder, butcher, homicide, murder, assault, brutalize, rob, bloodbath',
    'Raiders massacred forty villagers.',
  ),
  open(
    'attack-on-civilians, explosive-device, armed-clash, shelling, air-strike',
    'noun',
    'attack, incident, crime, tragedy, act of violence, terrorist attack, terror attack, atrocity, carnage, massacre, aggression, violence, brutality',
    'The incident shocked the town.',
  ),
  row(
    'attack-on-civilians',
    'verb',
    'persecute, terrorize, terrorise, intimidate, harass, oppress',
    'Militiamen terrorised the farmers.',
  ),
  row(
    'execution',
    'any',
    'execute, execution, assassinate, assassination, behead, beheading, decapitate, crucify, hang, extrajudicial killing, summary execution, death squad, hitman, contract killing, murder, assassin, slit, put to death, gun down, riddle, mass grave',
    'The insurgents executed three prisoners.',
  ),
  row(
    'abduction',
    'any',
    'abduct, abduction, kidnap, kidnapping, kidnapper, hostage, take hostage, hold hostage, hostage - taking, disappear, disappearance, enforced disappearance, forcibly disappear, missing, go missing, snatch, abductee, unaccounted, ransom, captive, hold … captive, human trafficking, enslave, enslavement',
    'Gunmen abducted two engineers.',
  ),
  row(
    'sexual-violence',
    'any',
    'rape, sexual violence, sexual assault, sexually assault, sexual slavery, sexual abuse, sexually abuse, gang - rape, sex slave',
    'Soldiers raped women in the camp.',
  ),
  row(
    'torture',
    'any',
    'torture, ill - treatment, ill - treat, mistreat, mistreatment, abuse, waterboarding, mutilate, mutilation, electric shock, flog',
    'Guards tortured the detainees.',
  ),
  row(
    'arrest',
    'any',
    'arrest, detain, detention, round up, custody, take into custody, imprison, imprisonment, apprehend, apprehension, jail, detainee, prisoner, intern, bust, nab, incarcerate, incarceration, prison, roundup, capture, captured, in captivity, catch',
    'Police arrested twelve suspects.',
  ),
  row('arrest', 'verb', 'capture, seize, hold, catch, take, hand over, extradite', 'The army captured two commanders.'),
  row(
    'release',
    'any',
    'release, free, set free, let go, go free, rescue, liberate, freed, freeing, pardon, amnesty, bail',
    'The rebels released the engineers.',
  ),
  row(
    'prisoner-exchange',
    'any',
    'prisoner exchange, prisoner swap, swap, exchange … prisoner, exchange … detainee, swap prisoner, exchange of prisoner',
    'The two sides exchanged prisoners at the border.',
  ),
  row(
    'surrender',
    'any',
    'surrender, lay down … weapon, lay down … arm, lay down, turn … in, turn themselves in, hand over … weapon, give … up, capitulate, capitulation, disarm, disarmament, demobilize, demobilise, demobilization, demobilisation, defect, defection, desert',
    'Sixty fighters surrendered on Friday.',
  ),
  row(
    'escape',
    'any',
    'escape, jailbreak, break out, prison break, slip away, sneak, get away, flee prison, slip back, fugitive',
    'Four prisoners escaped at night.',
  ),
  row(
    'trial',
    'any',
    'trial, sentence, convict, conviction, charge, indict, indictment, prosecute, prosecution, court, arraign, acquit, verdict, stand trial, put … on trial, plead guilty, death sentence, extradite, extradition, tribunal, try, testify, hearing, war crime charge, legal proceeding, face justice, bring to justice, life imprisonment, deport',
    'A court sentenced him to ten years.',
  ),
  row(
    'attack-on-civilians, execution',
    'any',
    'hack … to death, beat … to death, shoot … to death, burn … to death, find dead, bludgeon, club, strangle, set upon, pogrom, ethnic cleansing, run over, run down, lynch mob, drive - by, open … fire, fire … at civilian, bullet, gunshot, stone, knife, molest, manhandle, ill - treat',
    'Two hikers were bludgeoned on the path.',
  ),
  row(
    'execution, attack-on-civilians',
    'any',
    'liquidate, liquidation, hit man, contract killer, slay, slaying, stoning, hanging, firing squad, cut … throat, slit … throat, targeted killing, bullet - riddled, bound hand, blindfold, kill … captive, kill … prisoner, kill … hostage, killing of, attempt on … life, assassination attempt, gun … down',
    'A firing squad shot the deserters.',
  ),
  row(
    'abduction',
    'any',
    'take … captive, whisk away, bundle, hijack, hijacking, carjack, vanish, never hear of, never … hear from, not … see since, whereabouts, hold for ransom, forced recruitment, forcibly recruit, force … out of, drag, come for … at night, hold against … will, human shield, prevent … from leaving',
    'He has not been heard of since.',
  ),
  row(
    'arrest',
    'any',
    'haul, pick up, remand, house arrest, under arrest, behind bars, lock up, take … prisoner, take prisoner, prisoner of war, swoop, manhunt, in detention, in prison, in jail, serve … sentence, stop … suspect, questioning',
    'The police picked up two students.',
  ),
  row(
    'release',
    'any',
    'parole, let out, walk free, set … free, let … go, clemency, commute, liberation, unharmed, get … out',
    'The judge let the reporter out on bail.',
  ),
  row(
    'trial',
    'any',
    'plead, prosecutor, lawsuit, inquest, court - martial, court martial, life sentence, year in prison, year in jail, face charge, face trial, jail for, death penalty, impeach, accuse … of crime, complaint, serve … sentence',
    'The lieutenant was court-martialled.',
  ),
  row(
    'surrender',
    'any',
    'give … up, give up, change side, switch side, go over to, hand … in, white flag, yield',
    'The last gunmen gave up at noon.',
  ),
];
