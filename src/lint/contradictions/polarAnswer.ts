/** Whether an answer begins with yes or no; undefined where with neither. */
export function polarAnswer(answer: string): boolean | undefined {
  const [, word] = /^\W*(yes|no)\b[,.:;]/i.exec(answer) ?? [];
  return word === undefined ? undefined : word.toLowerCase() === 'yes';
}
