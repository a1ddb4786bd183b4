/** One row: what it is, the answers by question, and the verdict an architect would sign. */
export interface Situation {
  readonly name: string;
  readonly answers: ReadonlyMap<string, string>;
  readonly verdict: string;
}

const QUESTIONS =
  'people sharing analytics closed-core pattern network data devices latency growth environment scale'.split(
    ' ',
  );

/** Verdict | answers in the order of QUESTIONS, - for a question that is left open | what it is. */
const TABLE = `
# Isolated, of one purpose, used where the data arrives.
m2m firm | none closed none no point-to-point private several one-kind low fixed business thousands | drink machines that report stock to their operator
m2m firm | some closed some no point-to-point private single one-kind low fixed industrial tens | tanks of a depot that report their level to the dispatcher
m2m firm | none closed none yes point-to-point private single one-kind hard fixed business thousands | emergency call of lifts
m2m firm | none closed none yes point-to-point private single few hard fixed public tens | level crossing and signal box
m2m firm | none closed none no point-to-point public single one-kind medium fixed business tens | standby generators started by text message over the internet
m2m firm | none closed none yes one-to-many private several few hard fixed industrial tens | two robots of a press that wait for each other
m2m firm | none closed none yes point-to-point private single one-kind medium fixed business thousands | card terminals and their bank
m2m leaning | some closed some no point-to-point private several one-kind low fixed business tens | delivery vans that report their position to the dispatcher
m2m firm | some closed none yes point-to-point private several few medium fixed industrial tens | pumping stations with a control room that reads alarms

# People, others or analysis are what the data is for, and nothing has to stay closed.
iot firm | central closed some no many-to-many public diverse many low growing consumer tens | a flat with lights, heating and blinds in one app
iot firm | some open central no many-to-many public diverse many low growing public thousands | air quality of a city, published as open data
iot firm | central partners central no one-to-many public several one-kind low growing consumer millions | fitness bracelets and their app
iot firm | central partners some no one-to-many public several one-kind medium growing public thousands | rental bicycles unlocked by phone
iot firm | central closed none no point-to-point public single one-kind low fixed consumer tens | one garage door opened by phone
iot firm | some partners central no many-to-many public diverse many low growing business thousands | farms that share soil, weather and drone data with advisers
iot firm | central partners central no many-to-many both diverse many low growing business thousands | an office building with desk booking and energy reports

# A part that must stay closed or fast, and a use of its data above.
hybrid firm | some partners central yes point-to-point both several one-kind hard growing industrial tens | wind turbines with telecontrol, whose maker forecasts failures
hybrid firm | some closed central yes point-to-point private several few medium fixed public thousands | waterworks with telecontrol that search for leaks by analysis
hybrid leaning | central closed some yes one-to-many both several few medium growing public tens | pumps of a closed ward network that doctors follow on tablets
hybrid leaning | some partners some yes point-to-point both single one-kind medium fixed business tens | a cold store with closed control whose customers see the temperature
hybrid firm | some partners central yes one-to-many private single one-kind low fixed public millions | electricity meters whose readings several suppliers use
hybrid leaning | some closed central no many-to-many both diverse many hard growing industrial thousands | a new plant with fast control loops and central analysis
hybrid leaning | some closed some yes one-to-many both several few medium growing industrial tens | a closed plant with reports and readers, to which new uses will be added
hybrid undecided | some closed some yes one-to-many both several few medium fixed industrial tens | the same plant where nothing will be added

# What little is known decides little.
hybrid undecided | - - - yes - - - - - - - - | nothing but a closed core
m2m leaning | - - - - - - - - hard - - - | nothing but a hard deadline
iot leaning | central - - - - - - - - - - - | nothing but people who use it
m2m leaning | - - - - - - - - - - industrial - | nothing but an industry
`;

export const SITUATIONS: readonly Situation[] = TABLE.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [verdict = '', answers = '', name = ''] = line.split(' | ');
    return { name, verdict, answers: new Map(answers.split(' ').flatMap(answer)) };
  });

function answer(choice: string, index: number): readonly (readonly [string, string])[] {
  const question = QUESTIONS[index];
  return question === undefined || choice === '-' ? [] : [[question, choice]];
}
