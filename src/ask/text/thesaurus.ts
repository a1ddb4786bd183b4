import { stem } from './stem.ts';

/**
 * Everyday words that people use for the same thing, a group a line, written down by hand for this project. They are
 * no synonyms in every sentence: a shared group is weaker evidence than a shared word. What is the same only in one
 * topic belongs into its pack's synonyms.yaml.
 */
const GROUPS = `
choose pick select decide decision choice opt prefer option
suitable suit fit appropriate proper right ideal fitting match
recommend recommendation suggest suggestion advise advice advisable propose
buy purchase order acquire shop
sell sale vendor seller retailer
pay payment price pricing cost costly expensive cheap cheaper cheapest affordable fee charge budget money spend expense bill invoice
free gratis complimentary
save saving economise cheap
earn profit revenue income return roi worth value worthwhile
define definition mean meaning describe description explain explanation concept term clarify
name call label title term
example instance sample case scenario illustration
difference differ different distinguish distinction compare comparison contrast versus differentiate unlike separate
same equal identical similar alike equivalent synonym interchangeable
similar resemble like alike akin comparable
better best superior improve improvement outperform win winner beat
advantage benefit pro plus strength upside gain merit
worse worst disadvantage drawback con downside limitation weakness shortcoming minus inferior suck
problem issue trouble difficulty challenge obstacle concern worry
risk danger dangerous threat hazard
important importance matter crucial essential vital significant critical key
future trend forecast outlook upcoming tomorrow prediction predict heading
history origin past invent inventor coin evolve evolution beginning
old legacy outdated obsolete ancient former aged
new modern recent latest current fresh newest
now today currently nowadays present
begin start launch kick commence initiate first starting
stop end finish quit cease terminate halt
cancel abort revoke undo withdraw
remove delete erase clear wipe discard drop
add insert include append attach
change modify edit alter adjust adapt update
update upgrade renew refresh patch
replace substitute supersede swap exchange
migrate migration move transition convert shift switch transfer
create make build produce generate construct develop
install setup configure deploy set
fix repair solve resolve correct mend restore recover
break fail failure fault crash broken outage malfunction defect
error bug glitch fault mistake wrong incorrect
lose loss lost missing
find search locate discover seek lookup
get obtain receive fetch gain acquire
give provide offer supply deliver
send transmit transfer forward dispatch deliver submit push
ship shipping shipment delivery deliver parcel package courier
return refund reimburse
show display view see present visible
hide conceal invisible
open unlock
close shut lock
turn switch toggle
enable activate allow permit
disable deactivate block prevent forbid
allow permission permit authorise authorize access
forbid prohibit ban restrict disallow
join connect link attach couple hook pair combine unite
connection link connectivity connect
split divide separate
mix combine blend hybrid both merge together mixture
part piece component element portion section subset segment fraction
belong inside within contain include part subset comprise
need require necessary requirement must demand
depend rely dependent dependence
want wish desire would like
use usage utilise utilize apply employ application
use purpose goal aim point reason
work function operate operation run running
way method approach technique manner path
step stage phase procedure process
kind type sort category class variety
group set collection bunch
amount number quantity many count total
few several some
size big large huge massive enormous great giant
small little tiny mini
scale scalable scalability grow growth expand expansion increase extend
reduce decrease lower cut shrink minimise minimize less
limit limitation limited restriction maximum cap bound
broad wide wider broader general scope wideness extensive comprehensive breadth
narrow specific special particular specialised specialized dedicated niche focused
far distance range reach long coverage
near close nearby local proximity
fast quick speed rapid swift slow latency delay lag instant immediate
time duration period long
wait delay late
often frequent frequency usually regular
always constant permanent continuous
never not no
temporary short brief
strong robust powerful
weak poor
power energy electricity electric battery consumption drain charge
reliable reliability dependable stable stability robust availability available uptime resilient
safe safety secure security protect protection hack hacker attack vulnerable vulnerability breach
private privacy confidential personal secret
own owner ownership belong property possess
share sharing public
law legal regulation rule compliance act directive
standard norm specification spec protocol
compatible compatibility interoperability interoperable interoperate
simple easy easier simply straightforward basic beginner
complex complicated difficult hard complexity advanced sophisticated
people person human man user someone somebody anyone folk individual staff
worker employee operator staff
customer client consumer buyer shopper
company business firm enterprise organisation organization corporate corporation
industry industrial sector manufacturing factory plant
farm farming agriculture agricultural crop field
hospital health healthcare medical clinic patient doctor medicine
school education student university teacher learn course study
learn study training teach understand
car vehicle automobile auto truck lorry van fleet driving
drive driver driving
road street traffic
train rail railway
plane flight airline fly airport aviation
ship boat vessel marine
home house household domestic apartment flat residential
building office facility
city town urban municipal
country rural land
shop store retail supermarket market
bank account banking
water liquid flow
gas fuel petrol oil
heat heating hot warm temperature thermal
cold cool cooling fridge refrigerator freezer refrigerated
light lighting lamp bulb
camera video image picture photo footage
sound audio noise voice speech
phone mobile cell smartphone telephone cellular handset
computer pc laptop desktop
device gadget equipment apparatus appliance unit hardware
machine machinery equipment
thing object item stuff
tool instrument utility
robot automation automatic automated automate autonomous automatically
software program application app
website web site page online internet
internet online web net
offline disconnected
network networking
wireless radio air
wired cable wire
message communicate communication talk speak chat converse conversation exchange
interact interaction interactive interactivity
control manage management administer command steer
monitor monitoring track tracking observe watch supervise supervision surveillance
measure measurement meter gauge sense
data information info
store storage save keep archive
collect gather collection capture
analyse analysis analytics analyze evaluate examine insight
report reporting notify notification alert alarm inform
decide decision judge
plan planning schedule scheduling
maintain maintenance service servicing upkeep
remote remotely distance
location position place where gps geolocation
country nation abroad
world global worldwide earth international
everywhere anywhere
real actual genuine
fake false
true correct right valid
test try trial pilot experiment prototype
experience experienced
expert professional specialist
beginner newbie novice newcomer dummy
help assist assistance support aid
contact reach call phone
ask question query
answer reply response respond
opinion view think thought
know knowledge aware
idea concept notion
popular famous common widespread
rare uncommon
typical typically usual normally normal common general generally
possible possibility feasible can able
impossible unable
sure certain definitely
maybe perhaps possibly
almost nearly
enough sufficient adequate
extra additional more further
only just merely solely
both two pair
one single sole lone
many multiple several numerous various
all every each whole entire
between among amid
middle intermediate
top high upper highest
bottom low lower underneath beneath below under
above over upon
before earlier previous prior
after later next following subsequent
role part purpose function job
relation relationship relate related connection
influence effect impact affect consequence
cause reason why
result outcome effect
success succeed successful
layer level tier stack
structure architecture design construct composition
centre center central core
base foundation basis fundamental
model pattern
language tongue
translate translation
weather rain forecast
eat food meal restaurant dinner lunch
drink beverage coffee
recipe cook cooking
book reserve reservation booking
trip travel journey vacation holiday tour
hotel accommodation room
ticket pass
job career work employment
salary wage income
holiday vacation leave pto
money cash currency
card credit debit
loan mortgage debt
tax taxes
insurance insure insured
password login credentials signin
email mail inbox
photo picture image
music song playlist track
film movie
game play gaming
sport football
doctor physician
pain hurt ache
weight slim fat
exercise workout fitness gym
discount coupon offer deal promo
quality good excellent fine great nice
bad terrible awful poor horrible
love like enjoy favourite
hate dislike
fun joke funny
`;

/** How many groups there are: their numbers are below it. */
export const GROUP_COUNT = GROUPS.trim().split('\n').length;

const GROUPS_OF: ReadonlyMap<string, readonly number[]> = buildGroups();

/** The numbers of the groups that a stem belongs to. */
export const groupsOf = (stemmed: string): readonly number[] => GROUPS_OF.get(stemmed) ?? [];

function buildGroups(): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [number, line] of GROUPS.trim().split('\n').entries()) {
    for (const stemmed of new Set(line.split(' ').map(stem)))
      groups.set(stemmed, [...(groups.get(stemmed) ?? []), number]);
  }
  return groups;
}
