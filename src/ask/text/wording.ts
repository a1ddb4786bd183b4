/**
 * Puts the common ways to ask for the same into one form: “define X”, “what does X mean”, “what X is” and the like into
 * “what is X”, and what asks for a name (“what do you call it when …”) into “what is” and the description. The pack's own
 * texts are read the same way, so a form costs nothing and differs in nothing.
 */
export function inPlainForm(words: readonly string[]): readonly string[] {
  if (words.length > LONGEST) return words;
  const text = words.join(' ');
  const plain = FORMS.reduce((soFar, { form, plain }) => soFar.replace(form, plain), text);
  return plain === text ? words : plain.split(' ');
}

/** A longer text is more than one plain question. */
const LONGEST = 24;

/** What begins a question of its own or sets two topics against each other is no word of a topic. */
const TOPIC_WORD =
  '(?!(?:how|why|when|if|and|or|versus|between|differences?|relation|relationship|not|without|to|for)\\b)\\S+';
/** A topic: a few words. Each is followed by a space or the end, so that there is one way to match them. */
const TOPIC = `((?!(?:it|this|that|is|are|does|do|did|can|should|will|would|about)\\b)${TOPIC_WORD}(?: ${TOPIC_WORD}){0,5})`;
const THE_TERM =
  '(?:the )?(?:term |word |expression |abbreviation |acronym |concept of |notion of |idea of )?';
const PEOPLE = '(?:you|we|they|i|one|people|everyone|everybody|experts|engineers|somebody|someone)';
const CALLED = '(?:call|name)';

const WHAT_IS = 'what is $1';
const FORMS: readonly { readonly form: RegExp; readonly plain: string }[] = [
  // A definition.
  [
    '(?:explain|describe|define|clarify) (?:to me |me |us )?(what (?:is|are) \\S.*|what \\S.* (?:is|are))',
    '$1',
  ],
  [`(?:define|explain|describe|clarify) (?:to me |me |us )?${THE_TERM}${TOPIC}(?: to me| for me)?`, WHAT_IS],
  [
    `what do(?:es)? ${PEOPLE} (?:mean|understand|refer to) (?:by|with|under|when ${PEOPLE} says?) ${THE_TERM}${TOPIC}`,
    WHAT_IS,
  ],
  [`what (?:is|are) (?:meant|understood) (?:by|with|under) ${THE_TERM}${TOPIC}`, WHAT_IS],
  [`what do(?:es)? ${THE_TERM}${TOPIC} (?:mean|means|stand for|refer to)`, WHAT_IS],
  [`what means ${THE_TERM}${TOPIC}`, WHAT_IS],
  [
    `(?:what is )?(?:the |a )?(?:\\w+ )?(?:meaning|definition|explanation|description) of ${THE_TERM}${TOPIC}`,
    WHAT_IS,
  ],
  [
    `${TOPIC} what (?:is|does|do) (?:that|this|it|they)(?: (?:word|term|thing))?(?: even| actually)?(?: (?:mean|stand for|refer to))?`,
    WHAT_IS,
  ],
  [`${TOPIC} (?:meaning|definition|defined|explained|explanation)`, WHAT_IS],
  [`what (?:is|are) ${TOPIC} (?:supposed to be|supposed to mean|all about)`, WHAT_IS],
  [`what (?!(?:kind|kinds|sort|sorts|type|types|part|role)\\b)${TOPIC} (?:is|are|means)`, WHAT_IS],
  ['what (the \\w+(?: \\w+)?) (?:is|are) (\\S.+)', 'what is $1 $2'],
  [`how ${TOPIC} works`, 'how does $1 work'],
  // A name for what is described: it is what the description is.
  [
    `(?:what|how) (?:do|does|would|can|should) ${PEOPLE} ${CALLED} (?:it |this |that )?(?:when |if )?(\\S+ \\S+ \\S.+)`,
    'what is $1',
  ],
  [
    'what is (?:it called (?:when |if )|the (?:name|term|word|expression) (?:of|for) (?:it when |when )?)(\\S+ \\S+ \\S.+)',
    'what is $1',
  ],
  [
    `(\\S+ \\S+ \\S.+) (?:what|how) (?:is|do ${PEOPLE} ${CALLED}) (?:this|that|it|they)(?: called)?`,
    'what is $1',
  ],
  [
    `(\\S+ \\S+ \\S.+) (?:what|how) do(?:es)? ${PEOPLE} ${CALLED} (?:this|that|such)(?: an?)? (\\S.{0,30})`,
    'what is $1 $2',
  ],
  ['(\\S+ \\S+ \\S.+) what is (?:the|a) (?:name|word|term|expression) for (?:this|that|it)', 'what is $1'],
  [
    '(\\S+ \\S+ \\S.+) do(?:es)? (?:this|that|it|they)(?: \\w+)?(?: \\w+)? have a (?:name|word|term)',
    'what is $1',
  ],
  ['(?:what|how) (?:is|are) (\\S+ \\S+ \\S.+) called', 'what is $1'],
].map(([form = '', plain = '']) => ({ form: new RegExp(`^${form}$`), plain }));
