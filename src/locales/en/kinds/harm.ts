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
];
