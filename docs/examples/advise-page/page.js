// The rules of /advise in a web page. From the project's folder:
//   npm run build
//   npx wireside export guide iot-or-m2m > docs/examples/advise-page/guide.json
//   npx vite docs/examples/advise-page
import { advice, code, labelsOf, UNKNOWN, UNKNOWN_LABEL } from 'wireside/advise';
import file from './guide.json';

// A guide's id is its file's name; codes of this page and of Discord are the same if the ids are.
const guide = { id: 'iot-or-m2m', ...file };
const labels = labelsOf(guide);
const main = document.querySelector('main');

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

function show(answers) {
  const { next, left, outcome, strength, reasons } = advice(guide, answers);
  const question = guide.questions.find(({ id }) => id === next);
  main.replaceChildren(...(question ? step(question, left, answers) : result()));

  function result() {
    return [
      element('h1', outcome === null ? 'No recommendation' : `${labels.outcome(outcome)} (${strength})`),
      ...reasons.map((reason) => element('p', `${speaksFor(reason) ? 'For' : 'Against'}: ${reason.text}`)),
      element('p', `In Discord: /advise code:${code(guide, answers)}`),
      choice('Start over', new Map()),
    ];
  }
}

/** Whatever rules out others speaks for the outcome too. */
function speaksFor({ points, vetoes }) {
  return points > 0 || (points === 0 && vetoes.length > 0);
}

function step({ id, ask, help, choices }, left, answers) {
  const options = [...choices, { id: UNKNOWN, label: UNKNOWN_LABEL }];
  return [
    element('h1', ask),
    element('p', `${help} (at most ${left} questions)`),
    ...options.map((option) => choice(option.label, new Map([...answers, [id, option.id]]))),
  ];
}

function choice(label, answers) {
  const button = element('button', label);
  button.addEventListener('click', () => show(answers));
  return button;
}

show(new Map());
