/**
 * The commonest words of English, written down by hand for this project, in four bands from the grammatical words to
 * the less frequent ones. They keep spelling repair away from words that are right, and tell words that say little
 * (`really`) from words that name a topic nobody wrote about (`pizza`).
 */
const BANDS = [
  `the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an
  will my one all would there their what so up out if about who get which go me when make can like time no just him
  know take people into year your good some could them see other than then now look only come its over think also back
  after use two how our work first well way even new want because any these give day most us is are was were been
  being am has had having does did doing done said says goes went gone made makes got gets getting took taken came
  where why while before between both each few more much many must should may might shall own same such too very here
  again against once during through under until off down above below further nor ever never always often still yet
  already almost quite rather really maybe perhaps please thank thanks hello hi hey yes ok okay not cannot without
  within whether though although since unless however therefore else instead every everyone everything something
  anything nothing someone anyone nobody somebody anybody another enough several less least lot lots bit kind sort
  thing things stuff way ways mean means meant need needs needed want wants wanted let lets put puts keep keeps going
  anyway actually basically exactly simply only myself yourself himself herself itself ourselves themselves whose whom
  those mine yours ours theirs upon toward towards among around along across behind beyond near per via`,
  `able accept account across act action add address advice afraid afternoon age ago agree air allow alone amount angry
  animal answer apart appear apple apply area arm arrive art ask asked asking asks attack author available average
  avoid away baby bad bag ball bank base basic beat beautiful became become becomes bed began begin behind believe
  belong best better big bill bird black block blood blue board boat body book born boss bottle bottom bought box boy
  brain bread break breakfast bring broke broken brother brought brown build building built burn bus business busy buy
  buying call called calls calm came camp car card care careful carry case cat catch cause cell center central centre
  century certain chair chance change changed changes charge cheap cheaper check cheese chicken child children choice
  choose chose church circle city class clean clear clearly clock close closed clothes cloud club coat coffee cold
  collect college color colour comes coming common community company compare compared complete computer concern
  condition connect consider contain continue control cook cool copy corner correct cost costs could count country
  couple course cover create cross cry cup current customer cut cute dad daily damage dance danger dangerous dark date
  daughter day days dead deal dear death decide decided deep degree depend depends describe desk detail develop die
  diet differ difference different difficult dinner direct direction dirty discuss doctor dog dollar door double doubt
  draw dream dress drink drive driver drop dry due early earn earth ease easier easily east easy eat edge education
  effect egg eight either electric eleven email empty end ended energy engine english enjoy enter entire equal error
  evening event exact example except excuse exercise expect expensive experience explain explained extra eye eyes face
  fact fail fair fall false family famous far farm fast faster father favorite favourite fear feel feeling feels feet
  fell felt field fight figure file fill film final finally find fine finger finish fire fish fit five fix flat flight
  floor flower fly follow food foot force foreign forest forget forgot form forward found four free fresh friend
  friends front fruit full fun funny future game garden gas gave general gentle girl girlfriend glad glass goal god
  gold gone grade great green grew ground group grow guess guide guy guys hair half hand hands happen happened happens
  happy hard hardly hate head health hear heard heart heat heavy height held help helped helps hide high higher hill
  history hit hold hole holiday home hope horse hospital hot hotel hour hours house huge human hundred hungry hurry
  hurt husband ice idea ideas ill imagine important improve include including increase indeed information inside
  interest interested interesting invite island issue issues item job join joke jump keep kept key kid kids kill king
  kitchen knew knife know known lady lake land language large last late later laugh law lay lazy lead leader learn
  leave leaves led left leg legal lesson letter level library lie life light likely line lion list listen little live
  lived lives living local lock long longer looking lose loss lost loud love loved lovely low lower luck lucky lunch
  machine main making man manage map mark market marry match material matter meal meaning measure meat medical medicine
  meet meeting member memory men message met method middle mile milk million mind minute minutes miss mistake mix model
  modern mom moment money month months moon morning mother mountain mouth move moved movie music name names narrow
  nation national nature nearly necessary neck neither new news newspaper next nice night nine noise none normal north
  nose note notice number numbers object odd offer office official oil old older online open opinion opposite orange
  order ordinary outside owner page paid pain paint pair paper parent parents park part parts party pass past path pay
  paying peace pen pencil perfect person personal phone photo phrase pick picture piece place plan plane plant plate
  play played player playing plenty pocket point points police policy poor popular position possible post pot pound
  power practice prefer prepare present president pretty prevent price prices print private prize probably problem
  problems process produce product products program project promise proper protect proud provide public pull purpose
  push question questions quick quickly quiet rain raise ran range rate reach read reading ready real reality reason
  reasons receive recent recently recommend red reduce region related relation release remember remove rent repair
  repeat reply report require rest result results return rich ride right ring rise risk river road rock role room round
  row rule rules run running runs sad safe said salt save saw school science sea search season seat second secret seem
  seems seen sell send sense sent separate serious serve service services set seven shape share sharp ship shirt shoe
  shoes shop shopping short shot shoulder show shows shut sick side sign similar simple since sing single sir sister
  sit site situation six size skin sky sleep slow slowly small smart smell smile snow social society soft sold soldier
  solve son song soon sorry sound south space speak special speed spell spend spent sport spring stage stand standard
  star start started starting state station stay step stick stone stood stop store story strange street strong student
  students study stupid style subject success such sudden sugar suggest suit summer sun support suppose sure surface
  surprise sweet swim system systems table taken talk talking tall task taste tax tea teach teacher team tell telling
  ten terms term terrible test text than their theory thick thin third thought thousand three threw throw ticket tie
  till times tiny tired title today together told tomorrow tonight tool tools top topic total touch tough tour town
  trade traffic train training travel tree tried trip trouble true trust truth try trying turn turned twelve twenty
  twice type types typical typically ugly uncle understand unit university until update upper used useful user users
  uses using usual usually value various vegetable video view village visit voice wait walk wall war warm wash watch
  water weak wear weather website wedding week weekend weeks weight welcome west wet whatever wheel white whole wide
  wife wild win wind window wine winter wish woman women wonder wood word words worked working works world worry worse
  worst worth write writing written wrong wrote yard years yellow yesterday young zero`,
  `abroad absence absolute abuse academic accent access accident accurate ache actor actress adapt addict admin admire
  admit adult advance advantage adventure advert affair affect afford agency agenda agent aim airline airport alarm
  album alcohol alert alien alive ambulance amazing analysis ancient angel ankle anniversary announce annoy annoying
  annual anxiety anxious apartment apologise apologize appeal appetite appointment appreciate approach approve april
  argue argument army arrest arrow article artist asleep aspect assignment assist assume athlete atmosphere attach
  attempt attend attention attitude attract attraction audience august aunt automatic autumn award aware awesome awful
  backpack bacon bake baker bakery balance ban banana band bar barber bargain bark baseball basement basket basketball
  bath bathroom battery battle beach bean bear beard beauty bedroom beef beer behave bell belt bench benefit bet bicycle
  bike billion birth birthday biscuit bite bitter blame blanket bless blind blonde blow blueprint bomb bone bonus boot
  border bored boring borrow bother bowl bracelet branch brand brave bread breath breathe breed brick bride bridge brief
  bright brilliant broad brush bucket budget bug bullet bully burger burst bush butter button cabin cable cake calculate
  calendar camera campus cancel cancer candidate candle candy cap capable capital captain capture carbon career carpet
  carrot cartoon cash castle casual category celebrate celebrity cent ceremony chain champion channel chapter character
  charity chart chase chat cheat checkout cheer chef chemical chemistry chess chest chew chief childhood chip chocolate
  christmas cigarette cinema citizen clever click client climate climb clinic coach coast code coin collar colleague
  collection column combine comedy comfort comfortable command comment commercial commit communicate communication
  competition complain complaint complex compose concept concert conclude conference confident confirm conflict confuse
  confused confusing congratulations connection constant construct contact contest context contract contrast contribute
  convenient conversation convince cookie correct cotton cough council counter county courage court cousin cow crash
  crazy cream creature credit crime criminal crisis critic crop crowd crown cruel cruise crypto culture cupboard cure
  curious currency curtain curve custom cycle damn darling data database deadline deaf debate debt decade december
  decision deck declare decline decorate decrease default defeat defence defend define definitely delay delete delicious
  deliver delivery demand democracy dentist department deposit depressed depth desert deserve design designer desire
  despite dessert destroy device diamond diary dictionary digital dinosaur diploma disagree disappear disappoint
  disaster discount discover discovery disease dish dislike distance district divide divorce document domestic donate
  dose downtown dozen draft drag drama drawer drawing driving drought drug drum drunk duck dumb duty eager ear earthquake
  economy editor effort elderly elect election electrical electricity electronic elegant element elephant elevator
  embarrass emergency emotion emotional emperor employ employee employer enable encourage enemy engage engaged engineer
  engineering enormous entertain enthusiasm entrance entry envelope environment equipment escape essay essential
  establish estate estimate ethnic evaluate eventually evidence evil exam examine excellent exchange excited exciting
  exhibition exist existing exit expand expensive expert explore explosion export expose express expression extend
  extent extreme fabric facebook facility factor factory faculty fairy faith fake fame fan fancy fantastic fantasy
  farmer fashion fat fate fault feature february fee feed feedback female fence festival fever fiction fifteen fifty
  finance financial firm fitness flag flame flash flavor flavour fold folk football forever forgive fork formal former
  formula fortune forum forty fossil frame freedom freeze frequency frequent fridge friday friendly friendship frog
  frozen frustrated fry fuel function fund furniture gallery gang gap garage garbage garlic gather gear gender gene
  generate generation generous genius genre ghost giant gift glove glue goat golf google goodbye gossip government grab
  graduate grain grammar grand grandfather grandmother grape graph grass grateful gravity grocery gross growth guarantee
  guard guest guilty guitar gun gym habit hack hacker haircut hall hammer handle hang harm harvest hat headache healthy
  heaven helmet hero hesitate hire hobby hockey honest honey honour hook horrible horror host household housing hug
  humour hunt hunting hurricane ideal identify identity ignore illegal illness image imagination immediate immigrant
  impact import impossible impress impression income independent index individual industry infection influence inform
  injury innocent insect insert install instruction instrument insurance intelligent intend intense internet interview
  introduce invent invest investment invitation involve iron jacket jail january jazz jealous jeans jewel jewellery
  journal journey joy judge juice july june jungle junior junk justice kettle keyboard kick kidney kingdom kiss knee
  knock knowledge lab label labour lamp laptop laser launch laundry lawn lawyer layer leaf league lean leather lecture
  legend lemon lend length letters license lift limit link lip liquid literature load loan location logic lonely loose
  lord lover loyal luggage lung luxury mad magazine magic mail maintain maintenance major majority male manager manner
  manual manufacture marathon march marketing marriage married mask mass massage master mate mathematics math maths
  maximum mayor meanwhile measurement mechanic media meme mental mention menu mercy mess metal microwave midnight mild
  military mine mineral minimum minister minor minority mirror mission mistake mobile mod moderator monday monitor
  monkey monster mood moral mortgage motion motivation motor motorcycle mouse mud muscle museum mushroom musical
  mystery nail nasty native natural navy negative neighbour neighbor nerve nervous network nightmare noodle november
  novel nuclear nurse nut oak obey obvious occasion occur ocean october offend onion operate operation opportunity
  option organ organic organise organize origin original outfit outlet oven overall overseas owe oxygen pack package
  painful painting palace pale pan panic pants parcel pardon parking particular partner passenger passion passport
  password pasta patch patience patient pattern pause payment peak peanut pepper percent percentage perform performance
  period permanent permission permit personality pet petrol philosophy photograph physical physics piano pig pill pillow
  pilot pipe pitch pizza planet plastic platform pleasant pleasure plot plug poem poet poetry poison politician politics
  pollution pool population pork port positive possess potato potential pour poverty powder powerful pray prayer
  predict pregnant prescription presentation pressure previous pride priest primary prime prince princess principle
  printer prison privacy profession professional professor profile profit progress pronounce proof property proposal
  protein protest prove province psychology publish punish purchase pure purple puzzle python quality quantity quarter
  queen quit quiz quote rabbit race radio rail railway random rapid rare raw react reaction realise realize rear reboot
  recipe recognise recognize recommendation record recover recycle reddit refer reflect refrigerator refund refuse
  regard register regret regular reject relationship relative relax reliable relief religion religious rely remain
  remind remote rental repeat replace represent request rescue research reset resident resign resolution resource
  respect respond response responsible restaurant restore retire reveal revenge revenue review revolution reward rhythm
  rice rid roast robot rocket role roll romance romantic roof root rope rough route router routine royal rubbish rude
  ruin rural rush sail salad salary sale sales salmon sample sand sandwich satellite satisfied saturday sauce sausage
  scale scam scare scared scene schedule scholar scholarship score scream screen script seafood secretary section
  security seed select selfish senior sensitive sentence september series server session settle setting settings sewing
  sex shadow shake shampoo shark sheep sheet shelf shell shelter shine shock shoot shore shortage shout shower shy
  signal signature silence silent silly silver singer sink size skill skirt slave slice slide slight slip smoke smooth
  snack snake soap soccer socks software soil solar solid solution soul soup source spare specialist species specific
  spice spider spin spirit spoon spot spread square squeeze staff stadium stair stamp stare statement statue status
  steady steal steam steel steep stem stir stock stomach storage storm stove straight stranger strategy stream strength
  stress stretch strict strike string structure struggle studio submit subscribe subway succeed suffer suitable sunday
  sunny super supermarket supper supply surely surgery surround survey survive suspect swear sweater swimming switch
  symbol sympathy symptom syrup tablet tail tailor talent tank tap target taxi technical technique technology teenager
  teeth telephone television temper temperature temple temporary tennis tent territory terror thankful theater theatre
  therapy thief thirty throat thunder thursday tidy tiger tight timetable tip tire tissue toast tobacco toe toilet
  tomato tone tongue tooth tourist towel tower toy track tradition traditional transfer translate translation transport
  trash treasure treat treatment trend trial tribe trick tropical truck trunk tube tuesday tunnel turkey tutor tutorial
  twin twist typing umbrella unable uncomfortable underground unfair unfortunately uniform union unique universe unknown
  unusual upgrade upload upset upstairs urban urge urgent useless vacation vaccine valley valuable van vegan vegetarian
  vehicle version victim victory violence violin virus vision vitamin vocabulary volcano volleyball volume volunteer
  vote wage waiter waitress wake wallet wallpaper warn warning waste wave wealth weapon webinar wednesday weed weird
  werewolf whale wheat whisper wifi wing wipe wire wise witch witness wolf wooden wool worker workout workshop worried
  worship wound wrap wrist yoga youth zebra zone zoo`,
  `abandon abnormal abolish absurd accelerate acid acquire acre adequate adjust admission adopt
  adorable advertise aeroplane affordable aftermath aggressive agriculture aid aisle alarming alley
  alliance allowance alphabet altitude aluminium amateur ambition amend amuse analogy analyse
  analyst anchor angle animate annoyed anonymous antique apology apparent applicant appliance
  applied appoint apron aquarium arch architect arctic arise aroma array artificial ash aside
  aspirin assemble assembly assess asset associate assumption astronaut attic auction audit
  authentic automate automobile avenue aviation await awkward axe backwards badge badly balcony bald
  ballet balloon bamboo bandage bankrupt banner barely barn barrel barrier batch bathtub bay beak
  beam beast beetle beg beggar behalf belief beneath beside bid bin bind biology bishop blade blast
  bleed blend blink blog bloom blouse blur blush bold bolt bond bonfire booklet boost booth bounce
  bound boundary bow brag braid brake brass breast breeze brew bribe broccoli bronze broom browse
  browser bruise bubble bud buddy buffalo buffet bulb bulk bump bunch bundle burden bureau butcher
  butterfly buzz cabbage cabinet cactus caffeine cage calf calorie canal cannon canoe canvas
  capacity cape capsule caravan carve cashier casino cassette cast cattle cautious cave ceiling
  cellar cement cereal certificate chalk chamber chaos charm cheek cherry chickens chill chimney
  chin choir chop chore chorus chronic chunk cigar circuit circus civil claim clap clarify classic
  classroom clay cliff cling clip clown clue clumsy coal coconut coffin coil coincidence collapse
  colony comb comet comic commander companion compass compete competent competitive compile
  compliment compromise conceal concrete condemn conduct confess confidence congress conscious
  consent consequence conservative considerable consist console conspiracy constitution consult
  consume consumer consumption container contempt content continent contrary converse convert convey
  convict cooperate cope cord core cork corn corporate corpse corridor costume cosy couch counsel
  coupon courtesy coward cozy crab crack cradle craft crane crate crawl creep crew cricket crisp
  crocodile crucial crude crumb crush crust crystal cube cucumber cue curl curse curb cushion
  cyclist cynical dairy dam damp dare dash dawn daylight dealer debris decay deceive deed deer
  defect deficit delegate delight den dense deny depart dependent deprive derive descend desperate
  destination destiny detach detect detective determine deviate devil devote diagram dial dialect
  dialogue diesel dig dignity dim dimension dine dinghy dip diplomat disabled disc discipline
  discourage disgust disguise disk dismiss display dispute dissolve distinct distribute disturb
  ditch dive dizzy dock dolphin dome donkey dot dough downhill downstairs drain drank drastic drawn
  dread drift drill drip drown drums dubious dull dump durable dust dwarf dwell dye dynamic eagle
  earring echo eclipse edit eel efficient eighty elastic elbow eliminate elite embassy embrace
  emerge emission emphasis empire enclose endless endure energetic enhance ensure enterprise
  enthusiastic entitle equation equip erase errand erupt eternal ethics evaporate eve evident evolve
  exaggerate exceed exception excess excite exclude exclusive execute exhaust exile exotic
  expedition expense experiment expire explode exploit exterior external extinct extract fabulous
  facial fade faint fairly familiar famine fascinate fasten fatal faucet favour feast feather
  federal fellow ferry fertile fetch fibre fierce fig filter fin fingernail fireplace fist flee
  fleet flesh flexible flip flirt float flock flood flour flow flu fluent fluid flute foam focus fog
  folder fond fool forecast forehead forge format fortunate foul foundation fountain fox fraction
  fragile fragment franchise fraud freak freight freshman friction fright fruitful frown fulfil fur
  furious furnace fuse fuss gamble garment gasp gate gaze gem genetic genuine geography germ gesture
  giggle ginger giraffe glacier glance glide glimpse globe gloomy glory glow goose gorgeous gorilla
  govern gown grace gradual grandma grandpa grant graphic grasp grave graveyard greedy greet grief
  grill grin grind grip groan groom gulf gum gut habitat hail halt ham handful handicap handsome
  handy harbour hardware harmony harsh haste hatch haul hawk hay hazard headline heal heap heck
  hedge heel heir hell hence herb herd hidden highlight hike hint hip hollow holy homeless hood hoof
  hop horizon hormone horn hose hostile hostage hover humble humid humor hunger hut hygiene hymn
  hypothesis icon idiot idle idol ignorant illusion imitate immense immune imply impose inch
  incident incline incredible infant infinite inflation inherit initial inject inmate inn inner
  input inquiry insane insight inspect inspire instance instinct institute instruct insult intake
  integrate integrity intellectual intent interfere interior internal interpret interrupt interval
  intimate invade invisible invoice involved inwards iris irony irrelevant irritate isolate itch
  ivory jam jar jaw jelly jet jog joint jury justify karate keen kit kite kneel knight knit knob
  knot lace lack ladder lamb landlord landscape lane lap lasting latter laughter lava layout leak
  leap lease legacy leisure lemonade leopard lettuce lever liability liberal liberty librarian lick
  lid lifestyle lightning limb lime limp linen linger liquor liver lizard loaf lobby lobster locate
  lodge log lollipop loop lotion lottery lousy lump lunar lure lyrics magnet magnificent maid
  mainland mammal mandatory manifest mansion maple marble margin marine marvel mattress mature
  meadow medal medieval meditate mellow melody melon melt membrane memorial mend merchant mere merge
  merit merry mice midday migrate mill mimic mince minimal miracle miserable misery missile mist
  mixture moan mobility mock moderate modest moist molecule monk monopoly monument mortal mosquito
  moss motel motive mould mount mug multiple multiply mumble murder mutual mutter mysterious myth
  naked nap navigate neat needle negotiate neighbourhood nephew nest neutral nickname niece noble
  nod nonsense noon norm notebook notify notion nought nowadays nowhere numb nursery nylon oath
  obese objective observe obstacle obtain odds offence offensive olive opera opponent oppose oral
  orbit orchestra ordeal orphan otherwise ounce outbreak outcome outdoor outer outline outlook
  output outrage outstanding oval overcome overlook overnight overtime overwhelm owl ox oyster pace
  paddle padlock pail pal palm pamphlet pancake panel panther parade paradise paragraph parallel
  paralyse parrot parsley participate passage passive paste pastor pasture pat patent pathetic
  patrol pave paw pea peach peacock pear peculiar pedal pedestrian peel peer penalty penguin
  peninsula penny pension perceive perfume peril perish persist persuade pest petal petition phase
  phenomenon photographer pickle picnic pier pigeon pile pilgrim pin pinch pine pint pioneer pirate
  pistol plague plain plaster plea plead pledge plough pluck plum plumber plump plunge poke polar
  pole polish polite poll polo pond pony pope porch porcelain portable porter portion portrait pose
  postcard poster postpone pottery pouch prank precious precise predator preface prejudice premier
  premium preserve presume pretend prevail prey prick primitive printed prior privilege proceed
  profound prohibit prominent prompt prosecute prosper proverb provoke psychic pub pudding puddle
  pumpkin punch punctual pupil puppet puppy purse pyramid quarrel quest queue quilt quota racism
  rack racket rage raid railing rainbow raincoat rally ramp ranch rank rap rat ratio rational raven
  ray razor realm rebel recall receipt reception recession reckon recruit rectangle referee refine
  reform refresh refuge refugee regime regional rehearsal reign reinforce relate relay reluctant
  remark remedy remnant remorse renew repay repel replica reptile republic reputation reserve
  reservoir residence resist resolve resort restless restrain restrict resume retail retain retreat
  reunion revise revive revolt rib ribbon riddle ridge ridiculous rifle rigid riot ripe ritual rival
  roam roar rob robbery robe rocky rod rooster rot rotate rug rugby ruler rumour rust rye sack
  sacred sacrifice saddle sailor saint sake salute sandals sane sarcastic scandal scar scarce scarf
  scatter scent sceptical scheme scissors scold scoop scope scorn scout scramble scrap scratch screw
  scrub sculpture seagull seal seam seaside secure seek segment seize seldom self selfie senate
  sensation sensible sentiment sequel sequence sergeant sermon servant setup severe shade shaft
  shallow shame sharpen shatter shave shed shiny shiver shortcut shove shovel shrimp shrink shrug
  shuffle shutter sibling sidewalk siege sigh sightseeing significant silk simplify sin sincere
  siren skate skeleton sketch ski skip skull slam slap sleeve slender slim sling slipper slope slot
  slump sly smash smog smuggle snail snap sneak sneeze sniff snore sob sober soda sofa sole solemn
  solo soothe sore sorrow sour souvenir sow spaceship spade sparkle sparrow spear spectacular
  spectrum sphere spill spine spiral splash splendid splinter spoil sponge sponsor spouse spray
  sprint spy squad squash squid squirrel stab stable stack stain stake stale stall stance staple
  startle starve stationery statistics steak steer sting stink stitch stool storey strain strand
  strap straw strawberry streak strip stripe strive stroke stroll stubborn stumble stunning sturdy
  submarine subtle suburb sue suffice suicide suitcase sulk summary summit sunflower sunglasses
  sunlight sunrise sunset superb superior supervise supplement suppress supreme surf surgeon surname
  surplus surrender suspend suspicion sustain swallow swamp swan swap swarm sway sweep swell swift
  swing sword syllable syllabus synonym tackle tactic tag tale tangle tape tart tattoo tavern tease
  telegraph telescope temptation tenant tender tense tentative terminal terrific testify textbook
  textile texture thaw theft theme thermometer thesis thigh thirsty thorn thread threat threshold
  thrill thrive throne thrust thumb tick tickle tide tile tilt timber timid tin toad toddler
  tolerate toll tomb tornado tortoise torture toss tournament tow toxic trace tragedy trail traitor
  transit transparent trap tray treaty tremble tremendous trench tribute trigger trim triple triumph
  trivial trophy trousers trumpet tug tulip tumor tuna turtle twig twilight typewriter tyre ultimate
  umpire unanimous undergo undermine undo uneasy unfold unite unity unlike unload unlock upcoming
  upright uproar utter vacant vacuum vague vain valid vanilla vanish variable vary vase vast veil
  vein velvet venture venue verb verdict verse vertical vessel vest vet veto vibrate vice vicious
  villa villain vine vinegar virtue visa visible visual vital vivid vocal void volt voucher vow
  voyage vulnerable waist walnut wander warehouse warrior wasp weave web weep welfare whip whirl
  whisky whistle wicked widow width wig willing wink wit withdraw wither wizard wobble woe
  woodpecker worm worthwhile worthy wreck wrestle wrinkle yacht yawn yeast yell yoghurt yogurt yolk
  zip sucks suck grr ugh tapping besides cams cam pics vid vids bro dude newbie noob beginner
  dummies dummy podcast streaming youtube netflix discord channels twitter instagram whatsapp
  telegram tiktok snapchat amazon microsoft windows linux ubuntu android iphone ipad macbook
  javascript java typescript html css php ruby kotlin sql databases query queries git github docker
  kubernetes compiler debugger`,
];

/** Word → band: 0 grammatical, 1 common, 2 everyday, 3 less frequent. A word outside all bands is rare. */
export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  BANDS.flatMap((words, band) => words.split(/\s+/).map((word) => [word, band] as const)).reverse(),
);
