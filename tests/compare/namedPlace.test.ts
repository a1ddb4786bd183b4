import { expect, test } from 'vitest';
import { namedPlace } from '../../src/compare/namedPlace.ts';
import { en } from '../../src/locales/en.ts';
import { loadBoats } from '../fixtures/boats.ts';

const pack = await loadBoats();

/** "canoe+ferry/cost": the subjects, the aspect, and "…" where more is said. */
function placeIn(question: string): string | undefined {
  const place = namedPlace(question, pack, en);
  if (!place) return undefined;
  const { comparison, aspect, subject, isAll } = place;
  const subjects = subject ? subject.id : comparison.subjects.map(({ id }) => id).join('+');
  return `${subjects}${aspect ? `/${aspect.id}` : ''}${isAll ? '' : ' …'}`;
}

test.each([
  ['canoe vs ferry', 'canoe+ferry'],
  ['Canoe or yacht?', 'canoe+sail'],
  ['what is the difference between a ferry and a powerboat', 'motor+ferry'],
  ['canoe, ferry & motorboat compared', 'canoe+motor+ferry'],
  ['canoe ferry', 'canoe+ferry'],
  ['was ist der Unterschied zwischen Canoe und Ferry', 'canoe+ferry'],
])('“%s” names two subjects against each other', (question, place) => {
  expect(placeIn(question)).toBe(place);
});

test.each([
  ['ferry cost', 'ferry/cost'],
  ['what about the costs of a yacht?', 'sail/cost'],
  ['NOISE: powerboat', 'motor/noise'],
  ['canoe vs ferry speed', 'canoe+ferry/speed'],
])('“%s” names a place in the table', (question, place) => {
  expect(placeIn(question)).toBe(place);
});

test.each([
  ['is a canoe or a ferry better with a dog', 'canoe+ferry …'],
  ['ferry cost with a bike', 'ferry/cost …'],
])('“%s” names a place and asks for more than that', (question, place) => {
  expect(placeIn(question)).toBe(place);
});

test.each(['what is a canoe?', 'cost', 'I took my canoe on the ferry', 'ferryman or canoeist', '', '🛶'])(
  '“%s” names none',
  (question) => {
    expect(placeIn(question)).toBeUndefined();
  },
);
