/** Splits a table cell with spaces between words; `_` joins the words of a phrase. */
function cell(words: string): readonly string[] {
  return words
    .split(/\s+/u)
    .filter((w) => w !== '')
    .map((w) => w.replaceAll('_', ' '));
}

/** Classes of English nouns and name parts, as lemmas. They say what something is, never which one. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  armed:
    cell(`army force soldier troop troops military militant militia militiaman rebel fighter insurgent guerrilla jihadist
    jihadi terrorist gunman brigade battalion faction regiment unit squad commando paramilitary mercenary combatant navy marine
    infantry legion front division warrior attacker assailant extremist islamist mujahideen opposition armed_group cartel gang
    patrol garrison peshmerga guard gendarme police policeman officer sniper bomber coalition alliance separatist jet warplane
    aircraft helicopter column artillery corps command detachment platoon gangster hitman trafficker assassin killer kidnapper
    invader occupier hardliner rebels jihadis operative member affiliate cell group organisation organization wing movement
    defender loyalist partisan vigilante recruit conscript serviceman crew pilot suspect raider intruder murderer perpetrator`),
  leader:
    cell(`commander leader general colonel major captain lieutenant chief head emir warlord president minister premier
    chancellor king prince sheikh sheik secretary governor mayor deputy senator lawmaker politician boss chairman director
    ambassador envoy diplomat ayatollah pope bishop archbishop judge magistrate prosecutor founder candidate coordinator`),
  state:
    cell(`government regime state ministry authority administration parliament council congress cabinet court kremlin
    pentagon white_house presidency junta senate republic country nation power commission committee embassy kingdom`),
  civilian:
    cell(`civilian people person resident villager man woman child boy girl family inhabitant citizen refugee student
    teacher farmer worker driver passenger shopper worshipper pilgrim crowd local mourner baby infant toddler teenager youth
    elderly mother father son daughter brother sister wife husband relative victim population community neighbour neighbor
    tourist peasant shepherd journalist reporter doctor nurse medic patient aid_worker priest imam lawyer activist protester
    demonstrator evacuee human_being woman_and_child bystander pedestrian merchant trader employee staff guest minority schoolchild
    schoolgirl schoolboy newsman photographer cameraman watchman servant owner businessman professor trade_unionist laborer`),
  captive: cell(`prisoner detainee hostage captive inmate convict abductee pow suspect kidnapped`),
  child: cell(
    `child boy girl baby infant toddler teenager kid minor schoolchild schoolgirl schoolboy son daughter newborn youngster`,
  ),
  woman: cell(`woman girl mother wife daughter sister lady female grandmother widow`),
  staff:
    cell(`worker staff employee doctor nurse medic journalist reporter volunteer rescuer teacher paramedic peacekeeper
    engineer photographer cameraman newsman correspondent inspector observer driver aid_worker`),
  /** Nouns for many: "a group" is no single person. */
  collective:
    cell(`group crowd team unit squad patrol convoy family army force organisation organization movement government regime
    network party council committee band gang cell brigade battalion division platoon detachment column contingent delegation
    community population public minority people coalition alliance faction militia police number series handful total string
    couple majority cartel troop corps garrison crew`),
  casualty: cell(
    `casualty victim dead wounded injured fatality body corpse survivor martyr deaths death killed injury wound`,
  ),
  settlement:
    cell(`city town village suburb district neighbourhood neighborhood area province region governorate countryside
    camp enclave quarter hamlet outskirts capital settlement municipality county territory zone pocket island valley mountain
    hill plain desert border frontier coast river port community department sector street square road highway crossing peninsula
    stronghold bastion axis locality country slum downtown`),
  facility:
    cell(`hospital school mosque church market bakery airport airfield airbase base checkpoint headquarters headquarter
    building house home shop factory plant bridge station depot warehouse prison university embassy hotel clinic barracks post
    position site facility compound convoy target infrastructure oilfield field refinery pipeline dam cemetery stadium palace
    tower office residence tent mall cafe restaurant bar farm installation tunnel camp gate monastery ministry property
    oil_field power_plant consulate precinct bank branch monument shrine rubble block apartment complex pylon line`),
  vehicle:
    cell(`car truck bus vehicle motorcycle van lorry tank ambulance plane ship boat train convoy taxi pickup bulldozer jeep
    minibus helicopter armoured_vehicle humvee tanker aircraft`),
  weapon:
    cell(`bomb rocket missile mortar shell grenade gun rifle mine ied explosive artillery drone gas chlorine sarin napalm
    weapon warhead ammunition dynamite knife machete pistol launcher machine_gun howitzer bullet projectile charge device
    munition cannon katyusha tnt molotov car_bomb barrel phosphorus sword firearm`),
  aircraft: cell(`warplane jet aircraft helicopter plane bomber drone gunship air_force warjet pilot squadron`),
  speech:
    cell(`statement report announcement remark speech interview tweet letter communique communiqué press_release post video
    footage message broadcast comment testimony claim source figure document`),
  monitor: cell(`observatory monitor monitoring watchdog rights_group human_rights rights network documentation amnesty
    watch monitoring_group syndicate tracker database`),
  media:
    cell(`agency newspaper television tv channel radio news media correspondent reporter journalist broadcaster press magazine
    website daily outlet wire bureau cable paper portal editor network reuters afp ap cnn bbc efe xinhua tass`),
  spokes: cell(
    `spokesman spokeswoman spokesperson statement communique communiqué bulletin press_office press_secretary`,
  ),
  medic:
    cell(`doctor medic hospital physician nurse surgeon paramedic health clinic ambulance medical rescuer rescue morgue
    civil_defence civil_defense first_responder`),
  aid: cell(`charity aid humanitarian relief red_cross red_crescent ngo unicef unhcr wfp ocha icrc agency refugee_agency
    nongovernmental aid_group aid_agency aid_worker donor`),
  resident:
    cell(`resident villager local inhabitant neighbour neighbor civilian citizen shopkeeper relative family mother father
    brother farmer refugee people townspeople housewife student owner`),
  witness: cell(
    `witness eyewitness activist bystander survivor onlooker campaigner media_activist local_activist citizen_journalist`,
  ),
  expert:
    cell(`analyst expert professor researcher academic institute think_tank fellow scholar historian specialist study centre
    center author university foundation lecturer economist`),
  official:
    cell(`official ministry minister government authority un united_nations secretary_general envoy police officer governor mayor
    president spokesman prosecutor diplomat council secretary ambassador security_council prime_minister commissioner sheriff judge
    senator department attorney chief bureau commission embassy congress investigator inspector coroner european_union`),
  unnamed: cell(`source sources report reports rumour rumor it many some someone others observer`),
  nationality: cell(
    `national regime government coalition allied joint pro-government loyalist rebel opposition foreign`,
  ),
  money: cell(`dollar euro pound peso million billion percent per_cent % cost price`),
  distance: cell(
    `kilometer kilometre km mile meter metre foot inch acre hectare kg kilogram kilo ton tonne litre liter mm`,
  ),
  duration: cell(`day week month year hour minute second decade century`),
  happening: cell(
    `attack incident operation strike blast explosion raid clash battle war offensive event violence crime`,
  ),
};

/** What reports what somebody says. */
export const SAYING = {
  verbs: cell(`say tell announce report add state declare claim confirm note reveal write explain admit deny allege warn
    estimate document insist quote cite assert argue believe think stress describe indicate disclose acknowledge release
    inform point reiterate maintain affirm accuse comment reply tweet post observe recall suggest show remark conclude
    mention emphasize emphasise underline hear testify recount contend charge predict repeat vow pledge urge condemn blame
    call know understand expect hope put record count publish detail agree fear`),
  inverting: cell(`say add`),
  citing: cell(`citing quoting`),
  phrases: cell(`according_to citing quoting as_per in_the_words_of as_reported_by based_on attributed_to`),
  nouns: cell(`statement report announcement claim allegation footage video letter interview tweet source figures`),
};

/** Words that mark how surely something is said. */
export const MODALITY: Readonly<Record<string, readonly string[]>> = {
  future:
    cell(`will shall 'll going_to to_be due set about plan planned scheduled prepare preparing intend ready expected expect upcoming
    imminent soon tomorrow next aim vow pledge poised propose pledge`),
  possible:
    cell(`may might could can possibly perhaps apparently reportedly allegedly alleged suspected suspect believe believed likely probably
    seem appear think thought unclear unconfirmed possible potential fear feared rumour rumor suggest presumably purported must
    unverified whether suspicion reportedly probable`),
  hypothetical:
    cell(`if would should unless could were_to in_case in_the_event whether otherwise hypothetical potential ability able try
    attempt seek want in_order_to so_that prevent avoid allow until demand call urge need help`),
  negation: cell(
    `not no never n't neither nor none nobody without deny denial fail refuse reject halt lack cannot false refute`,
  ),
  ongoing:
    cell(`continue ongoing now currently still remain daily keep amid underway intensify since resume rage persist escalate
    under_way these_days every always routinely regularly often usually frequently`),
  background:
    cell(`since began begin start erupt previously earlier former ago last year years month months former history war conflict
    past decade before previous until then prior initially began 2011 after following`),
  doubt:
    cell(`alleged allegedly claim so-called apparent apparently purported purportedly supposed supposedly unconfirmed dubious
    self-styled unverified claimed`),
};

/** Words for what befell people, by measure. */
export const MEASURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  killed:
    cell(`kill killed die dead death fatality slay perish martyr murder massacre execute behead life body toll assassinate
    eliminate corpse slaughter shoot neutralize claim casualty loss victim destroy`),
  injured: cell(`injure injured wound wounded hurt injury maim casualty suffer suffocate affect hospitalize`),
  missing: cell(`missing disappear unaccounted disappearance trap`),
  detained: cell(
    `arrest detain capture imprison jail detainee prisoner hold apprehend sentence convict custody prison inmate`,
  ),
  released: cell(`release free rescue liberate swap exchange`),
  surrendered: cell(`surrender demobilize disarm defect lay_down`),
  abducted: cell(`abduct kidnap hostage captive abductee`),
  displaced: cell(`displace flee refugee uproot homeless exodus leave force`),
  evacuated: cell(`evacuate evacuation bus leave transfer`),
  returned: cell(`return repatriate`),
  present: cell(
    `deploy troop send remain trap besiege present strong number mass gather attend take_part live station join`,
  ),
  strikes: cell(
    `strike raid airstrike shell rocket missile bomb sortie mortar attack explosion round hit barrel projectile blast bombing time`,
  ),
};

/** Words that bound a number. */
export const BOUNDS: readonly string[] = [
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'up to',
  'as many as',
  'nearly',
  'almost',
  'about',
  'around',
  'some',
  'over',
  'approximately',
  'roughly',
  'an estimated',
  'estimated',
  'upwards of',
  'no fewer than',
  'no less than',
  'under',
  'close to',
  'a total of',
  'not less than',
  'not more than',
  'between',
  'from',
  'well over',
  'another',
  'a further',
  'an additional',
  'only',
  'just',
  'the',
  'all',
  'all of',
  'to',
  'and',
  'or',
  'circa',
  'minimum',
  'in excess of',
  'beyond',
  'perhaps',
  'possibly',
  'other',
  'these',
  'those',
];

/** Words around a part of those who were counted before. */
export const PARTS = {
  leads: cell(`including among includes included particularly mostly`),
  of: cell(`them whom these those`),
};

/** Number words. */
export const NUMBERS: readonly string[] =
  cell(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
  billion dozen dozens score scores hundreds thousands tens a_dozen half couple pair trio millions`);

/** Prepositions that can lead a place. */
export const LOCATIVE: readonly string[] =
  cell(`in at near around on from into to across inside outside of over through throughout
  along between towards toward within against north south east west by off beyond under`);
