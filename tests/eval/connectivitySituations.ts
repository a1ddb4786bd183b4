import type { Situation } from './situations.ts';

const QUESTIONS = 'range coverage power data latency mobility cable phones owner density guarantee'.split(
  ' ',
);

/** Verdict | answers in the order of QUESTIONS, - for a question that is left open | what it is | why. */
const TABLE = `
nb-iot firm | nowhere weak years bytes relaxed fixed no no operator few yes | water meters in cellars, read by an operator's network | deep indoors, on a battery, little data
lorawan firm | kilometres weak years bytes relaxed fixed no no own many yes | water meters read by the utility's own antennas | own gateways for thousands of meters
wifi firm | near good charged steady seconds about no yes own few yes | forklifts with terminals in a warehouse | roaming on the site's own access points
cellular-5g firm | near weak charged video fixed about no no own few no | driverless carriers steered over the radio | moving control with video, so a private network
cellular-5g firm | near good charged steady fixed about no no own few no | driverless carriers of a plant | fixed times on the move; Wi-Fi 6 is named as an alternative
satellite firm | nowhere none years bytes relaxed travels no no operator few yes | shipping containers at sea | no antenna of anybody within reach
zigbee-thread firm | near good mains bytes seconds fixed no no own many yes | bulbs and switches of a house with a hub | many small devices that reach a hub through each other
zigbee-thread firm | near good years bytes seconds fixed no no own many yes | radiator valves in an office | a mesh for batteries, dozens to a floor
bluetooth firm | near good charged bytes seconds about no yes own few yes | fitness bracelet and its phone | the phone is the gateway
bluetooth firm | near weak years bytes seconds fixed no yes own few yes | door lock on a battery that phones open | the radio of phones, and years on a battery
wifi leaning | near good mains bytes relaxed fixed no no own few yes | a hobbyist's sensor board on a power supply | the network is there, and power too
wired firm | near weak mains steady fixed fixed yes no own many no | PLCs of a production line | fixed times, and cables lie there anyway
lorawan firm | kilometres weak years bytes relaxed about no no own many yes | cows on a pasture | kilometres, batteries, a herd for one gateway
lte-m firm | nowhere good charged bytes seconds travels no no operator few yes | e-scooters for rent | they move and must unlock within seconds
wired firm | near good mains video seconds fixed yes no own few yes | cameras in a building | one cable for video and power
lte firm | nowhere good mains video seconds fixed no no operator few yes | cameras at road works | ordinary LTE carries them, without a cable or a network of one's own
satellite firm | nowhere none charged bytes relaxed fixed no no - few yes | weather station high in the Alps | beyond every network, with solar cells
satellite-broadband firm | nowhere none mains video seconds travels no no operator few no | video from a ship | only a dish carries it out there
satellite-broadband firm | nowhere none mains video relaxed fixed no no operator few yes | camera at a mine without coverage | only a dish carries it out there
lte firm | nowhere good mains steady seconds fixed no no operator few no | emergency phones of lifts | voice over LTE, which few operators offer over LTE-M
lte-m firm | nowhere good charged bytes relaxed travels no no operator few yes | parcels tracked within a country | handed over from antenna to antenna
lte-m leaning | nowhere good charged bytes relaxed abroad no no operator few yes | parcels tracked across Europe | LTE-M where it is, ordinary LTE where it is not
lte-m firm | nowhere weak years bytes relaxed travels no no operator few yes | container on the rails with a weak signal | NB-IoT would lose it in each cell
wired firm | kilometres good mains steady fixed fixed yes no own few no | protection between substations on own fibre | milliseconds, and the fibre is there
lorawan firm | kilometres none years bytes relaxed fixed no no own many yes | soil probes in a valley without coverage | own gateway where no operator is
nb-iot leaning | kilometres good years bytes relaxed fixed no no operator many yes | parking bay sensors of a town that wants no gateways | LoRaWAN would do as well, but somebody else runs NB-IoT
lte firm | nowhere good charged steady seconds travels no yes operator few yes | card readers of market traders | Cat 1 bis, everywhere and in seconds
satellite firm | nowhere none mains bytes seconds fixed no no operator few no | valves of a desert pipeline | the only link there is, with control kept at the valve
wifi firm | near good mains video relaxed fixed no yes own few yes | baby monitor | video to a phone in the same home
lte-m firm | nowhere weak years bytes seconds fixed no no operator few yes | locks of remote gates that open on call | NB-IoT sleeps when it is called
lte-m firm | kilometres good years bytes seconds fixed no no own many yes | irrigation valves on batteries that must react in seconds | LoRaWAN and NB-IoT sleep; eDRX, or mains
lte firm | nowhere good mains steady seconds fixed no no operator few no | pumps that a control room polls | an LTE router with a VPN
lte firm | nowhere good mains bytes seconds fixed no no operator few second | alarm panel of a house without broadband | LTE, and a second path beside it
wired firm | near good mains bytes seconds fixed yes no - few second | alarm panel of a house with broadband | the cable, and LTE as its second path
lorawan leaning | near good years bytes relaxed fixed no no own many yes | climate sensors of an office building | one gateway on the roof, or a mesh on each floor
`;

/** What a radio engineer would sign for the guide which-connectivity. */
export const CONNECTIVITY: readonly Situation[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [verdict = '', answers = '', what = '', why = ''] = line.split(' | ');
    return { name: `${what} (${why})`, verdict, answers: new Map(answers.split(' ').flatMap(answer)) };
  });

function answer(choice: string, index: number): readonly (readonly [string, string])[] {
  const question = QUESTIONS[index];
  return question === undefined || choice === '-' ? [] : [[question, choice]];
}
